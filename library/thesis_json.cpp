#include "library/thesis_json.h"

#include "library/json_object.h"
#include "library/links.h"
#include "library/printed_facts.h"
#include "library/thesis_id.h"
#include "library/utc_time.h"

#include <limits>
#include <optional>
#include <utility>

namespace library {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::int64_t printed_number_max = 999'999;
constexpr std::int64_t line_number_max = std::numeric_limits<std::int32_t>::max();

/// A part that may be absent; one that says nothing is absent.
template <class T>
std::optional<T> read_optional(ObjectReader& in, const char* name, T (*read)(ObjectReader&)) {
    T part = in.part(name, read);
    return part == T{} ? std::nullopt : std::optional<T>(std::move(part));
}

std::optional<int> read_printed_number(ObjectReader& in) {
    const auto number = in.integer("number", 0, printed_number_max);
    return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

// Each part is read and written by two functions that stand together. A number that is absent is filled in from the
// printed form beside it, but not where one is there that cannot be read: writing would replace it.

Timestamp read_timestamp(ObjectReader& in) {
    Timestamp time;
    time.text = in.text("text");
    time.seconds = in.integer("seconds", 0, timestamp_s_max);
    const auto printed_s = parse_timestamp_s(time.text);
    if (!time.seconds && !in.is_kept("seconds"))
        time.seconds = printed_s;
    else if (time.seconds && printed_s && *time.seconds != *printed_s)
        in.report(Severity::Remark, "seconds", "is not what the text says, " + std::to_string(*printed_s));
    time.unknown_json = in.rest();
    return time;
}

OrderedJson write_timestamp(const Timestamp& time) {
    ObjectWriter out(time.unknown_json);
    out.text("text", time.text);
    out.integer("seconds", time.seconds);
    return out.take();
}

Count read_count(ObjectReader& in) {
    Count count;
    count.text = in.text("text");
    count.count = in.integer("count", 0, view_count_max);
    if (!count.count && !in.is_kept("count"))
        count.count = parse_view_count(count.text);
    count.unknown_json = in.rest();
    return count;
}

OrderedJson write_count(const Count& count) {
    ObjectWriter out(count.unknown_json);
    out.text("text", count.text);
    out.integer("count", count.count);
    return out.take();
}

Horizon read_horizon(ObjectReader& in) {
    Horizon horizon;
    horizon.text = in.text("text");
    horizon.min_years = in.number("min_years", horizon_years_max);
    horizon.max_years = in.number("max_years", horizon_years_max);
    const bool has_range = horizon.min_years || horizon.max_years;
    if (!has_range && !in.is_kept("min_years") && !in.is_kept("max_years"))
        horizon = parse_horizon(horizon.text);
    else if (horizon.min_years && horizon.max_years && *horizon.min_years > *horizon.max_years)
        in.report(Severity::Error, "min_years", "is more than max_years");
    horizon.unknown_json = in.rest();
    return horizon;
}

OrderedJson write_horizon(const Horizon& horizon) {
    ObjectWriter out(horizon.unknown_json);
    out.text("text", horizon.text);
    out.number("min_years", horizon.min_years);
    out.number("max_years", horizon.max_years);
    return out.take();
}

Source read_source(ObjectReader& in) {
    Source source;
    source.channel = in.text("channel");
    source.speakers = in.texts("speakers");
    source.url = in.text("url");
    source.published = in.text("published");
    source.duration = read_optional(in, "duration", read_timestamp);
    source.views = read_optional(in, "views", read_count);
    if (!source.url.empty() && !openable_link(source.url))
        in.report(Severity::Remark, "url", "is not a plain http or https link, and will not be opened");
    if (!source.published.empty() && !is_iso_date(source.published))
        in.report(Severity::Remark, "published", "is not a date of the form 2026-03-23");
    source.unknown_json = in.rest();
    return source;
}

OrderedJson write_source(const Source& source) {
    ObjectWriter out(source.unknown_json);
    out.text("channel", source.channel);
    out.texts("speakers", source.speakers);
    out.text("url", source.url);
    out.text("published", source.published);
    if (source.duration)
        out.part("duration", write_timestamp(*source.duration));
    if (source.views)
        out.part("views", write_count(*source.views));
    return out.take();
}

Argument read_argument(ObjectReader& in) {
    Argument argument;
    argument.kind = in.text("kind");
    argument.number = read_printed_number(in);
    argument.headline = in.text("headline");
    argument.body = in.text("body");
    argument.unknown_json = in.rest();
    return argument;
}

OrderedJson write_argument(const Argument& argument) {
    ObjectWriter out(argument.unknown_json);
    out.text("kind", argument.kind);
    out.integer("number", argument.number);
    out.text("headline", argument.headline);
    out.text("body", argument.body);
    return out.take();
}

Quote read_quote(ObjectReader& in) {
    Quote quote;
    quote.text = in.text("text");
    quote.time = read_optional(in, "time", read_timestamp);
    quote.unknown_json = in.rest();
    return quote;
}

OrderedJson write_quote(const Quote& quote) {
    ObjectWriter out(quote.unknown_json);
    out.text("text", quote.text);
    if (quote.time)
        out.part("time", write_timestamp(*quote.time));
    return out.take();
}

Risk read_risk(ObjectReader& in) {
    Risk risk;
    risk.number = read_printed_number(in);
    risk.headline = in.text("headline");
    risk.thesis = in.text("thesis");
    risk.defense = in.text("defense");
    risk.unknown_json = in.rest();
    return risk;
}

OrderedJson write_risk(const Risk& risk) {
    ObjectWriter out(risk.unknown_json);
    out.integer("number", risk.number);
    out.text("headline", risk.headline);
    out.text("thesis", risk.thesis);
    out.text("defense", risk.defense);
    return out.take();
}

RiskPart read_risk_part(ObjectReader& in) {
    RiskPart part;
    part.steel_man = in.text("steel_man");
    part.risks = in.parts("risks", read_risk);
    part.asymmetric_skew = in.text("asymmetric_skew");
    part.unknown_json = in.rest();
    return part;
}

OrderedJson write_risk_part(const RiskPart& part) {
    ObjectWriter out(part.unknown_json);
    out.text("steel_man", part.steel_man);
    out.parts("risks", part.risks, write_risk);
    out.text("asymmetric_skew", part.asymmetric_skew);
    return out.take();
}

AlphaPart read_alpha_part(ObjectReader& in) {
    AlphaPart part;
    part.consensus = in.texts("consensus");
    part.variant = in.texts("variant");
    part.edge = in.text("edge");
    part.conviction_detected = in.texts("conviction_detected");
    part.hedge_detected = in.texts("hedge_detected");
    part.language_note = in.text("language_note");
    part.unknown_json = in.rest();
    return part;
}

OrderedJson write_alpha_part(const AlphaPart& part) {
    ObjectWriter out(part.unknown_json);
    out.texts("consensus", part.consensus);
    out.texts("variant", part.variant);
    out.text("edge", part.edge);
    out.texts("conviction_detected", part.conviction_detected);
    out.texts("hedge_detected", part.hedge_detected);
    out.text("language_note", part.language_note);
    return out.take();
}

UnplacedLine read_unplaced_line(ObjectReader& in) {
    UnplacedLine line;
    line.line = in.integer("line", 1, line_number_max).value_or(0);
    line.text = in.text("text");
    line.unknown_json = in.rest();
    return line;
}

OrderedJson write_unplaced_line(const UnplacedLine& line) {
    ObjectWriter out(line.unknown_json);
    if (line.line > 0)
        out.integer("line", line.line);
    out.text("text", line.text);
    return out.take();
}

/// All but the schema and the id.
Thesis read_content(ObjectReader& in) {
    Thesis thesis;
    thesis.title = in.text("title");
    thesis.added = in.text("added");
    if (!thesis.added.empty() && !is_utc_text(thesis.added))
        in.report(Severity::Remark, "added", "is not a moment of the form 2026-03-23T09:30:00Z");
    thesis.source = in.part("source", read_source);
    thesis.thesis = in.text("thesis");
    thesis.asset_class = in.text("asset_class");
    thesis.conviction = in.text("conviction");
    thesis.horizon = read_optional(in, "horizon", read_horizon);
    thesis.argument = in.parts("argument", read_argument);
    thesis.necessary_condition = in.text("necessary_condition");
    thesis.quotes = in.parts("quotes", read_quote);
    thesis.risk = in.part("risk", read_risk_part);
    thesis.alpha = in.part("alpha", read_alpha_part);
    thesis.unplaced = in.parts("unplaced", read_unplaced_line);
    if (!thesis.unplaced.empty()) {
        in.report(Severity::Remark, "unplaced",
                  "lines of the page that have no place yet: " + std::to_string(thesis.unplaced.size()));
    }
    return thesis;
}

int count_parts(const Thesis& thesis) {
    return int{!thesis.title.empty()} + int{thesis.source != Source{}} + int{!thesis.thesis.empty()} +
           int{!thesis.asset_class.empty()} + int{!thesis.conviction.empty()} +
           int{thesis.horizon.has_value()} + int{!thesis.argument.empty()} +
           int{!thesis.necessary_condition.empty()} + int{!thesis.quotes.empty()} +
           int{thesis.risk != RiskPart{}} + int{thesis.alpha != AlphaPart{}} + int{!thesis.unplaced.empty()};
}

/// The id that was read, or where it is missing or unfit one made from the best words there are.
std::string settle_id(std::string id, const Thesis& thesis, ObjectReader& in) {
    if (is_thesis_id(id))
        return id;
    const std::string& words = !thesis.title.empty()    ? thesis.title
                               : !thesis.thesis.empty() ? thesis.thesis
                                                        : thesis.source.channel;
    std::string made = thesis_id_from_title(words);
    const std::string fault = id.empty() ? "is missing" : json_excerpt(id) + " is no id (a-z, 0-9, hyphens)";
    in.report(Severity::Error, "id", fault + "; " + made + " is used instead");
    in.forget("id");
    return made;
}

} // namespace

Result<ReadThesis> read_thesis(std::string_view json_bytes, std::string_view where) {
    ProblemList problems;
    TRY(nlohmann::json value, parse_json(json_bytes, thesis_bytes_max, where, problems));
    if (!value.is_object())
        return bad_input(std::string(where), "this is no thesis: its JSON is not an object");
    ObjectReader in(std::move(value), "", problems);
    const std::string schema = in.text("schema");
    if (!schema.empty() && schema != thesis_schema) {
        return bad_input(std::string(where), "this is no thesis that can be read here: its schema is " +
                                                 json_excerpt(schema) + ", not " +
                                                 json_excerpt(thesis_schema));
    }
    std::string id = in.text("id");
    Thesis thesis = read_content(in);
    const int parts_min = schema.empty() ? 2 : 1; // Any JSON may have a member called "title".
    if (count_parts(thesis) < parts_min) {
        return bad_input(std::string(where),
                         schema.empty()
                             ? "this is no thesis: it has no schema and at most one part of a thesis"
                             : "this is no thesis: it has no title and no other part of a thesis");
    }
    if (schema.empty()) {
        in.report(Severity::Error, "schema", "is missing; it should be " + json_excerpt(thesis_schema));
        in.forget("schema");
    }
    if (thesis.title.empty() && !in.is_kept("title"))
        in.report(Severity::Error, "title", "is missing");
    thesis.id = settle_id(std::move(id), thesis, in);
    thesis.unknown_json = in.rest();
    return ReadThesis{std::move(thesis), problems.take()};
}

std::string write_thesis(const Thesis& thesis) {
    ObjectWriter out(thesis.unknown_json);
    out.text("schema", std::string(thesis_schema));
    out.text("id", thesis.id);
    out.text("title", thesis.title);
    out.text("added", thesis.added);
    out.part("source", write_source(thesis.source));
    out.text("thesis", thesis.thesis);
    out.text("asset_class", thesis.asset_class);
    out.text("conviction", thesis.conviction);
    if (thesis.horizon)
        out.part("horizon", write_horizon(*thesis.horizon));
    out.parts("argument", thesis.argument, write_argument);
    out.text("necessary_condition", thesis.necessary_condition);
    out.parts("quotes", thesis.quotes, write_quote);
    out.part("risk", write_risk_part(thesis.risk));
    out.part("alpha", write_alpha_part(thesis.alpha));
    out.parts("unplaced", thesis.unplaced, write_unplaced_line);
    return out.take().dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

bool has_added(const Thesis& thesis) {
    const auto kept = nlohmann::json::parse(thesis.unknown_json, nullptr, false);
    return !thesis.added.empty() || (kept.is_object() && kept.contains("added"));
}

} // namespace library
