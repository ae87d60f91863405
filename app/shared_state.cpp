#include "app/shared_state.h"

#include "app/position_json.h"
#include "app/settings_json.h"
#include "library/shared_fields_json.h"

#include <optional>
#include <utility>

namespace app {

namespace {

constexpr const char* position_name = "position";
constexpr const char* read_name = "read_percent";

std::string position_value(const ReadingPosition& position) {
    library::ObjectWriter writer("");
    write_position(writer, position);
    return library::value_of_json(writer.take());
}

std::string percent_value(double percent) {
    library::ObjectWriter writer("");
    writer.number(read_name, percent);
    return library::value_of_json(writer.take().at(read_name));
}

/// An object with the value as its only member.
library::ObjectReader reader_of(const char* name, const library::SharedField& field,
                                library::ProblemList& problems) {
    return {{{name, library::json_of_value(field.value)}}, "", problems};
}

std::optional<double> percent_of(const library::SharedField& field) {
    library::ProblemList ignored;
    return reader_of(read_name, field, ignored).number(read_name, 100);
}

ReadingPosition position_of(const library::SharedField& field) {
    library::ProblemList ignored;
    return reader_of(position_name, field, ignored).part(position_name, read_position);
}

} // namespace

library::FieldValues progress_values(const State& state) {
    library::FieldValues values;
    for (const auto& [thesis_id, position] : state.positions)
        values[{thesis_id, position_name}] = position_value(position);
    for (const auto& [thesis_id, percent] : state.progress_percent)
        values[{thesis_id, read_name}] = percent_value(percent);
    return values;
}

void take_in_progress(State& state, const library::SharedFields& fields) {
    for (const auto& [thesis_id, percent] : progress_of(fields))
        state.progress_percent[thesis_id] = percent;
    for (const auto& [name, field] : fields) {
        if (name.name != position_name)
            continue;
        ReadingPosition position = position_of(field);
        if (!name.of.empty() && !position.card_id.empty())
            state.positions[name.of] = std::move(position);
    }
}

std::map<std::string, double> progress_of(const library::SharedFields& fields) {
    std::map<std::string, double> progress;
    for (const auto& [name, field] : fields)
        if (const auto percent = name.name == read_name ? percent_of(field) : std::nullopt)
            progress[name.of] = *percent;
    return progress;
}

library::FieldValues settings_values(const State& state) {
    library::FieldValues values;
    library::add_members(values, "", write_shared_settings(state.settings));
    return values;
}

void take_in_settings(State& state, const library::SharedFields& fields) {
    nlohmann::json members = nlohmann::json::object();
    for (const auto& [name, field] : fields)
        if (name.of.empty())
            members[name.name] = library::json_of_value(field.value);
    state.settings = with_members(state.settings, std::move(members));
}

} // namespace app
