#include "app/query_error.h"
#include "app/query_fields.h"
#include "app/query_parser.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

using namespace app;

namespace {

std::string documentation() {
    std::ifstream file(TEST_DATA_DIR "/../../docs/query.md", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The rows of the table below that head, with the line feeds between them.
std::string table_below(const std::string& text, const std::string& head) {
    const std::size_t begin = text.find(head);
    REQUIRE_MESSAGE(begin != std::string::npos, head);
    const std::size_t rows = text.find('\n', text.find('\n', begin) + 1) + 1;
    return text.substr(rows, text.find("\n\n", rows) + 1 - rows);
}

} // namespace

TEST_CASE("the table of fields in docs/query.md is that of the program") {
    std::ostringstream rows;
    for (const QueryField& field : query_fields())
        rows << "| `" << field.name << (field.alias.empty() ? "` | " : "` | `") << field.alias
             << (field.alias.empty() ? "| " : "` | ") << field.meaning << " | `" << field.example << "` |\n";
    CHECK(table_below(documentation(), "| field | also |") == rows.str());
}

TEST_CASE("the table of words that fields take in docs/query.md is that of the program") {
    std::ostringstream rows;
    for (const QueryField& field : query_fields()) {
        std::string choices;
        for (const QueryChoice& choice : query_choices(field))
            choices += (choices.empty() ? "`" : ", `") + std::string(choice.name) + "` " +
                       std::string(choice.meaning);
        if (!choices.empty())
            rows << "| `" << field.name << ":` | " << choices << " |\n";
    }
    CHECK(table_below(documentation(), "| field | takes |") == rows.str());
}

TEST_CASE("the examples and the error of docs/query.md are as they are told") {
    std::istringstream rows(table_below(documentation(), "| typed | finds"));
    int count = 0;
    for (std::string row; std::getline(rows, row); ++count) {
        const std::string typed = row.substr(3, row.find('`', 3) - 3);
        CHECK_MESSAGE(parse_query(typed), typed);
    }
    CHECK(count >= 10);
    const std::string wrong = "horizon>=5y added>2026-13";
    std::istringstream shown(shown_query_error(wrong, parse_query(wrong).error()));
    std::string indented;
    for (std::string line; std::getline(shown, line);)
        indented += "    " + line + '\n';
    CHECK(documentation().find(indented) != std::string::npos);
}

TEST_CASE("the example of each field is a query about it, and so is its alias") {
    for (const QueryField& field : query_fields()) {
        const std::string example(field.example);
        CHECK_MESSAGE(example.starts_with(field.name), example);
        const auto read = parse_query(example);
        REQUIRE_MESSAGE(read, example);
        if (field.alias.empty())
            continue;
        const auto by_alias = parse_query(std::string(field.alias) + example.substr(field.name.size()));
        REQUIRE_MESSAGE(by_alias, field.alias);
        CHECK_MESSAGE(*by_alias == *read, field.alias);
    }
}

TEST_CASE("each name is a field's alone, and every choice can be typed") {
    std::set<std::string_view> names;
    for (const QueryField& field : query_fields()) {
        CHECK_MESSAGE(names.insert(field.name).second, field.name);
        CHECK_MESSAGE((field.alias.empty() || names.insert(field.alias).second), field.alias);
        CHECK(query_field(field.name) == &field);
        for (const QueryChoice& choice : query_choices(field))
            CHECK_MESSAGE(parse_query(std::string(field.name) + ":" + std::string(choice.name)), choice.name);
    }
    CHECK(query_field("TiTLe") == query_field("title"));
    CHECK(query_field("") == nullptr);
    CHECK(query_field("titles") == nullptr);
}

TEST_CASE("every field of the text, value and quantity can be asked for") {
    std::set<std::size_t> texts;
    std::set<std::size_t> values;
    std::set<std::size_t> quantities;
    for (const QueryField& field : query_fields()) {
        if (const auto* text = std::get_if<library::TextField>(&field.asks))
            texts.insert(static_cast<std::size_t>(*text));
        if (const auto* value = std::get_if<library::ValueField>(&field.asks))
            values.insert(static_cast<std::size_t>(*value));
        if (const auto* quantity = std::get_if<library::Quantity>(&field.asks))
            quantities.insert(static_cast<std::size_t>(*quantity));
    }
    // All but Any, and but the facts, which have filters of their own.
    CHECK(texts.size() == static_cast<std::size_t>(library::TextField::Note) - 1);
    CHECK(values.size() == static_cast<std::size_t>(library::ValueField::Id) + 1);
    CHECK(quantities.size() == static_cast<std::size_t>(library::Quantity::ProgressPercent) + 1);
    CHECK(query_choices(*query_field("sort")).size() ==
          static_cast<std::size_t>(library::SortColumn::Progress) + 1);
    CHECK(query_choices(*query_field("has")).size() ==
          static_cast<std::size_t>(library::Feature::Published) + 1);
}

TEST_CASE("fields like a typed name are told, the nearest first") {
    using Names = std::vector<std::string_view>;
    CHECK(query_fields_like("titel") == Names{"title"});
    CHECK(query_fields_like("qoute").front() == "quote");
    CHECK(query_fields_like("lenght").front() == "length");
    CHECK(query_fields_like("chanel").front() == "channel");
    CHECK(query_fields_like("HORIZ").front() == "horizon");
    CHECK(query_fields_like("xyz").empty());
    CHECK(query_fields_like("q").empty());
    CHECK(query_fields_like(std::string(4000, 't')).empty());
}
