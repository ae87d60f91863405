#include "app/verbs.h"
#include "ui/views/key_names.h"
#include "ui/views/views.h"

#include <algorithm>
#include <string>

namespace ui {

namespace {

constexpr TextStyle words_style{sans, 14, 1.4F, ColorRole::Sheet, 0};
constexpr float padding_pt = 10;
constexpr float height_pt = 30;

/// The element that is asked about. A press has answered the question.
const Element* asked_about(const ViewState& view) {
    if (view.gestures.is_pressed())
        return nullptr;
    if (view.tooltip_is_due && view.hover)
        return view.elements.at(*view.hover);
    return view.elements.find(view.focused_element);
}

/// Elements that carry out a verb bear its name.
const app::Verb* verb_of(const Element& element) {
    const auto verbs = app::verbs();
    const auto found = std::find_if(verbs.begin(), verbs.end(),
                                    [&](const app::Verb& verb) { return verb.id == element.id; });
    return found == verbs.end() ? nullptr : &*found;
}

} // namespace

void draw_tooltip(const Painter& painter, const ViewState& view) {
    const Element* const element = asked_about(view);
    const app::Verb* const verb = element == nullptr ? nullptr : verb_of(*element);
    if (verb == nullptr)
        return;
    const std::string keys = verb->keys.empty() ? "" : "   " + first_readable_key(verb->keys);
    const std::string words = element->label + keys;
    const float width = painter.width(words_style, words) + 2 * padding_pt;
    const float middle = (element->rect.left + element->rect.right) / 2;
    const float left =
        std::clamp(middle - width / 2, 4.0F, std::max(4.0F, view.viewport.width_pt - width - 4));
    const bool below = element->rect.bottom + height_pt + 8 < view.viewport.height_pt;
    const float top = below ? element->rect.bottom + 4 : element->rect.top - height_pt - 4;
    const Rect box{left, top, left + width, top + height_pt};
    painter.fill(box, ColorRole::Ink, 5);
    painter.text_within({left + padding_pt, top + (height_pt - words_style.line_pt()) / 2}, words_style,
                        words, width);
}

void draw_edge_swipe(const Painter& painter, const ViewState& view) {
    constexpr float reach_pt = 80;
    constexpr float radius_pt = 22;
    if (view.edge_swipe_pt <= 0)
        return;
    const float part = std::min(1.0F, view.edge_swipe_pt / reach_pt);
    const Point middle{part * (radius_pt + 18) - radius_pt, view.viewport.height_pt / 2};
    painter.circle(middle, radius_pt, part < 1 ? ColorRole::Muted : ColorRole::Accent);
    painter.triangle({middle.x - 8, middle.y}, {middle.x + 5, middle.y - 8}, {middle.x + 5, middle.y + 8},
                     ColorRole::Sheet);
}

} // namespace ui
