// The tables of the catalogue. Another form of them gets another number, and the file is filled anew.
#pragma once

#include <string>
#include <string_view>

namespace SQLite { // NOLINT(readability-identifier-naming): the name is theirs
class Database;
}

namespace library {

/// The place of a row's folder and the name of its file are one key; `id` is never used again, as the two indexes keep the
/// words of ids that are gone until the catalogue is made anew.
/// - `words` has every word with its place: it finds phrases and ranks.
/// - `terms` has which words are in which column, and all beginnings of up to three letters: it answers each keystroke.
inline constexpr int catalogue_version = 2;

/// How words become what is found: across case and accents, and English forms of a word as one.
inline constexpr std::string_view tokenizer_option = "tokenize = 'porter unicode61 remove_diacritics 2'";

/// Empties the file where it holds anything else; whoever calls has a write transaction. Throws SQLite::Exception.
void make_tables(SQLite::Database& database);

/// Whether the file has just these tables. Throws SQLite::Exception.
[[nodiscard]] bool has_tables(SQLite::Database& database);

/// "title, channel, …": the columns of both indexes.
[[nodiscard]] std::string index_column_list();

} // namespace library
