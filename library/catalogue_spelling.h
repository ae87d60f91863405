// Words of the library that are spelt almost as another. Throws SQLite::Exception.
#pragma once

#include "library/catalogue_values.h"

#include <cstddef>
#include <string>
#include <vector>

namespace SQLite { // NOLINT(readability-identifier-naming): the name is theirs
class Database;
}

namespace library {

/// As Catalogue::words_like(); `word` is as folded_text() has it.
[[nodiscard]] std::vector<CountedText> words_like(SQLite::Database& database, const std::string& word,
                                                  std::size_t most);

} // namespace library
