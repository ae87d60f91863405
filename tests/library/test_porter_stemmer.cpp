#include "tests/support/bundled_theses.h"
#include "tests/support/generated/vocabulary.h"
#include "tests/support/reference_words.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Database memory_database() {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(":memory:", &database) == SQLITE_OK);
    return {database, &sqlite3_close};
}

void run(const Database& database, const char* statements) {
    REQUIRE(sqlite3_exec(database.get(), statements, nullptr, nullptr, nullptr) == SQLITE_OK);
}

Statement prepare(const Database& database, const char* text) {
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(database.get(), text, -1, &statement, nullptr) == SQLITE_OK);
    return {statement, &sqlite3_finalize};
}

/// Every word is a document of its own.
void insert(const Database& database, const std::vector<std::string>& words) {
    run(database, "CREATE VIRTUAL TABLE texts USING fts5(text, "
                  "tokenize = 'porter unicode61 remove_diacritics 2');"
                  "CREATE VIRTUAL TABLE terms USING fts5vocab(texts, 'instance'); BEGIN");
    const Statement insertion = prepare(database, "INSERT INTO texts(text) VALUES (?)");
    for (const std::string& word : words) {
        sqlite3_bind_text(insertion.get(), 1, word.data(), static_cast<int>(word.size()), SQLITE_STATIC);
        REQUIRE(sqlite3_step(insertion.get()) == SQLITE_DONE);
        sqlite3_reset(insertion.get());
    }
    run(database, "COMMIT");
}

/// What SQLite makes of each word: its terms, in the order of the text.
std::vector<std::vector<std::string>> stems_of_sqlite(const std::vector<std::string>& words) {
    const Database database = memory_database();
    insert(database, words);
    std::vector<std::vector<std::string>> stems(words.size());
    const Statement terms = prepare(database, "SELECT doc, term FROM terms ORDER BY doc, offset");
    while (sqlite3_step(terms.get()) == SQLITE_ROW) {
        const auto document = static_cast<std::size_t>(sqlite3_column_int64(terms.get(), 0));
        const void* const bytes = sqlite3_column_blob(terms.get(), 1);
        const auto length = static_cast<std::size_t>(sqlite3_column_bytes(terms.get(), 1));
        stems.at(document - 1).emplace_back(static_cast<const char*>(bytes), length);
    }
    return stems;
}

/// Words of which SQLite makes something else than the reference.
std::vector<std::string> differing(const std::set<std::string>& words) {
    const std::vector<std::string> list(words.begin(), words.end());
    const auto stems = stems_of_sqlite(list);
    std::vector<std::string> different;
    for (std::size_t at = 0; at < list.size(); ++at)
        if (stems[at] != reference::stems_of(list[at]))
            different.push_back(list[at]);
    return different;
}

std::set<std::string> all_words() {
    const auto counted = generated::count_words(bundled_theses());
    const generated::Vocabulary vocabulary(counted, 1);
    std::set<std::string> words(vocabulary.forms().begin(), vocabulary.forms().end());
    for (const generated::CountedWord& word : counted)
        words.insert(word.form);
    return words;
}

} // namespace

TEST_CASE("the reference stems every word of a library as SQLite does") {
    const std::set<std::string> words = all_words();
    CHECK(words.size() > 50'000);
    CHECK(differing(words) == std::vector<std::string>());
}

TEST_CASE("the reference stems short, long, accented and odd words as SQLite does") {
    const std::string long_word(60, 'b');
    const std::set<std::string> words = {"s",
                                         "as",
                                         "ies",
                                         "sses",
                                         "eed",
                                         "ied",
                                         "ing",
                                         "sky",
                                         "sying",
                                         "eyyed",
                                         "technology",
                                         "possibly",
                                         "rational",
                                         "nation",
                                         "agreed",
                                         "feed",
                                         "hopping",
                                         "falling",
                                         "filing",
                                         "controll",
                                         "replacement",
                                         "probate",
                                         "cease",
                                         "x86",
                                         "13.2",
                                         "caf\u00E9s",
                                         "\u00C9lans",
                                         "don't",
                                         "co-design",
                                         "Z\u00FCrich's",
                                         "na\u00EFvet\u00E9",
                                         "1990s",
                                         "\u0141\u00F3d\u017A",
                                         "\u6771\u4EAC",
                                         long_word + "ings",
                                         long_word + "aings"};
    CHECK(differing(words) == std::vector<std::string>());
}

TEST_CASE("the reference stems the examples of Porter's paper as he does") {
    const auto stem = [](const char* word) { return reference::PorterStemmer(word).stem(); };
    CHECK(stem("caresses") == "caress");
    CHECK(stem("ponies") == "poni");
    CHECK(stem("plastered") == "plaster");
    CHECK(stem("conflated") == "conflat");
    CHECK(stem("happy") == "happi");
    CHECK(stem("generalizations") == "gener");
    CHECK(stem("oscillators") == "oscil");
}
