#include "library/catalogue_search.h"

#include "library/character_kinds.h"
#include "library/folded_text.h"
#include "library/match_expression.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace library {

namespace {

/// More are put in order of relevance only when that is asked for: words that so many have say little about any of them.
constexpr std::size_t ranked_max = 5000;
constexpr std::size_t kept_conditions_max = 64;

constexpr std::string_view from_items =
    "SELECT id FROM item LEFT JOIN reader ON reader.thesis_id = item.thesis_id WHERE is_shown = 1 AND ";

std::string_view quantity_sql(Quantity quantity) {
    switch (quantity) {
    case Quantity::HorizonYears: return "horizon_min"; // and horizon_max
    case Quantity::LengthSeconds: return "length_s";
    case Quantity::AddedDay: return "added_day";
    case Quantity::PublishedDay: return "published_day";
    case Quantity::Views: return "views";
    case Quantity::Risks: return "risks";
    case Quantity::Unanswered: return "COALESCE(reader.unanswered, item.unanswered)";
    case Quantity::Quotes: return "quotes";
    case Quantity::ProgressPercent: return "COALESCE(progress_percent, 0)";
    }
    return "";
}

std::string_view feature_sql(Feature feature) {
    switch (feature) {
    case Feature::Note: return "has_note = 1";
    case Feature::Highlight: return "has_highlight = 1";
    case Feature::Bookmark: return "has_bookmark = 1";
    case Feature::Tag: return "item.thesis_id IN (SELECT thesis_id FROM label WHERE kind = 'tag')";
    case Feature::Quote: return "quotes > 0";
    case Feature::Link: return "has_link = 1";
    case Feature::Speaker: return "has_speaker = 1";
    case Feature::Defense: return "has_defense = 1";
    case Feature::Published: return "published_day IS NOT NULL";
    }
    return "";
}

std::string_view value_sql(ValueField field) {
    switch (field) {
    case ValueField::Class: return "class_key = ?";
    case ValueField::Conviction: return "conviction_key = ?";
    case ValueField::Tag:
        return "item.thesis_id IN (SELECT thesis_id FROM label WHERE kind = 'tag' AND key = ?)";
    case ValueField::Collection:
        return "item.thesis_id IN (SELECT thesis_id FROM label WHERE kind = 'collection' AND key = ?)";
    case ValueField::Id: return "item.thesis_id = ?";
    }
    return "";
}

std::string_view reading_sql(ReadingState state) {
    switch (state) {
    case ReadingState::Unread: return "COALESCE(progress_percent, 0) <= 0";
    case ReadingState::Reading: return "progress_percent > 0 AND progress_percent < 100";
    case ReadingState::Read: return "progress_percent >= 100";
    }
    return "";
}

std::string sort_sql(const SortOrder& order) {
    const std::string_view column = [&]() -> std::string_view {
        switch (order.column) {
        case SortColumn::Title: return "title_key";
        case SortColumn::Channel: return "channel_key";
        case SortColumn::Class: return "class_key";
        case SortColumn::Conviction: return "conviction_rank";
        case SortColumn::Horizon: return "horizon_min";
        case SortColumn::Length: return "length_s";
        case SortColumn::Published: return "published_day";
        case SortColumn::Views: return "views";
        case SortColumn::Risks: return "risks";
        case SortColumn::Unanswered: return "COALESCE(reader.unanswered, item.unanswered)";
        case SortColumn::Progress: return "COALESCE(progress_percent, 0)";
        case SortColumn::Relevance:
        case SortColumn::Added: break;
        }
        return "added_day";
    }();
    if (column == "added_day") // as its index has it
        return std::string("SELECT id FROM item WHERE is_shown = 1 ORDER BY added_day ") +
               (order.descending ? "DESC" : "ASC NULLS LAST") + ", title_key, id";
    return std::string(from_items) + "1 ORDER BY " + std::string(column) +
           (order.descending ? " DESC" : " ASC") + " NULLS LAST, title_key, id";
}

/// The words that a thesis can be found by, for FTS5's ranking: what is only filtered by, and what is not to be there, say
/// nothing about how well it fits, nor does a beginning of up to three letters.
std::string ranking_expression(const QueryNode& node) {
    constexpr std::size_t telling_bytes = 4;
    if (node.kind == QueryKind::Term) {
        const auto* words = std::get_if<WordsTerm>(&*node.term);
        const bool tells = words != nullptr && has_letter_or_digit(words->words) &&
                           !(words->is_prefix && words->words.size() < telling_bytes);
        return tells ? "(" + match_expression(*words) + ")" : "";
    }
    std::string joined;
    if (node.kind == QueryKind::Not)
        return joined;
    for (const QueryNode& part : node.parts)
        if (const std::string expression = ranking_expression(part); !expression.empty())
            joined += (joined.empty() ? "" : node.kind == QueryKind::All ? " AND " : " OR ") + expression;
    return joined.empty() ? joined : "(" + joined + ")";
}

/// Title and claim count for more than the rest.
std::string weights() {
    std::string list;
    for (const auto& [field, column] : index_columns)
        list += field == TextField::Title ? ", 2.0" : field == TextField::Thesis ? ", 1.5" : ", 1.0";
    return list;
}

} // namespace

CatalogueSearch::Condition CatalogueSearch::condition_of(const QueryTerm& term) {
    const std::string items(from_items);
    if (const auto* words = std::get_if<WordsTerm>(&term)) {
        if (!has_letter_or_digit(words->words))
            return {"SELECT id FROM item"}; // punctuation alone asks for nothing
        const std::string in_words = "SELECT rowid FROM words WHERE words MATCH ?";
        const std::vector<std::string> texts = {match_expression(*words)};
        if (!is_letters_and_digits(words->words)) // other characters may part them into a phrase
            return {in_words, texts};
        // FTS5 knows an older Unicode, in which some letters part words too; phrases are refused by `terms`.
        return {"SELECT rowid FROM terms WHERE terms MATCH ?", texts, {}, in_words};
    }
    if (const auto* value = std::get_if<ValueTerm>(&term))
        return {items + std::string(value_sql(value->field)),
                {value->field == ValueField::Id ? value->value : folded_key(value->value)}};
    if (const auto* has = std::get_if<HasTerm>(&term))
        return {items + std::string(feature_sql(has->feature))};
    if (const auto* reading = std::get_if<ReadingTerm>(&term))
        return {items + std::string(reading_sql(reading->state))};
    return condition_of_range(std::get<RangeTerm>(term));
}

CatalogueSearch::Condition CatalogueSearch::condition_of_range(const RangeTerm& range) {
    const std::string items(from_items);
    const std::string column(quantity_sql(range.quantity));
    const bool horizon = range.quantity == Quantity::HorizonYears;
    const std::string longest = horizon ? "horizon_max" : column;
    switch (range.comparison) {
    case Comparison::Less: return {items + longest + " < ?", {}, {range.begin}};
    case Comparison::LessOrEqual:
        return {items + longest + (range.end > range.begin ? " < ?" : " <= ?"), {}, {range.end}};
    case Comparison::GreaterOrEqual: return {items + column + " >= ?", {}, {range.begin}};
    case Comparison::Greater:
        return {items + column + (range.end > range.begin ? " >= ?" : " > ?"), {}, {range.end}};
    case Comparison::Equal: break;
    }
    if (horizon)
        return {items + "horizon_min <= ? AND horizon_max >= ?", {}, {range.end, range.begin}};
    return {items + column + " >= ? AND " + column + (range.end > range.begin ? " < ?" : " <= ?"),
            {},
            {range.begin, range.end}};
}

void CatalogueSearch::forget() {
    m_shown.reset();
    m_met.clear();
    m_orders.clear();
}

void CatalogueSearch::forget_what_others_changed() {
    const std::int64_t version = m_database.execAndGet("PRAGMA data_version").getInt64();
    if (std::exchange(m_data_version, version) != version)
        forget();
}

const IdSet& CatalogueSearch::shown() {
    if (!m_shown) {
        m_shown.emplace();
        SQLite::Statement rows(m_database, "SELECT id FROM item WHERE is_shown = 1");
        while (rows.executeStep())
            m_shown->add(rows.getColumn(0).getInt64());
    }
    return *m_shown;
}

const IdSet& CatalogueSearch::meeting(const QueryTerm& term) {
    const Condition condition = condition_of(term);
    std::string key = condition.sql;
    for (const std::string& text : condition.texts)
        key += '\0' + text;
    for (const double number : condition.numbers)
        key += '\0' + std::to_string(number);
    if (const auto known = m_met.find(key); known != m_met.end())
        return known->second;
    if (m_met.size() >= kept_conditions_max)
        m_met.clear();
    IdSet set;
    try {
        set = ids_of(condition.sql, condition);
    } catch (const SQLite::Exception& refused) {
        if (condition.otherwise.empty() || refused.getErrorCode() != SQLITE_ERROR)
            throw;
        set = ids_of(condition.otherwise, condition);
    }
    set.intersect(shown()); // an index still has the words of files as they were before
    return m_met[key] = std::move(set);
}

IdSet CatalogueSearch::ids_of(const std::string& sql, const Condition& condition) {
    IdSet set;
    SQLite::Statement rows(m_database, sql);
    int at = 1;
    for (const std::string& text : condition.texts)
        rows.bind(at++, text);
    for (const double number : condition.numbers)
        rows.bind(at++, number);
    while (rows.executeStep())
        set.add(rows.getColumn(0).getInt64());
    return set;
}

IdSet CatalogueSearch::meeting(const QueryNode& node) {
    if (node.kind == QueryKind::Term)
        return meeting(*node.term);
    if (node.kind == QueryKind::AnyOf) {
        IdSet any;
        for (const QueryNode& part : node.parts)
            any.unite(meeting(part));
        return any;
    }
    IdSet all = shown();
    for (const QueryNode& part : node.parts)
        if (node.kind == QueryKind::Not)
            all.subtract(meeting(part));
        else
            all.intersect(meeting(part));
    return all;
}

const std::vector<std::int64_t>& CatalogueSearch::in_order(const SortOrder& order) {
    const auto key = std::pair(order.column, order.descending);
    if (const auto known = m_orders.find(key); known != m_orders.end())
        return known->second;
    std::vector<std::int64_t> ids;
    SQLite::Statement rows(m_database, sort_sql(order));
    while (rows.executeStep())
        ids.push_back(rows.getColumn(0).getInt64());
    return m_orders[key] = std::move(ids);
}

/// The found ones that the ranking names, in its order.
std::vector<std::int64_t> CatalogueSearch::by_relevance(const QueryNode& root, const IdSet& found) {
    std::vector<std::int64_t> ids;
    const std::string expression = ranking_expression(root);
    if (expression.empty())
        return ids;
    SQLite::Statement rows(m_database, "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words" +
                                           weights() + "), rowid");
    rows.bind(1, expression);
    while (rows.executeStep())
        if (const std::int64_t id = rows.getColumn(0).getInt64(); found.has(id))
            ids.push_back(id);
    return ids;
}

std::vector<std::int64_t> CatalogueSearch::ids(const Query& query) {
    forget_what_others_changed();
    IdSet found = meeting(query.root);
    std::vector<std::int64_t> ids;
    const bool asked_for = query.order && query.order->column == SortColumn::Relevance;
    if (asked_for || (!query.order && found.size() <= ranked_max))
        ids = by_relevance(query.root, found);
    IdSet ranked;
    for (const std::int64_t id : ids)
        ranked.add(id);
    found.subtract(ranked);
    const SortOrder latest_first{SortColumn::Added, true};
    const bool by_column = query.order && query.order->column != SortColumn::Relevance;
    for (const std::int64_t id : in_order(by_column ? *query.order : latest_first))
        if (found.has(id))
            ids.push_back(id);
    return ids;
}

} // namespace library
