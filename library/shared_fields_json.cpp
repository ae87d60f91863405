#include "library/shared_fields_json.h"

#include "library/utc_time.h"

#include <utility>

namespace library {

namespace {

using Json = nlohmann::json;

constexpr std::size_t values_max = 2'000'000;

std::string json_text(std::string_view text) {
    return value_of_json(std::string(text));
}

/// Of the same name in one file, the later counts too.
void read_field(ObjectReader& reader, SharedFields& fields) {
    const FieldName name = {reader.text("of"), reader.text("name")};
    const Json value = reader.any("value");
    SharedField field = {value_of_json(value), 0};
    const auto time_ms = utc_ms_from_text(reader.text("time"));
    if (!time_ms)
        reader.report(Severity::Error, "time", "is no time such as 2026-03-01T09:30:00.250Z; read as 1970");
    field.time_ms = time_ms.value_or(0);
    if (name.name.empty())
        return reader.report(Severity::Error, "name", "is missing; the field is passed over");
    if (value.is_null())
        return reader.report(Severity::Error, "value", "is missing; the field is passed over");
    if (field.value.size() > shared_value_bytes_max)
        return reader.report(Severity::Error, "value", "is too long; the field is passed over");
    merge_fields(fields, {{name, std::move(field)}});
}

std::string line_of(const FieldName& name, const SharedField& field) {
    std::string line = "{";
    if (!name.of.empty())
        line += "\"of\":" + json_text(name.of) + ",";
    return line + "\"name\":" + json_text(name.name) + ",\"value\":" + field.value +
           ",\"time\":" + json_text(utc_text(field.time_ms)) + "}";
}

} // namespace

Result<SharedFieldsReading> read_shared_fields(std::string_view bytes, std::string_view schema,
                                               std::string_view where) {
    ProblemList problems;
    TRY(Json json, parse_json(bytes, shared_fields_bytes_max, where, problems, values_max));
    if (!json.is_object())
        return bad_input(std::string(where), "is no JSON object");
    SharedFieldsReading reading;
    ObjectReader reader(std::move(json), "", problems);
    if (const std::string written_as = reader.text("schema"); written_as != schema) {
        problems.add(Severity::Error, "schema",
                     "is " + json_excerpt(written_as) + ", which this version does not know");
        reading.is_of_later_version = true;
    } else {
        (void)reader.parts(
            "fields",
            [&](ObjectReader& field) {
                read_field(field, reading.fields);
                return 0;
            });
    }
    reading.problems = problems.take();
    return reading;
}

std::string write_shared_fields(const SharedFields& fields, std::string_view schema,
                                std::string_view device) {
    std::string bytes =
        "{\"schema\":" + json_text(schema) + ",\"device\":" + json_text(device) + ",\"fields\":[";
    std::string_view separator = "\n";
    for (const auto& [name, field] : fields) {
        bytes += separator;
        bytes += line_of(name, field);
        separator = ",\n";
    }
    return bytes + "\n]}\n";
}

Json json_of_value(const std::string& value) {
    ProblemList ignored;
    return parse_json(value, shared_value_bytes_max, "", ignored).value_or(Json());
}

std::string value_of_json(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void add_members(FieldValues& values, const std::string& of, const nlohmann::ordered_json& object) {
    for (auto member = object.begin(); member != object.end(); ++member)
        values[{of, member.key()}] = value_of_json(member.value());
}

} // namespace library
