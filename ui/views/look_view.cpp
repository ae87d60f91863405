#include "ui/views/button.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

namespace {

using app::Look;

constexpr TextStyle label_style{mono, 11, 1.4F, ColorRole::Muted, 0.08F};
constexpr TextStyle choice_style{sans, 15, 1.4F, ColorRole::Ink, 0};
constexpr float label_pt = 24;
constexpr float gap_pt = 6;

struct Choice {
    std::string id;
    std::string words;
    app::Command command;
    bool chosen = false;
    text::Face face = choice_style.face;
};

/// Lines of choices below one another, as many beside each other as have room.
class LookRows {
public:
    LookRows(const Painter& painter, ViewState& view, const Rect& content, float top)
        : m_painter(painter), m_view(view), m_content(content), m_y(top) {}

    void add(std::string_view label, const std::vector<Choice>& choices) {
        m_painter.text_within({m_content.left, m_y + 4}, label_style, label, m_content.width());
        m_y += label_pt;
        const auto count = static_cast<float>(choices.size());
        const float room = (m_content.width() - gap_pt * (count - 1)) / count;
        constexpr float narrowest_pt = 64;
        const float width = std::max(room, narrowest_pt);
        float x = m_content.left;
        for (const Choice& choice : choices) {
            if (x + width > m_content.right + 1) {
                x = m_content.left;
                m_y += row_pt + gap_pt;
            }
            draw(label, choice, {x, m_y, x + width, m_y + row_pt});
            x += width + gap_pt;
        }
        m_y += row_pt + gap_pt + 4;
    }

    [[nodiscard]] float bottom() const { return m_y; }

private:
    void draw(std::string_view row, const Choice& choice, const Rect& rect) {
        const bool hovered = m_view.hover && rect.contains(*m_view.hover);
        if (choice.chosen || hovered)
            m_painter.fill(rect, ColorRole::Wash, 6);
        m_painter.frame(rect, choice.chosen ? ColorRole::Accent : ColorRole::Rule, 6,
                        choice.chosen ? 2.0F : 1.0F);
        TextStyle style = choice_style;
        style.face = choice.face;
        m_painter.text_within(
            {(rect.left + rect.right) / 2, rect.top + (rect.height() - style.line_pt()) / 2}, style,
            choice.words, rect.width() - 8, Align::Center);
        const Rect reachable = rect.clipped(m_content);
        if (reachable.height() > 0)
            m_view.elements.add({{"look.", choice.id},
                                 std::string(row) + ": " + choice.words + (choice.chosen ? ", chosen" : ""),
                                 reachable,
                                 choice.command});
    }

    const Painter& m_painter;
    ViewState& m_view;
    Rect m_content;
    float m_y;
};

/// A choice that sets one member of the look.
template <class Value>
Choice choice_of(const Look& look, Value Look::*member, Value value, std::string_view name,
                 std::string words) {
    Look changed = look;
    changed.*member = value;
    return {std::string(name), std::move(words), app::ChangeLook{changed}, look.*member == value};
}

Choice face_choice(const Look& look, app::Typeface typeface, std::string words, text::Family family) {
    Choice choice =
        choice_of(look, &Look::typeface, typeface, app::typeface_name(typeface), std::move(words));
    choice.face.family = family;
    return choice;
}

std::vector<Choice> typefaces(const Look& look) {
    std::vector<Choice> faces = {
        face_choice(look, app::Typeface::Serif, "Serif", text::Family::Serif),
        face_choice(look, app::Typeface::Sans, "Sans", text::Family::Sans),
        face_choice(look, app::Typeface::Dyslexic, "Dyslexic", text::Family::Dyslexic)};
    if (!look.own_font.empty())
        faces.push_back(face_choice(look, app::Typeface::Own, "Own", text::Family::Own));
    return faces;
}

std::string percent(int value) {
    return std::to_string(value) + "%";
}

} // namespace

void draw_look(const Painter& painter, const app::State& state, ViewState& view) {
    using app::Theme;
    const app::Settings& settings = state.settings;
    const Look& look = settings.look;
    const Rect content = draw_panel_frame(painter, view, "// THEME AND TYPE", {380, 620, PanelPlace::Right});
    painter.clip(content);
    LookRows rows(painter, view, content, content.top - view.panel_scroll.offset_pt());
    const auto theme = [&](Theme value, const char* words) {
        return choice_of(look, &Look::theme, value, app::theme_name(value), words);
    };
    rows.add("THEME",
             {theme(Theme::Paper, "Paper"), theme(Theme::Night, "Night"), theme(Theme::Sepia, "Sepia"),
              theme(Theme::Eink, "E-ink"), theme(Theme::System, "System")});
    rows.add("TYPE", typefaces(look));
    rows.add("TEXT SIZE", {{"smaller", "A\u2212", app::ChangeTextSize{-1}, false},
                           {"usual", percent(settings.text_percent), app::ChangeTextSize{0}, false},
                           {"larger", "A+", app::ChangeTextSize{1}, false}});
    rows.add("LINE HEIGHT", {{"closer", "\u2212", app::ChangeLook{app::with_line_height(look, -1)}, false},
                             {"line-height", percent(look.line_height_percent), app::ChangeLook{[&] {
                                  Look usual = look;
                                  usual.line_height_percent = Look{}.line_height_percent;
                                  return usual;
                              }()},
                              false},
                             {"wider-apart", "+", app::ChangeLook{app::with_line_height(look, 1)}, false}});
    rows.add("LONGEST LINE",
             {{"shorter", "\u2212", app::ChangeLook{app::with_measure(look, -1)}, false},
              {"measure", std::to_string(look.measure_characters) + " characters", app::ChangeLook{[&] {
                   Look usual = look;
                   usual.measure_characters = Look{}.measure_characters;
                   return usual;
               }()},
               false},
              {"longer", "+", app::ChangeLook{app::with_measure(look, 1)}, false}});
    const auto alignment = [&](app::TextAlignment value, const char* words) {
        return choice_of(look, &Look::alignment, value, app::alignment_name(value), words);
    };
    rows.add("RIGHT EDGE", {alignment(app::TextAlignment::Ragged, "Ragged"),
                            alignment(app::TextAlignment::Justified, "Justified")});
    const auto motion = [&](app::Motion value, const char* words) {
        Choice choice = choice_of(look, &Look::motion, value, app::motion_name(value), words);
        choice.id = "motion-" + choice.id;
        return choice;
    };
    rows.add("MOTION", {motion(app::Motion::Full, "Full"), motion(app::Motion::Reduced, "Reduced"),
                        motion(app::Motion::System, "System")});
    painter.unclip();
    view.panel_scroll.set_max(rows.bottom() + view.panel_scroll.offset_pt() - content.bottom);
}

} // namespace ui
