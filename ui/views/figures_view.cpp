// Pictures of what the line finds: how many theses there are of each asset class, and conviction against horizon.
#include "app/library_state.h"
#include "ui/views/list_text.h"
#include "ui/views/views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace ui {

namespace {

constexpr TextStyle heading_style{mono, 11, 1.5F, ColorRole::Accent, 0.08F};
constexpr TextStyle label_style{mono, 11.5F, 1.5F, ColorRole::Muted, 0};
constexpr float bar_row_pt = 44;
constexpr float bar_pt = 10;
constexpr std::size_t classes_max = 6;

/// A word of a query for the class.
std::string class_filter(const std::string& name) {
    const bool is_plain = name.find_first_of(" \"()") == std::string::npos;
    return is_plain ? "class:" + name : "class:\"" + name + "\"";
}

/// One bar a class, as long as its count; pressed, it filters. Returns the height below them.
float draw_bars(const Painter& painter, const app::LibraryState& library, ViewState& view,
                const Rect& column) {
    const auto& classes = library.figures.classes;
    const std::size_t most = classes.empty() ? 1 : classes.front().count;
    float y = column.top;
    for (std::size_t at = 0; at < std::min(classes.size(), classes_max); ++at) {
        const library::CountedText& one = classes[at];
        const float share =
            static_cast<float>(one.count) / static_cast<float>(std::max<std::size_t>(most, 1));
        painter.text_within({column.left, y + 6}, label_style, one.text, column.width() - 60);
        painter.text({column.right, y + 6}, label_style, std::to_string(one.count), Align::Right);
        const float top = y + 6 + label_style.line_pt();
        painter.fill({column.left, top, column.right, top + bar_pt}, ColorRole::Wash, 3);
        painter.fill({column.left, top, column.left + column.width() * share, top + bar_pt},
                     ColorRole::Accent, 3);
        view.elements.add({{"class/", one.text},
                           "Only this asset class, or all again",
                           {column.left, y, column.right, y + bar_row_pt},
                           app::ToggleFilter{class_filter(one.text)}});
        y += bar_row_pt;
    }
    return y;
}

constexpr std::array<float, 6> ticks_years = {0.5F, 1, 2, 5, 10, 20};

/// Years on a logarithmic scale, 0 to 1 from half a year to forty years.
float place_of_years(double years) {
    constexpr double least = 0.4;
    constexpr double most = 40;
    return static_cast<float>(std::log(std::clamp(years, least, most) / least) / std::log(most / least));
}

/// Points of the same conviction stand a little above and below one another, each always at the same place.
float spread_of(std::int64_t id) {
    const auto mixed = static_cast<std::uint64_t>(id) * 0x9E3779B97F4A7C15ULL;
    return static_cast<float>(mixed >> 40U) / static_cast<float>(1U << 24U) - 0.5F;
}

void draw_axes(const Painter& painter, const Rect& plot) {
    constexpr std::array<const char*, 3> names = {"LOW", "MEDIUM", "HIGH"};
    for (std::size_t at = 0; at < names.size(); ++at) {
        const float y = plot.bottom - plot.height() * (static_cast<float>(at) + 0.5F) / 3;
        painter.text({plot.left - 8, y - label_style.line_pt() / 2}, label_style, names.at(at), Align::Right);
        painter.fill({plot.left, y, plot.right, y + 1}, ColorRole::Rule);
    }
    for (const float years : ticks_years) {
        const float x = plot.left + plot.width() * place_of_years(static_cast<double>(years));
        painter.fill({x, plot.top, x + 1, plot.bottom}, ColorRole::Rule, 0, 0.5F);
        painter.text({x, plot.bottom + 4}, label_style,
                     years < 1 ? "\u00BD" : std::to_string(static_cast<int>(years)), Align::Center);
    }
    painter.text({plot.right, plot.bottom + 4 + label_style.line_pt()}, label_style, "years", Align::Right);
}

Point place_of(const library::ThesisPoint& point, const Rect& plot) {
    const double longest =
        std::isfinite(point.horizon_max_years) ? point.horizon_max_years : 2 * point.horizon_min_years;
    const double years = std::sqrt(std::max(point.horizon_min_years, 0.1) * std::max(longest, 0.1));
    const float band = plot.height() / 3;
    const float y = plot.bottom - band * (static_cast<float>(point.conviction_rank) - 0.5F) +
                    spread_of(point.id) * band * 0.7F;
    return {plot.left + plot.width() * place_of_years(years), y};
}

/// Pressed, a point selects its thesis.
void draw_points(const Painter& painter, const app::LibraryState& library, ViewState& view,
                 const Rect& plot) {
    constexpr float radius_pt = 3.5F;
    constexpr float near_pt = 11;
    const auto* selected = app::selected_row(library);
    for (const library::ThesisPoint& point : library.figures.points) {
        if (point.conviction_rank == 0)
            continue;
        const Point at = place_of(point, plot);
        const bool is_selected = selected != nullptr && selected->id == point.id;
        if (is_selected)
            painter.ring(at, radius_pt + 4, ColorRole::Ink, 2);
        painter.circle(at, radius_pt, is_selected ? ColorRole::Ink : ColorRole::Accent);
        view.elements.add({{"point/", std::to_string(point.id)},
                           point.title,
                           {at.x - near_pt, at.y - near_pt, at.x + near_pt, at.y + near_pt},
                           app::SelectPoint{point.id},
                           false});
    }
}

} // namespace

void draw_figures(const Painter& painter, const app::State& state, const Rect& pane, ViewState& view) {
    painter.fill(pane, ColorRole::Sheet, 4);
    painter.frame(pane, ColorRole::Rule, 4, 1);
    const Rect column{pane.left + 18, pane.top + 12, pane.right - 18, pane.bottom - 12};
    painter.clip(pane);
    painter.text({column.left, column.top}, heading_style, "// ASSET CLASSES");
    const float top = column.top + heading_style.line_pt() + 2;
    float y = draw_bars(painter, state.library, view, {column.left, top, column.right, column.bottom}) + 14;
    painter.text({column.left, y}, heading_style, "// CONVICTION AGAINST HORIZON");
    y += heading_style.line_pt() + 12;
    constexpr float names_pt = 58;
    constexpr float years_pt = 40;
    const Rect plot{column.left + names_pt, y, column.right, std::max(y + 120, column.bottom - years_pt)};
    draw_axes(painter, plot);
    draw_points(painter, state.library, view, plot);
    painter.unclip();
    view.pane_scroll.set_max(0);
}

} // namespace ui
