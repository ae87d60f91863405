#include "app/query_fields.h"

#include "library/edit_distance.h"
#include "library/plain_text.h"

#include <algorithm>
#include <cstddef>

namespace app {

namespace {

using library::Feature;
using library::Quantity;
using library::ReadingState;
using library::SortColumn;
using library::TextField;
using library::ValueField;

constexpr std::array<QueryField, 37> fields = {{
    {"title", "", "words of the title", "title:nvidia", TextField::Title},
    {"channel", "", "words of the channel's name", "channel:\"lex fridman\"", TextField::Channel},
    {"speaker", "", "words of a speaker's name", "speaker:huang", TextField::Speaker},
    {"thesis", "", "words of the claim itself", "thesis:compute", TextField::Thesis},
    {"premise", "", "words of a step of the argument called premise", "premise:scaling", TextField::Premise},
    {"mechanism", "", "words of a step called mechanism", "mechanism:\"supply chain\"", TextField::Mechanism},
    {"outcome", "", "words of a step called outcome", "outcome:margins", TextField::Outcome},
    {"argument", "", "words of any step of the argument", "argument:demand*", TextField::Argument},
    {"condition", "", "words of the necessary condition", "condition:power", TextField::Condition},
    {"quote", "", "words of a quote of the speaker", "quote:\"token factory\"", TextField::Quote},
    {"steelman", "", "words of the strongest case against the thesis", "steelman:bubble",
     TextField::SteelMan},
    {"risk", "", "words of a risk's headline or of the risk itself", "risk:(china or taiwan)",
     TextField::Risk},
    {"defense", "defence", "words of what is answered to a risk", "defense:moat", TextField::Defense},
    {"skew", "", "words of the asymmetric skew", "skew:upside", TextField::Skew},
    {"consensus", "noise", "words of what the market believes", "consensus:cyclical", TextField::Consensus},
    {"variant", "signal", "words of what the speaker believes instead", "variant:inference",
     TextField::Variant},
    {"edge", "", "words of the edge", "edge:ecosystem", TextField::Edge},
    {"said", "", "words of the quotes that show conviction", "said:\"no question\"", TextField::Conviction},
    {"hedge", "hedges", "words of the quotes that hedge, and of the commentary on the language",
     "hedge:maybe", TextField::Hedge},
    {"note", "notes", "words of your own notes", "note:\"ask about\"", TextField::Note},
    {"class", "asset", "the asset class, as a whole", "class:secular", ValueField::Class},
    {"conviction", "", "the level of conviction, as a whole", "conviction:high", ValueField::Conviction},
    {"tag", "tags", "a tag of yours, as a whole", "tag:energy", ValueField::Tag},
    {"collection", "", "a collection that the thesis is in, as a whole", "collection:\"to present\"",
     ValueField::Collection},
    {"id", "", "the thesis's id, as a whole", "id:token-factory", ValueField::Id},
    {"horizon", "", "the time horizon; a plain number is years", "horizon>=5y", Quantity::HorizonYears},
    {"length", "duration", "how long the talk is; a plain number is minutes", "length<1h30m",
     Quantity::LengthSeconds},
    {"added", "", "the day the thesis came into the library", "added>=2026-01", Quantity::AddedDay},
    {"published", "", "the day the talk was published", "published:2025", Quantity::PublishedDay},
    {"views", "", "how often the talk was watched", "views>=1.5m", Quantity::Views},
    {"risks", "", "how many risks are listed", "risks>=3", Quantity::Risks},
    {"unanswered", "",
     "how many risks you judged unanswered or, where you did not judge, the text seems to leave so",
     "unanswered>0", Quantity::Unanswered},
    {"quotes", "", "how many quotes there are", "quotes>=2", Quantity::Quotes},
    {"progress", "", "how much of the thesis you have read, in percent", "progress<100%",
     Quantity::ProgressPercent},
    {"has", "", "such a thing is there", "has:highlight", QueryQuestion::Has},
    {"is", "", "how far you have come with it", "is:unread", QueryQuestion::Is},
    {"sort", "", "no condition, but the order of what is found; a minus turns it round", "sort:-added",
     QueryQuestion::Sort},
}};

template <class Value>
struct Choice {
    Value value;
    QueryChoice choice;
};

constexpr std::array<Choice<Feature>, 9> features = {{
    {Feature::Note, {"note", "a note of yours"}},
    {Feature::Highlight, {"highlight", "a highlight of yours"}},
    {Feature::Bookmark, {"bookmark", "a bookmark of yours"}},
    {Feature::Tag, {"tag", "a tag of yours"}},
    {Feature::Quote, {"quote", "a quote of the speaker"}},
    {Feature::Link, {"link", "a link to the talk"}},
    {Feature::Speaker, {"speaker", "a named speaker"}},
    {Feature::Defense, {"defense", "an answer to a risk"}},
    {Feature::Published, {"published", "the day of publication"}},
}};

constexpr std::array<Choice<ReadingState>, 3> reading_states = {{
    {ReadingState::Unread, {"unread", "not begun"}},
    {ReadingState::Reading, {"reading", "begun but not read to the end"}},
    {ReadingState::Read, {"read", "read to the end"}},
}};

constexpr std::array<Choice<SortColumn>, 13> sort_columns = {{
    {SortColumn::Relevance, {"relevance", "by how well the words fit"}},
    {SortColumn::Title, {"title", "by the title"}},
    {SortColumn::Channel, {"channel", "by the channel"}},
    {SortColumn::Class, {"class", "by the asset class"}},
    {SortColumn::Conviction, {"conviction", "by the level of conviction"}},
    {SortColumn::Horizon, {"horizon", "by the time horizon"}},
    {SortColumn::Length, {"length", "by the length of the talk"}},
    {SortColumn::Added, {"added", "by the day it was added"}},
    {SortColumn::Published, {"published", "by the day of publication"}},
    {SortColumn::Views, {"views", "by the number of views"}},
    {SortColumn::Risks, {"risks", "by the number of risks"}},
    {SortColumn::Unanswered, {"unanswered", "by the number of unanswered risks"}},
    {SortColumn::Progress, {"progress", "by how much has been read"}},
}};

template <class Value, std::size_t count>
std::optional<Value> chosen(const std::array<Choice<Value>, count>& choices, std::string_view name) {
    const std::string lower = library::ascii_lower(name);
    for (const Choice<Value>& choice : choices)
        if (choice.choice.name == lower)
            return choice.value;
    return std::nullopt;
}

template <class Value, std::size_t count>
std::vector<QueryChoice> all_of(const std::array<Choice<Value>, count>& choices) {
    std::vector<QueryChoice> all;
    all.reserve(count);
    for (const Choice<Value>& choice : choices)
        all.push_back(choice.choice);
    return all;
}

/// How far a typed name is from a known one; nothing when they have little in common. The beginning of a name is near it.
std::optional<std::size_t> distance_to(std::string_view name, std::string_view typed) {
    constexpr std::size_t beginning_min = 3;
    if (name.empty())
        return std::nullopt;
    if (typed.size() >= beginning_min && (name.starts_with(typed) || typed.starts_with(name)))
        return 1;
    const std::size_t distance = library::edit_distance(name, typed);
    const std::size_t distance_max = typed.size() <= 2 ? 1 : (typed.size() + 1) / 3;
    return distance <= distance_max && distance < typed.size() ? std::optional(distance) : std::nullopt;
}

} // namespace

std::span<const QueryField> query_fields() {
    return fields;
}

const QueryField* query_field(std::string_view name) {
    const std::string lower = library::ascii_lower(name);
    for (const QueryField& field : fields)
        if (!lower.empty() && (field.name == lower || field.alias == lower))
            return &field;
    return nullptr;
}

std::vector<std::string_view> query_fields_like(std::string_view typed) {
    constexpr std::size_t typed_max = 24; // no name is nearly as long
    constexpr std::size_t shown_max = 3;
    if (typed.size() > typed_max)
        return {};
    const std::string lower = library::ascii_lower(typed);
    std::vector<std::pair<std::size_t, std::string_view>> found;
    for (const QueryField& field : fields) {
        const auto by_name = distance_to(field.name, lower);
        const auto by_alias = distance_to(field.alias, lower);
        if (by_name || by_alias)
            found.emplace_back(std::min(by_name.value_or(typed_max), by_alias.value_or(typed_max)),
                               field.name);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string_view> names;
    for (const auto& [distance, name] : found)
        if (names.size() < shown_max && distance <= found.front().first + 1)
            names.push_back(name);
    return names;
}

std::vector<QueryChoice> query_choices(const QueryField& field) {
    if (field.asks == decltype(field.asks)(ValueField::Conviction))
        return {
            {"high", "a high conviction"}, {"medium", "a medium conviction"}, {"low", "a low conviction"}};
    const auto* question = std::get_if<QueryQuestion>(&field.asks);
    if (!question)
        return {};
    switch (*question) {
    case QueryQuestion::Has: return all_of(features);
    case QueryQuestion::Is: return all_of(reading_states);
    case QueryQuestion::Sort: return all_of(sort_columns);
    }
    return {};
}

std::optional<Feature> feature_of(std::string_view name) {
    return chosen(features, name);
}

std::optional<ReadingState> reading_state_of(std::string_view name) {
    return chosen(reading_states, name);
}

std::optional<SortColumn> sort_column_of(std::string_view name) {
    return chosen(sort_columns, name);
}

} // namespace app
