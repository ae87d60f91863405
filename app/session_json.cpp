#include "app/session_json.h"

#include "app/update.h"
#include "library/json_object.h"
#include "library/mark_json.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace app {

namespace {

constexpr std::string_view session_schema = "dstl.session/1";
constexpr std::int64_t byte_max = 1 << 30;
constexpr int text_percent_min = 80;
constexpr int text_percent_max = 300;

nlohmann::ordered_json write_position(const std::pair<const std::string, ReadingPosition>& entry) {
    library::ObjectWriter writer("");
    writer.text("thesis", entry.first);
    writer.text("card", entry.second.card_id);
    writer.text("block", entry.second.anchor.block_id);
    writer.integer("byte", static_cast<std::int64_t>(entry.second.anchor.byte));
    return writer.take();
}

std::pair<std::string, ReadingPosition> read_position(library::ObjectReader& reader) {
    std::pair<std::string, ReadingPosition> entry;
    entry.first = reader.text("thesis");
    entry.second.card_id = reader.text("card");
    entry.second.anchor.block_id = reader.text("block");
    entry.second.anchor.byte = static_cast<std::size_t>(reader.integer("byte", 0, byte_max).value_or(0));
    return entry;
}

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

nlohmann::ordered_json write_window(const WindowPlace& place) {
    library::ObjectWriter writer("");
    writer.integer("left", place.left);
    writer.integer("top", place.top);
    writer.number("width_pt", static_cast<double>(place.width_pt));
    writer.number("height_pt", static_cast<double>(place.height_pt));
    writer.integer("maximized", place.is_maximized ? 1 : 0);
    return writer.take();
}

std::optional<WindowPlace> read_window(library::ObjectReader& reader) {
    constexpr std::int64_t far = 100'000;
    constexpr double side_max_pt = 20'000;
    constexpr float side_min_pt = 200;
    const auto left = reader.integer("left", -far, far);
    const auto top = reader.integer("top", -far, far);
    const auto width = reader.number("width_pt", side_max_pt);
    const auto height = reader.number("height_pt", side_max_pt);
    if (!left || !top || !width || !height)
        return std::nullopt;
    return WindowPlace{static_cast<int>(*left), static_cast<int>(*top),
                       std::max(side_min_pt, static_cast<float>(*width)),
                       std::max(side_min_pt, static_cast<float>(*height)),
                       reader.integer("maximized", 0, 1).value_or(0) == 1};
}

void restore_draft(State& state, library::NamedMark draft) {
    const auto kind = library::mark_kind_from_name(draft.kind);
    if (!kind || draft.mark.note.empty() || !state.reader || draft.mark.thesis_id != state.reader->thesis->id)
        return;
    draft.mark.kind = *kind;
    state.panel = NotePanel{std::move(draft.mark)};
}

} // namespace

std::string write_session(const State& state, const std::optional<WindowPlace>& window) {
    library::ObjectWriter session("");
    session.text("schema", std::string(session_schema));
    session.text("open_thesis", state.reader ? state.reader->thesis->id : "");
    session.text("home", std::string(home_name(state.library.home)));
    session.text("selected_thesis", state.library.selected_id);
    session.texts("history", state.library.history);
    session.part("settings", write_settings(state.settings));
    std::vector<std::pair<const std::string, ReadingPosition>> positions(state.positions.begin(),
                                                                         state.positions.end());
    session.parts("positions", positions, write_position);
    if (const auto* note =
            std::get_if<NotePanel>(&state.panel)) // not yet in the journal, and not to be lost either
        session.part("draft", library::write_mark(note->mark));
    if (window)
        session.part("window", write_window(*window));
    return session.take().dump(2) + "\n";
}

library::Result<void> restore_session(State& state, std::string_view json_bytes, std::string_view where,
                                      const GiveThesis& fetch) {
    library::ProblemList
        problems; // a session is a convenience: what cannot be read of it is simply not restored
    TRY(nlohmann::json json, library::parse_json(json_bytes, session_bytes_max, where, problems));
    if (!json.is_object())
        return library::bad_input(std::string(where), "is no saved session");
    library::ObjectReader reader(std::move(json), "", problems);
    if (reader.text("schema") != session_schema)
        return library::bad_input(std::string(where), "was saved by another version");
    state.settings = reader.part("settings", read_settings);
    for (auto& [thesis, position] : reader.parts("positions", read_position))
        if (!thesis.empty())
            state.positions[thesis] = std::move(position);
    state.window = reader.part("window", read_window);
    state.library.home = home_from_name(reader.text("home")).value_or(Home::Library);
    state.library.selected_id = reader.text("selected_thesis");
    state.library.history = reader.texts("history");
    const std::string open = reader.text("open_thesis");
    if (const auto thesis = fetch ? fetch(open) : nullptr)
        state.shelf = std::make_shared<const Shelf>(joined({{thesis}, {}}, *state.shelf));
    if (find_thesis(*state.shelf, open))
        (void)update(state, OpenThesis{open}); // what it asks to be saved is what was just read
    restore_draft(state, reader.part("draft", library::read_mark));
    return {};
}

} // namespace app
