// What the catalogue knows of the reader, as rows of its tables.
#pragma once

#include "library/catalogue.h"

#include <span>

namespace SQLite { // NOLINT(readability-identifier-naming): the name is the library's.
class Database;
}

namespace library {

/// Replaces all of it; returns whether anything differed. Most often nothing does, and then nothing is written: other programs
/// that use the catalogue are not kept waiting, and what they have worked out holds. Throws as SQLite's wrapper does.
bool replace_reader_facts(SQLite::Database& database, std::span<const ReaderFacts> facts);

} // namespace library
