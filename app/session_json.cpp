#include "app/session_json.h"

#include "app/position_json.h"
#include "app/settings_json.h"
#include "app/update_parts.h"
#include "library/json_object.h"
#include "library/mark_json.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace app {

namespace {

constexpr std::string_view session_schema = "dstl.session/1";

/// What is remembered of a thesis.
struct Remembered {
    std::string thesis_id;
    ReadingPosition position;
    std::optional<double> read_percent;
};

std::vector<Remembered> remembered_of(const State& state) {
    std::vector<Remembered> all;
    for (const auto& [thesis_id, position] : state.positions) {
        const auto percent = state.progress_percent.find(thesis_id);
        all.push_back(
            {thesis_id, position,
             percent == state.progress_percent.end() ? std::nullopt : std::optional(percent->second)});
    }
    return all;
}

nlohmann::ordered_json write_remembered(const Remembered& one) {
    library::ObjectWriter writer("");
    writer.text("thesis", one.thesis_id);
    write_position(writer, one.position);
    writer.number("read_percent", one.read_percent);
    return writer.take();
}

Remembered read_remembered(library::ObjectReader& reader) {
    Remembered one;
    one.thesis_id = reader.text("thesis");
    one.position = read_position(reader);
    one.read_percent = reader.number("read_percent", 100);
    return one;
}

void restore(State& state, Remembered one) {
    if (one.thesis_id.empty())
        return;
    if (one.read_percent)
        state.progress_percent[one.thesis_id] = *one.read_percent;
    state.positions[one.thesis_id] = std::move(one.position);
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
    session.parts("positions", remembered_of(state), write_remembered);
    if (const auto* note =
            std::get_if<NotePanel>(&state.panel)) // not yet in the journal, and not to be lost either
        session.part("draft", library::write_mark(note->mark));
    if (window)
        session.part("window", write_window(*window));
    return session.take().dump(2) + "\n";
}

library::Result<void> restore_session(State& state, std::string_view json_bytes, std::string_view where,
                                      const GiveThesis& fetch, const BeforeOpening& before_opening) {
    library::ProblemList
        problems; // a session is a convenience: what cannot be read of it is simply not restored
    TRY(nlohmann::json json, library::parse_json(json_bytes, session_bytes_max, where, problems));
    if (!json.is_object())
        return library::bad_input(std::string(where), "is no saved session");
    library::ObjectReader reader(std::move(json), "", problems);
    if (reader.text("schema") != session_schema)
        return library::bad_input(std::string(where), "was saved by another version");
    state.settings = reader.part("settings", read_settings);
    for (Remembered& one : reader.parts("positions", read_remembered))
        restore(state, std::move(one));
    state.window = reader.part("window", read_window);
    state.library.home = home_from_name(reader.text("home")).value_or(Home::Library);
    state.library.selected_id = reader.text("selected_thesis");
    state.library.history = reader.texts("history");
    if (before_opening)
        before_opening(state);
    const std::string open = reader.text("open_thesis");
    const auto fetched = fetch ? fetch(open) : nullptr;
    if (const auto thesis = fetched != nullptr ? fetched : find_thesis(*state.shelf, open))
        (void)open_thesis(state, thesis); // what it asks to be saved is what was just read
    restore_draft(state, reader.part("draft", library::read_mark));
    return {};
}

} // namespace app
