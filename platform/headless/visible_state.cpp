#include "platform/headless/visible_state.h"

#include "app/judgements.h"
#include "app/selection.h"

#include <array>
#include <cmath>
#include <string>
#include <variant>

namespace platform {

namespace {

using Json = nlohmann::ordered_json;

std::string text(std::string_view view) {
    return std::string(view);
}

/// Tenths of a point say enough, and do not differ between machines.
double tenths(float value) {
    return std::round(static_cast<double>(value) * 10) / 10;
}

Json card_state(const app::Reader& reader, const ui::ViewState& view) {
    const library::Card& card = app::current_card(reader);
    Json json;
    json["id"] = card.id;
    json["kind"] = text(library::card_kind_name(card.kind));
    json["number"] = reader.card + 1;
    json["of"] = reader.deck->size();
    json["text"] = library::card_text(card);
    json["second_side_shown"] = app::is_second_side_shown(reader, card);
    const auto answer = app::risk_answer_of(reader.marks, card.id);
    json["answer"] = answer ? Json(text(library::risk_answer_name(*answer))) : Json();
    const auto scroll = view.card_scrolls.find(card.id);
    const bool known = scroll != view.card_scrolls.end();
    json["scroll"] = {{"offset", known ? tenths(scroll->second.offset_pt()) : 0},
                      {"max", known ? tenths(scroll->second.max_pt()) : 0},
                      {"block", reader.anchor.block_id},
                      {"byte", reader.anchor.byte}};
    return json;
}

Json shelf_state(const app::State& state) {
    Json json = Json::array();
    for (const library::ThesisSummary& row : state.library.listing.rows)
        json.push_back({{"id", row.thesis_id}, {"title", row.title}});
    return json;
}

Json found_state(const app::LibraryState& library) {
    Json places = Json::array();
    for (const library::FoundPlace& place : library.found.places)
        places.push_back({{"card", place.card_id}, {"block", place.block_id}, {"text", place.text}});
    return {{"typed", library.typed},
            {"count", library.listing.count},
            {"near", library.listing.is_near},
            {"error", library.error ? library.error->what : ""},
            {"row", library.row ? Json(*library.row) : Json()},
            {"places", places},
            {"marked", library.marked}};
}

Json elements_state(const ui::ViewState& view) {
    Json json = Json::array();
    for (const ui::Element& element : view.elements.all())
        json.push_back({{"id", element.id},
                        {"label", element.label},
                        {"x", tenths(element.rect.left)},
                        {"y", tenths(element.rect.top)},
                        {"width", tenths(element.rect.width())},
                        {"height", tenths(element.rect.height())}});
    return json;
}

Json look_state(const app::Look& look) {
    return {{"theme", text(app::theme_name(look.theme))},
            {"typeface", text(app::typeface_name(look.typeface))},
            {"line_height_percent", look.line_height_percent},
            {"measure_characters", look.measure_characters},
            {"alignment", text(app::alignment_name(look.alignment))},
            {"motion", text(app::motion_name(look.motion))}};
}

Json panel_state(const app::State& state) {
    constexpr std::array names = {"none", "help", "palette", "find", "overview", "look", "note", "import", "compare"};
    static_assert(names.size() == std::variant_size_v<app::Panel>);
    Json json;
    json["name"] = names.at(state.panel.index());
    if (const std::string* typed = app::typed_text(state))
        json["text"] = *typed;
    if (const auto* import = std::get_if<app::ImportPanel>(&state.panel)) {
        json["items"] = Json::array();
        for (const app::ImportItem& item : import->items)
            json["items"].push_back({{"name", item.name},
                                     {"title", item.thesis ? item.thesis->title : ""},
                                     {"problems", item.problems.size()},
                                     {"failure", item.failure}});
    }
    if (const auto* find = std::get_if<app::FindPanel>(&state.panel)) {
        json["hits"] = find->hits.size();
        json["hit"] = find->hits.empty() ? 0 : find->current + 1;
    }
    return json;
}

Json marks_state(const app::Reader& reader) {
    Json json = Json::array();
    for (const app::PlacedMark& one : reader.marks)
        json.push_back({{"id", one.mark.id},
                        {"kind", text(library::mark_kind_name(one.mark.kind))},
                        {"card", one.place ? one.place->card_id : ""},
                        {"block", one.place ? one.place->block_id : ""},
                        {"words", one.mark.place.exact},
                        {"value", one.mark.value},
                        {"note", one.mark.note}});
    return json;
}

std::string selected_text(const app::Reader& reader) {
    std::string words;
    for (const app::SelectedWords& part : app::selected_words(reader, *reader.selection))
        words += (words.empty() ? "" : "\n") + part.block->text.substr(part.begin, part.end - part.begin);
    return words;
}

} // namespace

Json visible_state(const HeadlessApp& headless) {
    const app::State& state = headless.state();
    const ui::ViewState& view = headless.view();
    Json json;
    json["place"] = state.reader ? "reader" : text(app::home_name(state.library.home));
    json["thesis"] = state.reader ? Json(state.reader->thesis->id) : Json();
    json["tab"] = state.reader ? Json(text(library::tab_name(app::current_card(*state.reader).tab))) : Json();
    json["card"] = state.reader ? card_state(*state.reader, view) : Json();
    json["library"] = shelf_state(state);
    json["selected"] = state.library.selected_id;
    json["found"] = found_state(state.library);
    json["focus"] = view.focused_element;
    json["depth"] = text(library::depth_name(state.settings.depth));
    json["theme"] = text(app::theme_name(app::shown_theme(state.settings.look, state.system)));
    json["look"] = look_state(state.settings.look);
    json["panel"] = panel_state(state);
    json["pane"] = text(app::pane_name(app::shown_pane(state)));
    json["selection"] = state.reader && state.reader->selection ? selected_text(*state.reader) : "";
    json["marks"] = state.reader ? marks_state(*state.reader) : Json::array();
    json["undo"] = state.notebook.done.size();
    json["redo"] = state.notebook.undone.size();
    json["clipboard"] = headless.clipboard();
    json["text_percent"] = state.settings.text_percent;
    json["full_screen"] = state.full_screen;
    json["help"] = app::shows<app::HelpPanel>(state);
    json["notice"] = state.notice;
    json["opened_links"] = headless.opened_links();
    json["window"] = {{"width", tenths(headless.viewport().width_pt)},
                      {"height", tenths(headless.viewport().height_pt)},
                      {"scale", static_cast<double>(headless.viewport().pixels_per_pt)}};
    json["pager"] = std::round(static_cast<double>(view.pager.value()) * 1000) / 1000;
    json["frames"] = headless.frames_drawn();
    json["elements"] = elements_state(view);
    return json;
}

} // namespace platform
