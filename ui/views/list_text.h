// Words in lists: a few lines of a text, facts in a row.
#pragma once

#include "ui/paint/painter.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace ui {

struct FewLines {
    TextStyle style;
    std::string_view words;
    std::size_t most = 3; ///< lines; the last one says with "…" that there is more
};

/// From `top` on, between the sides of `column`. Returns the height below them.
float draw_lines(const Painter& painter, const Rect& column, const FewLines& lines, float top);

/// "A · B", without those that are empty.
[[nodiscard]] std::string with_dots(std::initializer_list<std::string_view> parts);

} // namespace ui
