#include "library/journal_json.h"

#include "library/json_object.h"
#include "library/mark_json.h"
#include "library/utc_time.h"

namespace library {

namespace {

constexpr std::string_view schema = "dstl.journal/1";
constexpr std::string_view put = "put";
constexpr std::string_view drop = "drop";

JournalEvent read_head(ObjectReader& reader) {
    JournalEvent event;
    event.id = reader.text("id");
    event.device = reader.text("device");
    event.previous = reader.text("previous");
    event.replaces = reader.texts("replaces");
    const std::optional<std::int64_t> time_ms = utc_ms_from_text(reader.text("time"));
    if (!time_ms)
        reader.report(Severity::Error, "time", "is no time such as 2026-03-01T09:30:00.250Z; read as 1970");
    event.time_ms = time_ms.value_or(0);
    return event;
}

/// Reads what the event does; returns why this version cannot follow it, or nothing.
std::string read_change(ObjectReader& reader, JournalEvent& event) {
    const std::string written_as = reader.text("schema");
    if (written_as != schema)
        return "is of the form " + json_excerpt(written_as) + ", which this version does not know";
    const std::string kind = reader.text("kind");
    if (kind == drop) {
        event.mark_id = reader.text("mark_id");
        return {};
    }
    if (kind != put)
        return "is of the kind " + json_excerpt(kind) + ", which this version does not know";
    NamedMark read = reader.part("mark", read_mark);
    const std::optional<MarkKind> mark_kind = mark_kind_from_name(read.kind);
    event.mark_id = read.mark.id;
    if (!mark_kind && !event.mark_id.empty())
        return "is of a mark of the kind " + json_excerpt(read.kind) + ", which this version does not know";
    read.mark.kind = mark_kind.value_or(MarkKind::Note);
    event.mark = std::move(read.mark);
    return {};
}

} // namespace

Result<EventReading> read_event(std::string_view line) {
    ProblemList problems;
    TRY(nlohmann::json json, parse_json(line, event_bytes_max, "", problems));
    if (!json.is_object())
        return bad_input("", "is no event");
    ObjectReader reader(std::move(json), "", problems);
    EventReading reading;
    reading.event = read_head(reader);
    reading.passed_over = read_change(reader, reading.event);
    if (reading.event.id.empty())
        return bad_input("", "has no id");
    if (reading.passed_over.empty() && reading.event.mark_id.empty())
        return bad_input("", "names no mark");
    reading.problems = problems.take();
    return reading;
}

std::string write_event(const JournalEvent& event) {
    ObjectWriter writer("");
    writer.text("schema", std::string(schema));
    writer.text("id", event.id);
    writer.text("device", event.device);
    writer.text("time", utc_text(event.time_ms));
    writer.text("previous", event.previous);
    writer.text("kind", std::string(event.mark ? put : drop));
    writer.texts("replaces", event.replaces);
    if (event.mark)
        writer.part("mark", write_mark(*event.mark));
    else
        writer.text("mark_id", event.mark_id);
    return writer.take().dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace library
