// What there is in the catalogue, and in a part of it. Its functions throw SQLite::Exception.
#pragma once

#include "library/catalogue_columns.h"
#include "library/catalogue_values.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace library {

[[nodiscard]] std::vector<CountedText> common_texts(SQLite::Database& database, CatalogueColumns& columns,
                                                    CommonText kind, std::size_t most);
[[nodiscard]] std::vector<CountedText> count_classes(CatalogueColumns& columns,
                                                     std::span<const std::int64_t> ids);
[[nodiscard]] std::vector<ThesisPoint> points_of(SQLite::Database& database, CatalogueColumns& columns,
                                                 std::span<const std::int64_t> ids, std::size_t most);

} // namespace library
