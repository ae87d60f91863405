#include "library/catalogue_search.h"

#include "library/character_kinds.h"
#include "library/folded_text.h"
#include "library/match_expression.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace library {

namespace {

/// More are put in order of relevance only when that is asked for: words that so many have say little about any of them.
constexpr std::size_t ranked_max = 5000;
constexpr std::size_t kept_conditions_max = 64;

/// A cross join, as SQLite keeps its order: what the reader made is little, the items are many.
constexpr std::string_view of_label =
    "SELECT item.id FROM label CROSS JOIN item USING (thesis_id) WHERE is_shown = 1 AND kind = ";
constexpr std::string_view of_reader =
    "SELECT item.id FROM reader CROSS JOIN item USING (thesis_id) WHERE is_shown = 1 AND ";
constexpr std::string_view of_common_text = "SELECT id FROM common_text WHERE kind = ";

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

/// is_found(id), of the set that it was registered with.
void is_found(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
    const auto* const found = static_cast<const IdSet*>(sqlite3_user_data(context));
    sqlite3_result_int(context, found->has(sqlite3_value_int64(*values)) ? 1 : 0);
}

} // namespace

CatalogueSearch::CatalogueSearch(SQLite::Database& database) : m_database(database), m_columns(database) {
    m_database.createFunction("is_found", 1, false, &m_found, is_found);
}

CatalogueSearch::Condition CatalogueSearch::condition_of(const WordsTerm& words) {
    if (!has_letter_or_digit(words.words))
        return {"SELECT id FROM item"}; // punctuation alone asks for nothing
    const std::string in_words = "SELECT rowid FROM words WHERE words MATCH ?";
    const std::vector<std::string> texts = {match_expression(words)};
    if (!is_letters_and_digits(words.words)) // other characters may part them into a phrase
        return {in_words, texts};
    // FTS5 knows an older Unicode, in which some letters part words too; phrases are refused by `terms`.
    return {"SELECT rowid FROM terms WHERE terms MATCH ?", texts, in_words};
}

CatalogueSearch::Condition CatalogueSearch::condition_of(const ValueTerm& value) {
    const std::vector<std::string> key = {folded_key(value.value)};
    switch (value.field) {
    case ValueField::Class: return {std::string(of_common_text) + "'class' AND key = ?", key};
    case ValueField::Conviction: return {std::string(of_common_text) + "'conviction' AND key = ?", key};
    case ValueField::Tag: return {std::string(of_label) + "'tag' AND key = ?", key};
    case ValueField::Collection: return {std::string(of_label) + "'collection' AND key = ?", key};
    case ValueField::Id: break;
    }
    return {"SELECT id FROM item WHERE thesis_id = ?", {value.value}};
}

void CatalogueSearch::forget() {
    m_met.clear();
    m_columns.forget();
}

CatalogueColumns& CatalogueSearch::columns() {
    const std::int64_t version = m_database.execAndGet("PRAGMA data_version").getInt64();
    if (std::exchange(m_data_version, version) != version)
        forget();
    return m_columns;
}

IdSet CatalogueSearch::meeting(const QueryTerm& term) {
    if (const auto* words = std::get_if<WordsTerm>(&term))
        return meeting(condition_of(*words));
    if (const auto* value = std::get_if<ValueTerm>(&term))
        return meeting(condition_of(*value));
    if (const auto* has = std::get_if<HasTerm>(&term))
        return meeting(*has);
    if (const auto* reading = std::get_if<ReadingTerm>(&term))
        return meeting(*reading);
    return m_columns.meeting(std::get<RangeTerm>(term));
}

IdSet CatalogueSearch::meeting(const HasTerm& has) {
    const auto is_some = [](double number) { return number > 0; };
    const auto is_said = [](double number) { return !std::isnan(number); };
    switch (has.feature) {
    case Feature::Note: return meeting(Condition{std::string(of_reader) + "has_note = 1"});
    case Feature::Highlight: return meeting(Condition{std::string(of_reader) + "has_highlight = 1"});
    case Feature::Bookmark: return meeting(Condition{std::string(of_reader) + "has_bookmark = 1"});
    case Feature::Tag: return meeting(Condition{std::string(of_label) + "'tag'"});
    case Feature::Speaker: return meeting(Condition{std::string(of_common_text) + "'speaker'"});
    case Feature::Quote: return m_columns.where(NumberColumn::Quotes, is_some);
    case Feature::Link: return m_columns.where(NumberColumn::HasLink, is_some);
    case Feature::Defense: return m_columns.where(NumberColumn::HasDefense, is_some);
    case Feature::Published: return m_columns.where(NumberColumn::Published, is_said);
    }
    return {};
}

IdSet CatalogueSearch::meeting(const ReadingTerm& reading) {
    constexpr double all_percent = 100;
    return m_columns.where(NumberColumn::Progress, [&](double percent) {
        switch (reading.state) {
        case ReadingState::Unread: return percent <= 0;
        case ReadingState::Reading: return percent > 0 && percent < all_percent;
        case ReadingState::Read: return percent >= all_percent;
        }
        return false;
    });
}

const IdSet& CatalogueSearch::meeting(const Condition& condition) {
    std::string key = condition.sql;
    for (const std::string& text : condition.texts)
        key += '\0' + text;
    if (const auto known = m_met.find(key); known != m_met.end())
        return known->second;
    if (m_met.size() >= kept_conditions_max)
        m_met.clear();
    IdSet set;
    try {
        set = ids_of(condition.sql, condition.texts);
    } catch (const SQLite::Exception& refused) {
        if (condition.otherwise.empty() || refused.getErrorCode() != SQLITE_ERROR)
            throw;
        set = ids_of(condition.otherwise, condition.texts);
    }
    set.intersect(m_columns.shown()); // an index still has the words of files as they were before
    return m_met[key] = std::move(set);
}

IdSet CatalogueSearch::ids_of(const std::string& sql, const std::vector<std::string>& texts) {
    IdSet set;
    SQLite::Statement rows(m_database, sql);
    int at = 1;
    for (const std::string& text : texts)
        rows.bind(at++, text);
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
    IdSet all = m_columns.shown();
    for (const QueryNode& part : node.parts)
        if (node.kind == QueryKind::Not)
            all.subtract(meeting(part));
        else
            all.intersect(meeting(part));
    return all;
}

/// Those of `m_found` that the ranking names, in its order. All others are left out before they are ranked, which takes longer
/// than to find them.
std::vector<std::int64_t> CatalogueSearch::by_relevance(const QueryNode& root) {
    std::vector<std::int64_t> ids;
    const std::string expression = ranking_expression(root);
    if (expression.empty())
        return ids;
    SQLite::Statement rows(
        m_database, "SELECT rowid FROM words WHERE words MATCH ? AND is_found(rowid) ORDER BY bm25(words" +
                        weights() + "), rowid");
    rows.bind(1, expression);
    while (rows.executeStep())
        ids.push_back(rows.getColumn(0).getInt64());
    return ids;
}

std::vector<std::int64_t> CatalogueSearch::ids(const Query& query) {
    const SQLite::Transaction snapshot(m_database); // another program may write meanwhile
    static_cast<void>(columns());
    m_found = meeting(query.root);
    std::vector<std::int64_t> ids;
    const bool asked_for = query.order && query.order->column == SortColumn::Relevance;
    if (asked_for || (!query.order && m_found.size() <= ranked_max))
        ids = by_relevance(query.root);
    IdSet ranked;
    for (const std::int64_t id : ids)
        ranked.add(id);
    m_found.subtract(ranked);
    const SortOrder latest_first{SortColumn::Added, true};
    const bool by_column = query.order && query.order->column != SortColumn::Relevance;
    for (const std::int64_t id : m_columns.in_order(by_column ? *query.order : latest_first))
        if (m_found.has(id))
            ids.push_back(id);
    return ids;
}

} // namespace library
