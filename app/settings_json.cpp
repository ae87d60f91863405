#include "app/settings_json.h"

#include <array>
#include <utility>

namespace app {

namespace {

constexpr int text_percent_min = 80;
constexpr int text_percent_max = 300;

constexpr std::array of_one_device = {"pane", "columns", "own_font"};

int number(library::ObjectReader& reader, const char* name, int usual, int min, int max) {
    return static_cast<int>(reader.integer(name, min, max).value_or(usual));
}

Look read_look(library::ObjectReader& reader) {
    Look look;
    look.theme = theme_from_name(reader.text("theme")).value_or(look.theme);
    look.typeface = typeface_from_name(reader.text("typeface")).value_or(look.typeface);
    look.own_font = reader.text("own_font");
    look.line_height_percent = number(reader, "line_height_percent", look.line_height_percent, 80, 200);
    look.measure_characters = number(reader, "measure_characters", look.measure_characters, 30, 120);
    look.alignment = alignment_from_name(reader.text("alignment")).value_or(look.alignment);
    look.motion = motion_from_name(reader.text("motion")).value_or(look.motion);
    return look;
}

} // namespace

Settings read_settings(library::ObjectReader& reader) {
    Settings settings;
    settings.depth = library::depth_from_name(reader.text("depth")).value_or(settings.depth);
    settings.text_percent =
        number(reader, "text_percent", settings.text_percent, text_percent_min, text_percent_max);
    settings.pane = pane_from_name(reader.text("pane")).value_or(settings.pane);
    settings.highlight = highlight_kinds.at(highlight_kind_index(reader.text("highlight"))).value;
    settings.columns = read_columns(reader.texts("columns"));
    settings.look = read_look(reader);
    return settings;
}

nlohmann::ordered_json write_settings(const Settings& settings) {
    library::ObjectWriter writer("");
    writer.text("depth", std::string(library::depth_name(settings.depth)));
    writer.integer("text_percent", settings.text_percent);
    writer.text("pane", std::string(pane_name(settings.pane)));
    writer.text("highlight", settings.highlight);
    if (settings.columns != usual_columns())
        writer.texts("columns", written_columns(settings.columns));
    const Look& look = settings.look;
    writer.text("theme", std::string(theme_name(look.theme)));
    writer.text("typeface", std::string(typeface_name(look.typeface)));
    writer.text("own_font", look.own_font);
    writer.integer("line_height_percent", look.line_height_percent);
    writer.integer("measure_characters", look.measure_characters);
    writer.text("alignment", std::string(alignment_name(look.alignment)));
    writer.text("motion", std::string(motion_name(look.motion)));
    return writer.take();
}

nlohmann::ordered_json write_shared_settings(const Settings& settings) {
    nlohmann::ordered_json shared = write_settings(settings);
    for (const char* name : of_one_device)
        shared.erase(name);
    if (settings.look.typeface == Typeface::Own)
        shared.erase("typeface");
    return shared;
}

Settings with_members(const Settings& settings, nlohmann::json members) {
    nlohmann::json all = write_settings(settings);
    for (const char* name : of_one_device)
        members.erase(name);
    all.update(members);
    library::ProblemList ignored; // what makes no sense here is as usual
    library::ObjectReader reader(std::move(all), "", ignored);
    return read_settings(reader);
}

} // namespace app
