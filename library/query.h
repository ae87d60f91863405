// What is looked for in the library, as values: a tree of conditions that a thesis meets or does not. docs/query.md is how
// it is typed; app/query_parser.h reads that, library/catalogue.h answers it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace library {

/// Where words are looked for. `Any` is every one of the others.
enum class TextField {
    Any,
    Title,
    Channel,
    Speaker,
    Thesis,
    Premise,
    Mechanism,
    Outcome,
    Argument, ///< premise, mechanism, outcome, and steps by other names
    Condition,
    Quote,
    SteelMan,
    Risk, ///< headlines and theses of the risks
    Defense,
    Skew,
    Consensus,
    Variant,
    Edge,
    Conviction, ///< the quotes of conviction
    Hedge,      ///< the quotes of hedging, and the commentary on the language
    Facts,      ///< asset class, conviction and horizon as printed
    Note,       ///< the reader's own notes
};

/// Words one after the other, as a reader means them: across case, accents and English word forms.
struct WordsTerm {
    TextField field = TextField::Any;
    std::string words;      ///< one word, or a phrase
    bool is_prefix = false; ///< the last of them may go on

    bool operator==(const WordsTerm&) const = default;
};

/// What is compared as a whole, whatever its case and accents.
enum class ValueField { Class, Conviction, Tag, Collection, Id };
struct ValueTerm {
    ValueField field = ValueField::Class;
    std::string value;

    bool operator==(const ValueTerm&) const = default;
};

enum class Quantity {
    HorizonYears,  ///< a range; see RangeTerm
    LengthSeconds, ///< of the talk
    AddedDay,      ///< days since 1970-01-01, here and below
    PublishedDay,
    Views,
    Risks,
    Unanswered, ///< risks that the reader judged unanswered or, where there is no judgement, the text seems to leave so
    Quotes,
    ProgressPercent,
};
enum class Comparison { Less, LessOrEqual, Equal, GreaterOrEqual, Greater };

/// A quantity against a value that may stand for a span: a month is from its first day to before the first of the next, a
/// number from itself to itself. Less: before `begin`; LessOrEqual: before `end`; Equal: within; GreaterOrEqual: `begin` or
/// after; Greater: `end` or after. Of a horizon, Less and LessOrEqual compare its longest, Greater and GreaterOrEqual its
/// shortest, and Equal asks whether it reaches over the value. A thesis that does not say the quantity meets no comparison.
struct RangeTerm {
    Quantity quantity = Quantity::Risks;
    Comparison comparison = Comparison::Equal;
    double begin = 0;
    double end = 0; ///< for a plain number the same as `begin`, and then within it

    bool operator==(const RangeTerm&) const = default;
};

enum class Feature { Note, Highlight, Bookmark, Tag, Quote, Link, Speaker, Defense, Published };
struct HasTerm {
    Feature feature = Feature::Note;

    bool operator==(const HasTerm&) const = default;
};

enum class ReadingState { Unread, Reading, Read };
struct ReadingTerm {
    ReadingState state = ReadingState::Unread;

    bool operator==(const ReadingTerm&) const = default;
};

using QueryTerm = std::variant<WordsTerm, ValueTerm, RangeTerm, HasTerm, ReadingTerm>;

enum class QueryKind { Term, All, AnyOf, Not };

/// A condition: a term, all or any of its parts, or that its only part is not met. All of nothing is met by everything.
struct QueryNode {
    QueryKind kind = QueryKind::All;
    std::optional<QueryTerm> term; ///< of a Term
    std::vector<QueryNode> parts;  ///< of the others

    bool operator==(const QueryNode&) const = default;
};

enum class SortColumn {
    Relevance,
    Title,
    Channel,
    Class,
    Conviction,
    Horizon,
    Length,
    Added,
    Published,
    Views,
    Risks,
    Unanswered,
    Progress
};
struct SortOrder {
    SortColumn column = SortColumn::Relevance;
    bool descending = false;

    bool operator==(const SortOrder&) const = default;
};

struct Query {
    QueryNode root;
    std::optional<SortOrder>
        order; ///< nothing: by relevance where words are looked for, else the latest added first

    bool operator==(const Query&) const = default;
};

} // namespace library
