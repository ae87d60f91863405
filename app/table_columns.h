// The columns of the TERMINAL's table: which there are, how wide, and what stands in them.
#pragma once

#include "library/catalogue.h"
#include "library/query.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct TableColumn {
    library::SortColumn column = library::SortColumn::Title;
    int width_pt = 100;
    bool is_shown = true;

    bool operator==(const TableColumn&) const = default;
};
using TableColumns =
    std::vector<TableColumn>; ///< from left to right; the title comes first and takes what is left

inline constexpr int column_width_min_pt = 48;
inline constexpr int column_width_max_pt = 600;

/// As they are until a person changes them.
[[nodiscard]] TableColumns usual_columns();

[[nodiscard]] std::string_view column_name(library::SortColumn column); ///< "horizon", as `sort:` takes it
[[nodiscard]] std::optional<library::SortColumn> column_from_name(std::string_view name);

/// "" where the thesis does not say.
[[nodiscard]] std::string cell_text(const library::ThesisSummary& thesis, library::SortColumn column);

/// Numbers stand at the right of their column.
[[nodiscard]] bool is_number(library::SortColumn column);

/// "horizon:120:1" for each, as sessions keep them.
[[nodiscard]] std::vector<std::string> written_columns(const TableColumns& columns);
/// What makes no sense is left out, what is missing comes as usual.
[[nodiscard]] TableColumns read_columns(const std::vector<std::string>& written);

} // namespace app
