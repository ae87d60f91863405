// Each case can be checked against the bundled thesis of Jensen Huang by eye.
#include "tests/support/bundled_theses.h"
#include "tests/support/reference_search.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

using namespace library;

namespace {

reference::Searched searched(reference::Item item = {}) {
    for (Thesis& thesis : bundled_theses())
        if (thesis.id.starts_with("jensen-huang"))
            item.thesis = std::move(thesis);
    return reference::Searched(std::move(item));
}

QueryNode term(QueryTerm value) {
    return {QueryKind::Term, std::move(value), {}};
}

QueryNode words(std::string text, TextField field = TextField::Any) {
    return term(WordsTerm{field, std::move(text), false});
}

QueryNode prefix(std::string text, TextField field = TextField::Any) {
    return term(WordsTerm{field, std::move(text), true});
}

QueryNode range(Quantity quantity, Comparison comparison, double begin) {
    return term(RangeTerm{quantity, comparison, begin, begin});
}

QueryNode range(Quantity quantity, Comparison comparison, double begin, double end) {
    return term(RangeTerm{quantity, comparison, begin, end});
}

} // namespace

TEST_CASE("the reference finds words across case, accents and English forms") {
    const reference::Searched thesis = searched();
    CHECK(thesis.matches(words("factory")));   // "AI factories"
    CHECK(thesis.matches(words("GENERATES"))); // "must process and generate tokens"
    CHECK(thesis.matches(words("tok\u00E9n")));
    CHECK(thesis.matches(words("there's"))); // "There's no question OpenClaw is the iPhone of tokens"
    CHECK(!thesis.matches(words("uranium")));
    CHECK(!thesis.matches(words("toke")));
}

TEST_CASE("the reference finds phrases within one text only") {
    const reference::Searched thesis = searched();
    CHECK(thesis.matches(words("token generation")));
    CHECK(thesis.matches(words("co design approach"))); // "the extreme co-design approach"
    CHECK(thesis.matches(words("generation token")));   // "must process and generate tokens"
    CHECK(!thesis.matches(words("design co approach")));
    // The first item of the conviction list ends with "growth", the second begins with "I'm absolutely certain".
    CHECK(thesis.matches(words("accelerate in growth")));
    CHECK(!thesis.matches(words("growth I'm absolutely")));
}

TEST_CASE("the reference lets the last word go on where it is a prefix") {
    const reference::Searched thesis = searched();
    CHECK(thesis.matches(prefix("toke")));
    CHECK(thesis.matches(prefix("n", TextField::Title)));
    CHECK(thesis.matches(prefix("token gen")));
    CHECK(!thesis.matches(prefix("tok gen")));
    CHECK(thesis.matches(prefix("factori"))); // stems begin with "factori"
    CHECK(!thesis.matches(prefix("uran")));
}

TEST_CASE("the reference keeps to the field that is asked for") {
    const reference::Searched thesis = searched();
    CHECK(thesis.matches(words("Fridman", TextField::Channel)));
    CHECK(!thesis.matches(words("Fridman", TextField::Title)));
    CHECK(thesis.matches(words("largest computer company", TextField::Quote)));
    CHECK(!thesis.matches(words("largest computer company", TextField::Risk)));
    CHECK(thesis.matches(words("commoditization", TextField::Risk)));
    CHECK(thesis.matches(words("retrieval", TextField::Premise)));
    CHECK(thesis.matches(words("retrieval", TextField::Argument)));
    CHECK(!thesis.matches(words("retrieval", TextField::Outcome)));
    CHECK(thesis.matches(words("European", TextField::Condition)));
    CHECK(thesis.matches(words("black swan", TextField::Defense)));
    CHECK(thesis.matches(words("OpenClaw", TextField::Conviction)));
    CHECK(thesis.matches(words("procedurally", TextField::Hedge)));
}

TEST_CASE("the reference joins conditions as a query does") {
    const reference::Searched thesis = searched();
    const QueryNode yes = words("nvidia");
    const QueryNode no = words("uranium");
    CHECK(thesis.matches(QueryNode{}));
    CHECK(thesis.matches(QueryNode{QueryKind::All, {}, {yes, yes}}));
    CHECK(!thesis.matches(QueryNode{QueryKind::All, {}, {yes, no}}));
    CHECK(thesis.matches(QueryNode{QueryKind::AnyOf, {}, {no, yes}}));
    CHECK(!thesis.matches(QueryNode{QueryKind::AnyOf, {}, {no, no}}));
    CHECK(thesis.matches(QueryNode{QueryKind::Not, {}, {no}}));
    CHECK(!thesis.matches(QueryNode{QueryKind::Not, {}, {yes}}));
}

TEST_CASE("the reference compares values as a whole, whatever their case") {
    reference::Item item;
    item.tags = {"Caf\u00E9 talk"};
    const reference::Searched thesis = searched(item);
    CHECK(thesis.matches(term(ValueTerm{ValueField::Class, "secular"})));
    CHECK(!thesis.matches(term(ValueTerm{ValueField::Class, "sec"})));
    CHECK(thesis.matches(term(ValueTerm{ValueField::Conviction, "High"})));
    CHECK(thesis.matches(term(ValueTerm{ValueField::Tag, "cafe TALK"})));
    CHECK(!thesis.matches(term(ValueTerm{ValueField::Tag, "cafe"})));
    CHECK(!thesis.matches(term(ValueTerm{ValueField::Collection, "cafe talk"})));
}

TEST_CASE("the reference compares a horizon of 5 to 10 years by its ends") {
    const reference::Searched thesis = searched();
    const auto horizon = [&](Comparison comparison, double years) {
        return thesis.matches(range(Quantity::HorizonYears, comparison, years));
    };
    CHECK(horizon(Comparison::GreaterOrEqual, 5));
    CHECK(!horizon(Comparison::Greater, 5));
    CHECK(horizon(Comparison::LessOrEqual, 10));
    CHECK(!horizon(Comparison::Less, 10));
    CHECK(horizon(Comparison::Equal, 5));
    CHECK(horizon(Comparison::Equal, 7));
    CHECK(horizon(Comparison::Equal, 10));
    CHECK(!horizon(Comparison::Equal, 4));
    CHECK(!horizon(Comparison::Equal, 11));
}

TEST_CASE("the reference compares numbers, and days with months") {
    const reference::Searched thesis = searched(); // 8,751 s, 13,000 views, 3 risks, 1 quote, 2026-03-23
    CHECK(thesis.matches(range(Quantity::LengthSeconds, Comparison::Greater, 7200)));
    CHECK(thesis.matches(range(Quantity::Views, Comparison::Equal, 13'000)));
    CHECK(!thesis.matches(range(Quantity::Views, Comparison::Greater, 13'000)));
    CHECK(thesis.matches(range(Quantity::Risks, Comparison::GreaterOrEqual, 3)));
    CHECK(!thesis.matches(range(Quantity::Quotes, Comparison::GreaterOrEqual, 2)));
    CHECK(!thesis.matches(range(Quantity::AddedDay, Comparison::GreaterOrEqual, 0))); // not said
    const double march = 20'513; // days since 1970-01-01 to 2026-03-01
    const double april = march + 31;
    CHECK(thesis.matches(range(Quantity::PublishedDay, Comparison::Equal, march, april)));
    CHECK(thesis.matches(range(Quantity::PublishedDay, Comparison::LessOrEqual, march, april)));
    CHECK(!thesis.matches(range(Quantity::PublishedDay, Comparison::Less, march, april)));
    CHECK(!thesis.matches(range(Quantity::PublishedDay, Comparison::Greater, march, april)));
    CHECK(thesis.matches(range(Quantity::PublishedDay, Comparison::Greater, march - 28, march)));
}

TEST_CASE("the reference counts a risk as unanswered as the reader says, or else the text") {
    // Of the three defenses the first answers, the second answers a part, and the third "does not address".
    const auto unanswered_is = [](const reference::Item& item, double count) {
        return searched(item).matches(range(Quantity::Unanswered, Comparison::Equal, count));
    };
    reference::Item item;
    CHECK(unanswered_is(item, 1));
    item.answers = {{3, RiskAnswer::Answered}};
    CHECK(unanswered_is(item, 0));
    item.answers = {{1, RiskAnswer::Unanswered}};
    CHECK(unanswered_is(item, 2));
}

TEST_CASE("the reference knows what the reader made of a thesis") {
    reference::Item item;
    item.notes = {"Compare with the railways"};
    item.has_bookmark = true;
    item.progress_percent = 40;
    const reference::Searched thesis = searched(item);
    CHECK(thesis.matches(words("railway")));
    CHECK(thesis.matches(words("railway", TextField::Note)));
    CHECK(thesis.matches(term(HasTerm{Feature::Note})));
    CHECK(thesis.matches(term(HasTerm{Feature::Bookmark})));
    CHECK(!thesis.matches(term(HasTerm{Feature::Highlight})));
    CHECK(thesis.matches(term(HasTerm{Feature::Link})));
    CHECK(!thesis.matches(term(HasTerm{Feature::Speaker})));
    CHECK(thesis.matches(term(HasTerm{Feature::Published})));
    CHECK(thesis.matches(term(ReadingTerm{ReadingState::Reading})));
    CHECK(!thesis.matches(term(ReadingTerm{ReadingState::Read})));
    CHECK(thesis.matches(range(Quantity::ProgressPercent, Comparison::Less, 50)));
}
