#include "platform/headless/visible_state.h"

#include <cmath>
#include <string>

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
    for (const auto& thesis : state.shelf->theses)
        json.push_back({{"id", thesis->id}, {"title", thesis->title}});
    return json;
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

} // namespace

Json visible_state(const HeadlessApp& headless) {
    const app::State& state = headless.state();
    const ui::ViewState& view = headless.view();
    Json json;
    json["place"] = state.reader ? "reader" : "library";
    json["thesis"] = state.reader ? Json(state.reader->thesis->id) : Json();
    json["tab"] = state.reader ? Json(text(library::tab_name(app::current_card(*state.reader).tab))) : Json();
    json["card"] = state.reader ? card_state(*state.reader, view) : Json();
    json["library"] = shelf_state(state);
    json["selected"] = state.selected_id;
    json["focus"] = view.focused_element;
    json["depth"] = text(library::depth_name(state.settings.depth));
    json["theme"] = text(app::theme_name(state.settings.theme));
    json["text_percent"] = state.settings.text_percent;
    json["full_screen"] = state.full_screen;
    json["help"] = state.help_shown;
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
