#include "app/query_parser.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace app;
using library::Comparison;
using library::Quantity;
using library::Query;
using library::QueryKind;
using library::QueryNode;
using library::QueryTerm;
using library::TextField;
using library::ValueField;

namespace {

QueryNode node(QueryTerm term) {
    return {QueryKind::Term, std::move(term), {}};
}
QueryNode word(std::string words, TextField field = TextField::Any) {
    return node(library::WordsTerm{field, std::move(words), false});
}
QueryNode prefix(std::string words, TextField field = TextField::Any) {
    return node(library::WordsTerm{field, std::move(words), true});
}
QueryNode value(ValueField field, std::string text) {
    return node(library::ValueTerm{field, std::move(text)});
}
QueryNode range(Quantity quantity, Comparison comparison, double begin, double end) {
    return node(library::RangeTerm{quantity, comparison, begin, end});
}
QueryNode range(Quantity quantity, Comparison comparison, double number) {
    return range(quantity, comparison, number, number);
}
QueryNode all(std::vector<QueryNode> parts) {
    return {QueryKind::All, {}, std::move(parts)};
}
QueryNode any(std::vector<QueryNode> parts) {
    return {QueryKind::AnyOf, {}, std::move(parts)};
}
QueryNode none(QueryNode part) {
    return {QueryKind::Not, {}, {std::move(part)}};
}

struct Case {
    std::string typed;
    QueryNode root;
};

void check_all(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        const auto read = parse_query(one.typed);
        REQUIRE_MESSAGE(read, one.typed, ": ", read.error().what);
        CHECK_MESSAGE(read->root == one.root, one.typed);
        CHECK_MESSAGE(!read->order, one.typed);
        const auto finished = parse_typed_query(one.typed + " ");
        REQUIRE_MESSAGE(finished, one.typed);
        CHECK_MESSAGE(*finished == *read, one.typed);
        for (std::size_t size = 0; size <= one.typed.size(); ++size) // each keystroke has a result
            CHECK_MESSAGE(parse_typed_query(one.typed.substr(0, size)), one.typed.substr(0, size));
    }
}

struct Mistake {
    std::string typed;
    std::string place; ///< what the error is about; where it is there twice, the last is meant
    std::string told;  ///< a part of what is said
};

void check_mistakes(const std::vector<Mistake>& mistakes) {
    for (const Mistake& one : mistakes) {
        const auto read = parse_query(one.typed);
        REQUIRE_MESSAGE(!read, one.typed);
        CHECK_MESSAGE(read.error().begin == one.typed.rfind(one.place), one.typed);
        CHECK_MESSAGE(read.error().end == one.typed.rfind(one.place) + one.place.size(), one.typed);
        CHECK_MESSAGE(read.error().what.find(one.told) != std::string::npos, one.typed, ": ",
                      read.error().what);
    }
}

} // namespace

TEST_CASE("nothing typed asks for everything") {
    check_all({{"", all({})}, {"  \t ", all({})}});
}

TEST_CASE("words side by side are all looked for") {
    check_all({{"energy", word("energy")},
               {"  ai   factory ", all({word("ai"), word("factory")})},
               {"ai\u00A0factory\u3000now", all({word("ai"), word("factory"), word("now")})},
               {"ai AND factory", all({word("ai"), word("factory")})},
               {"ai and factory", all({word("ai"), word("and"), word("factory")})},
               {"\u00DCber \u6838\u80FD", all({word("\u00DCber"), word("\u6838\u80FD")})}});
}

TEST_CASE("words with punctuation are words, punctuation alone asks for nothing") {
    check_all({{"AI-driven", word("AI-driven")},
               {"S&P 500", all({word("S&P"), word("500")})},
               {"10:30", word("10:30")},
               {"https://x.org/a?b=c", word("https://x.org/a?b=c")},
               {"std::vector", word("std::vector")},
               {"GPT4:x", word("GPT4:x")},
               {"Huang: NVIDIA - now", all({word("Huang:"), word("NVIDIA"), word("now")})},
               {"oil & gas", all({word("oil"), word("gas")})},
               {"a -- b -> c", all({word("a"), word("b"), word("c")})},
               {"(&) oil", word("oil")},
               {"-& oil", word("oil")},
               {"\"&\" \"\" oil", word("oil")},
               {"risk:(oil & gas)", all({word("oil", TextField::Risk), word("gas", TextField::Risk)})}});
    check_mistakes({{"&", "&", "no letter or digit"}, {"  \u2013 &", "\u2013", "no letter or digit"}});
}

TEST_CASE("phrases stand in straight or curly quotation marks") {
    check_all({{"\"ai  factory\"", word("ai factory")},
               {"\u201Cai factory\u201D", word("ai factory")},
               {"\u201Eai factory\u201C now", all({word("ai factory"), word("now")})},
               {"\"or\"", word("or")},
               {"\"a AND (b\"", word("a AND (b")},
               {"\"foo:bar\"", word("foo:bar")},
               {"foo\"bar baz\"", all({word("foo"), word("bar baz")})}});
    check_mistakes({{"ai \"factory", "\"", "not closed"}, {"ai \u201Cfactory", "\u201C", "not closed"}});
}

TEST_CASE("a star lets the last word go on") {
    check_all({{"energ*", prefix("energ")},
               {"\"ai fact\"*", prefix("ai fact")},
               {"\"ai fact*\"", prefix("ai fact")},
               {"\u201Cai fact\u201D* x", all({prefix("ai fact"), word("x")})},
               {"title:nvid*", prefix("nvid", TextField::Title)},
               {"\"5 * 3 is\"", word("5 * 3 is")},
               {"-energ*", none(prefix("energ"))},
               {"or*", prefix("or")},
               {"* energy", word("energy")}});
    check_mistakes({{"en*gy", "*", "at the end of a word"}, {"ai *gy", "*", "at the end of a word"}});
}

TEST_CASE("a minus takes away what stands behind it") {
    check_all({{"uranium -mining", all({word("uranium"), none(word("mining"))})},
               {"-\"ai factory\"", none(word("ai factory"))},
               {"-\u201Cai\u201D", none(word("ai"))},
               {"-title:nvidia", none(word("nvidia", TextField::Title))},
               {"-(a b)", none(all({word("a"), word("b")}))},
               {"-(a or b) c", all({none(any({word("a"), word("b")})), word("c")})},
               {"-or", none(word("or"))},
               {"-(-a)", none(none(word("a")))},
               {"NOT mining", none(word("mining"))},
               {"oil AND NOT (gas coal)", all({word("oil"), none(all({word("gas"), word("coal")}))})},
               {"risk:(china -taiwan)",
                all({word("china", TextField::Risk), none(word("taiwan", TextField::Risk))})}});
    check_mistakes({{"--a", "--", "one minus"},
                    {"a NOT", "NOT", "write behind it"},
                    {"a NOT -b", "NOT", "write behind it"},
                    {"NOT or b", "NOT", "write behind it"},
                    {"risk:-china", "-", "before the field: -risk:"},
                    {"tag:-x", "-", "before the field: -tag:"}});
}

TEST_CASE("or joins its two neighbours, and binds tighter than standing side by side") {
    check_all({{"a or b", any({word("a"), word("b")})},
               {"energy or power nuclear", all({any({word("energy"), word("power")}), word("nuclear")})},
               {"x a OR b Or c", all({word("x"), any({word("a"), word("b"), word("c")})})},
               {"a or -b", any({word("a"), none(word("b"))})},
               {"a or (b or c)", any({word("a"), word("b"), word("c")})},
               {"a or \"or\"", any({word("a"), word("or")})},
               {"title:or", word("or", TextField::Title)},
               {"a AND b or c", all({word("a"), any({word("b"), word("c")})})}});
    check_mistakes({{"or a", "or", "between two"},
                    {"a or", "or", "between two"},
                    {"(a or) b", "or", "between two"},
                    {"a OR or b", "OR", "between two"},
                    {"a or AND b", "or", "between two"},
                    {"x & or b", "or", "between two"},
                    {"x b or &", "or", "between two"},
                    {"AND b", "AND", "between two"},
                    {"b AND", "AND", "between two"},
                    {"b AND or c", "AND", "between two"},
                    {"(b AND)", "AND", "between two"}});
}

TEST_CASE("parentheses group, and a group of the same kind is none") {
    check_all({{"(ai energy) or (uranium -mining)",
                any({all({word("ai"), word("energy")}), all({word("uranium"), none(word("mining"))})})},
               {"((a))", word("a")},
               {"(a b) c", all({word("a"), word("b"), word("c")})},
               {"a(b)c", all({word("a"), word("b"), word("c")})}});
    check_mistakes({{"x (a b", "(", "not closed"},
                    {"x (a))", ")", ""},
                    {")", ")", "no parenthesis is open"},
                    {"a ()", "()", "between the parentheses"},
                    {"risk:( )", "( )", "between the parentheses"}});
}

TEST_CASE("words are looked for in a field") {
    check_all({{"TITLE:Nvidia", word("Nvidia", TextField::Title)},
               {"channel:\"lex fridman\"", word("lex fridman", TextField::Channel)},
               {"said:sure", word("sure", TextField::Conviction)},
               {"defence:x", word("x", TextField::Defense)},
               {"steelman:x", word("x", TextField::SteelMan)},
               {"title:10:30", word("10:30", TextField::Title)},
               {"title:foo:bar", word("foo:bar", TextField::Title)},
               {"title:OR b", all({word("OR", TextField::Title), word("b")})},
               {"risk:(china or taiwan) x",
                all({any({word("china", TextField::Risk), word("taiwan", TextField::Risk)}), word("x")})},
               {"risk:(\"south korea\" (a or b*))",
                all({word("south korea", TextField::Risk),
                     any({word("a", TextField::Risk), prefix("b", TextField::Risk)})})}});
    check_mistakes({{"x title:", "title:", "without a space"},
                    {"title: nvidia", "title:", "title:nvidia"},
                    {"(title:)", "title:", "without a space"},
                    {"title:\"\"", "\"\"", "no letter or digit"},
                    {"title:&", "&", "no letter or digit"},
                    {"title>=x", "title>=", "colon"},
                    {"risk>=3", "risk>=", "risks>=3"},
                    {"tag=energy", "tag=", "tag:energy"},
                    {"risk:(a title:b)", "title", "close them before title"}});
}

TEST_CASE("a name that is no field is told with those it is like") {
    check_mistakes({{"x foo:bar", "foo", "\"foo:bar\""},
                    {"titel:nvidia", "titel", "title"},
                    {"horzion>=5y", "horzion", "horizon"},
                    {"horiz<5y", "horiz", "horizon"},
                    {"publishd:2025", "publishd", "published"},
                    {"dfense:a", "dfense", "defense"},
                    {"duratoin<1h", "duratoin", "length"},
                    {"E=mc2", "E", "\"E=mc2\""},
                    {"foo:(a b)", "foo", "no field"},
                    {"zzzzzz:x", "zzzzzz", "docs/query.md"}});
    CHECK(parse_query("foo:\"a b\"").error().what.find("to look for the words") == std::string::npos);
}

TEST_CASE("values are compared as a whole") {
    check_all({{"class:secular", value(ValueField::Class, "secular")},
               {"conviction:high", value(ValueField::Conviction, "high")},
               {"tag:energy", value(ValueField::Tag, "energy")},
               {"-tag:x", none(value(ValueField::Tag, "x"))},
               {"collection:\"to  present\"", value(ValueField::Collection, "to present")},
               {"id:a-b-c", value(ValueField::Id, "a-b-c")},
               {"tag:\"50*\"", value(ValueField::Tag, "50*")},
               {"tag:(oil or gas)", any({value(ValueField::Tag, "oil"), value(ValueField::Tag, "gas")})},
               {"tag:\u2605", value(ValueField::Tag, "\u2605")}});
    check_mistakes({{"tag:energ*", "energ*", "leave out the star"},
                    {"tag:\"a b\"*", "\"a b\"*", "leave out the star"},
                    {"tag:\"\"", "\"\"", "tag:energy"}});
}

TEST_CASE("has and is take the words of their lists") {
    check_all({{"has:note", node(library::HasTerm{library::Feature::Note})},
               {"Has:Published", node(library::HasTerm{library::Feature::Published})},
               {"has:(link or quote)", any({node(library::HasTerm{library::Feature::Link}),
                                            node(library::HasTerm{library::Feature::Quote})})},
               {"-is:read", none(node(library::ReadingTerm{library::ReadingState::Read}))}});
    check_mistakes({{"x has:nots", "nots", "note, highlight, bookmark, tag, quote, link, speaker"},
                    {"is:done", "done", "unread, reading or read"},
                    {"has:note*", "note*", "has knows no"}});
}

TEST_CASE("quantities are compared in their units") {
    using enum Comparison;
    constexpr auto years = Quantity::HorizonYears;
    constexpr auto length = Quantity::LengthSeconds;
    constexpr auto views = Quantity::Views;
    check_all({{"horizon>=5y", range(years, GreaterOrEqual, 5)},
               {"horizon:7", range(years, Equal, 7)},
               {"horizon=7years", range(years, Equal, 7)},
               {"horizon<18mo", range(years, Less, 1.5)},
               {"horizon<=1Y6mo", range(years, LessOrEqual, 1.5)},
               {"horizon\u22655y", range(years, GreaterOrEqual, 5)},
               {"horizon>2.3y", range(years, Greater, 2.3)},
               {"length<2h", range(length, Less, 7200)},
               {"length>=1h30m", range(length, GreaterOrEqual, 5400)},
               {"length<90m", range(length, Less, 5400)},
               {"length<90", range(length, Less, 5400)},
               {"length<1h30", range(length, Less, 5400)},
               {"length<1.5hours", range(length, Less, 5400)},
               {"duration<45s", range(length, Less, 45)},
               {"length<2:25:51", range(length, Less, 8751)},
               {"length>97:42", range(length, Greater, 5862)},
               {"views>10k", range(views, Greater, 10000)},
               {"views:>10K", range(views, Greater, 10000)},
               {"views>=1.1m", range(views, GreaterOrEqual, 1100000)},
               {"views<2b", range(views, Less, 2e9)},
               {"risks>=3", range(Quantity::Risks, GreaterOrEqual, 3)},
               {"risks:(3 or 5)", any({range(Quantity::Risks, Equal, 3), range(Quantity::Risks, Equal, 5)})},
               {"unanswered>0", range(Quantity::Unanswered, Greater, 0)},
               {"quotes>=\"2\"", range(Quantity::Quotes, GreaterOrEqual, 2)},
               {"progress<100%", range(Quantity::ProgressPercent, Less, 100)},
               {"-progress>=50", none(range(Quantity::ProgressPercent, GreaterOrEqual, 50))}});
}

TEST_CASE("two ends of a range are two comparisons that include them") {
    using enum Comparison;
    constexpr auto length = Quantity::LengthSeconds;
    const auto between = [](Quantity quantity, double least, double most) {
        return all({range(quantity, GreaterOrEqual, least), range(quantity, LessOrEqual, most)});
    };
    check_all({{"length:1h..2h", between(length, 3600, 7200)},
               {"length:1..2h", between(length, 3600, 7200)},
               {"length:30..1h30m", between(length, 1800, 5400)},
               {"length:1:00:00..2:00:00", between(length, 3600, 7200)},
               {"horizon:5y..10y", between(Quantity::HorizonYears, 5, 10)},
               {"horizon=6..18mo", between(Quantity::HorizonYears, 0.5, 1.5)},
               {"views:1.5..2.5m", between(Quantity::Views, 1500000, 2500000)},
               {"-risks:1..2", none(between(Quantity::Risks, 1, 2))},
               {"added:2025-01..2026-03", all({range(Quantity::AddedDay, GreaterOrEqual, 20089, 20120),
                                               range(Quantity::AddedDay, LessOrEqual, 20513, 20544)})}});
    check_mistakes({{"length:2h..1h", "2h..1h", "smaller end"},
                    {"length>1h..2h", "..", "behind a colon"},
                    {"length:1h..", "1h..", "both ends"},
                    {"length:..1h", "..1h", "both ends"},
                    {"length:1h..2x", "x", "no unit"},
                    {"length:1x..2h", "x", "no unit"},
                    {"length:x..2h", "x", "1h30m"},
                    {"added:2025-13..2026", "13", "01 to 12"}});
}

TEST_CASE("dates stand for all their days") {
    using enum Comparison;
    check_all({{"added:2026", range(Quantity::AddedDay, Equal, 20454, 20819)},
               {"added>2026-01", range(Quantity::AddedDay, Greater, 20454, 20485)},
               {"added>=2026-01-15", range(Quantity::AddedDay, GreaterOrEqual, 20468, 20469)},
               {"published<2024-02", range(Quantity::PublishedDay, Less, 19754, 19783)},
               {"published:2024-02-29", range(Quantity::PublishedDay, Equal, 19782, 19783)},
               {"published:2000-02-29", range(Quantity::PublishedDay, Equal, 11016, 11017)},
               {"published:1970-01-01", range(Quantity::PublishedDay, Equal, 0, 1)},
               {"published<1969-12-31", range(Quantity::PublishedDay, Less, -1, 0)},
               {"added<9999-12-31", range(Quantity::AddedDay, Less, 2932896, 2932897)}});
    check_mistakes({{"x added>2026-13", "13", "01 to 12"},
                    {"added>2026-00", "00", "01 to 12"},
                    {"added>2023-02-29", "29", "01 to 28"},
                    {"added>2100-02-29", "29", "01 to 28"},
                    {"added>2026-04-31", "31", "01 to 30"},
                    {"added>2026-04-00", "00", "01 to 30"},
                    {"added>26", "26", "2026-01-15"},
                    {"added>2026-1", "2026-1", "2026-01-15"},
                    {"added>2026/01", "2026/01", "2026-01-15"},
                    {"added:yesterday", "yesterday", "2026-01-15"}});
}

TEST_CASE("a quantity that makes no sense is told with its forms") {
    check_mistakes({{"horizon>=soon", "soon", "5y or 18mo"},
                    {"horizon>=5m", "m", "18mo"},
                    {"horizon>=5-10y", "-", "no unit"},
                    {"length<1h2h", "1h2h", "1h30m"},
                    {"length<30m1h", "30m1h", "1h30m"},
                    {"length<1:75", "75", "below 60"},
                    {"length<1:2:3:4", "1:2:3:4", "2:25:51"},
                    {"length<1:5", "5", "two digits"},
                    {"length<:30", ":30", "2:25:51"},
                    {"views>10,000", ",", "no unit"},
                    {"views>-5", "-5", "10k"},
                    {"views>1k5", "1k5", "10k"},
                    {"views>1.", "1.", "10k"},
                    {"views>1.2.3", ".", "10k"},
                    {"views>9999999999999999", "9999999999999999", "10k"},
                    {"risks>=3k", "k", "a number such as 3"},
                    {"risks:china", "china", "risk:(china or taiwan)"},
                    {"progress<1e9", "e", "50%"},
                    {"progress<nan", "nan", "50%"},
                    {"horizon>=", "horizon>=", "without a space"},
                    {"horizon>=(3)", "(", "behind a colon"}});
}
