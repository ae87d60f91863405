#include "library/catalogue_columns.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace library {

namespace {

constexpr double not_said = std::numeric_limits<double>::quiet_NaN();

std::string_view column_sql(NumberColumn column) {
    switch (column) {
    case NumberColumn::ConvictionRank: return "conviction_rank";
    case NumberColumn::HorizonMin: return "horizon_min";
    case NumberColumn::HorizonMax: return "horizon_max";
    case NumberColumn::Length: return "length_s";
    case NumberColumn::Added: return "added_day";
    case NumberColumn::Published: return "published_day";
    case NumberColumn::Views: return "views";
    case NumberColumn::Risks: return "risks";
    case NumberColumn::Unanswered: return "unanswered";
    case NumberColumn::Quotes: return "quotes";
    case NumberColumn::HasLink: return "has_link";
    case NumberColumn::HasDefense: return "has_defense";
    case NumberColumn::Progress: return "0"; // until a reader has begun
    }
    return "";
}

/// What is known of the reader instead, where it is.
std::string_view reader_sql(NumberColumn column) {
    switch (column) {
    case NumberColumn::Unanswered: return "unanswered";
    case NumberColumn::Progress: return "progress_percent";
    default: return "";
    }
}

NumberColumn column_of(Quantity quantity) {
    switch (quantity) {
    case Quantity::HorizonYears: return NumberColumn::HorizonMin; // and HorizonMax
    case Quantity::LengthSeconds: return NumberColumn::Length;
    case Quantity::AddedDay: return NumberColumn::Added;
    case Quantity::PublishedDay: return NumberColumn::Published;
    case Quantity::Views: return NumberColumn::Views;
    case Quantity::Risks: return NumberColumn::Risks;
    case Quantity::Unanswered: return NumberColumn::Unanswered;
    case Quantity::Quotes: return NumberColumn::Quotes;
    case Quantity::ProgressPercent: return NumberColumn::Progress;
    }
    return NumberColumn::Risks;
}

std::optional<NumberColumn> column_of(SortColumn column) {
    switch (column) {
    case SortColumn::Conviction: return NumberColumn::ConvictionRank;
    case SortColumn::Horizon: return NumberColumn::HorizonMin;
    case SortColumn::Length: return NumberColumn::Length;
    case SortColumn::Added: return NumberColumn::Added;
    case SortColumn::Published: return NumberColumn::Published;
    case SortColumn::Views: return NumberColumn::Views;
    case SortColumn::Risks: return NumberColumn::Risks;
    case SortColumn::Unanswered: return NumberColumn::Unanswered;
    case SortColumn::Progress: return NumberColumn::Progress;
    case SortColumn::Relevance:
    case SortColumn::Title:
    case SortColumn::Channel:
    case SortColumn::Class: break;
    }
    return std::nullopt;
}

void set_number(Numbers& numbers, std::int64_t id, double number) {
    const auto at = static_cast<std::size_t>(id);
    if (at >= numbers.size())
        numbers.resize(std::max(at + 1, 2 * numbers.size()), not_said);
    numbers[at] = number;
}

bool is_met(const RangeTerm& range, double low, double high) {
    const bool is_span = range.end > range.begin; // else a plain number, which is within itself
    const bool begins_before_end = is_span ? low < range.end : low <= range.end;
    const bool ends_before_end = is_span ? high < range.end : high <= range.end;
    switch (range.comparison) {
    case Comparison::Less: return high < range.begin;
    case Comparison::LessOrEqual: return ends_before_end;
    case Comparison::GreaterOrEqual: return low >= range.begin;
    case Comparison::Greater: return is_span ? low >= range.end : low > range.end;
    case Comparison::Equal: break;
    }
    return high >= range.begin && begins_before_end;
}

} // namespace

double number_at(const Numbers& numbers, std::int64_t id) {
    const auto at = static_cast<std::size_t>(id);
    return at < numbers.size() ? numbers[at] : not_said;
}

std::string_view kind_name(CommonText kind) {
    switch (kind) {
    case CommonText::Class: return "class";
    case CommonText::Conviction: return "conviction";
    case CommonText::Channel: return "channel";
    case CommonText::Speaker: return "speaker";
    case CommonText::Tag: return "tag";
    case CommonText::Collection: return "collection";
    }
    return "";
}

void CatalogueColumns::forget() {
    m_shown.reset();
    m_numbers.clear();
    m_texts.clear();
    m_orders.clear();
}

const IdSet& CatalogueColumns::shown() {
    if (!m_shown) {
        m_shown.emplace();
        for (const std::int64_t id : in_order({SortColumn::Added, true}))
            m_shown->add(id);
    }
    return *m_shown;
}

/// Rows of an id and a number that is not null.
void CatalogueColumns::read_numbers(const std::string& sql, Numbers& numbers) {
    SQLite::Statement rows(m_database, sql);
    while (rows.executeStep())
        set_number(numbers, rows.getColumn(0).getInt64(), rows.getColumn(1).getDouble());
}

const Numbers& CatalogueColumns::numbers(NumberColumn column) {
    if (const auto known = m_numbers.find(column); known != m_numbers.end())
        return known->second;
    Numbers numbers;
    const std::string own(column_sql(column));
    read_numbers("SELECT id, " + own + " FROM item INDEXED BY item_numbers WHERE is_shown = 1 AND " + own +
                     " IS NOT NULL",
                 numbers);
    if (const std::string of_reader(reader_sql(column)); !of_reader.empty())
        read_numbers("SELECT item.id, reader." + of_reader +
                         " FROM reader CROSS JOIN item USING (thesis_id) WHERE is_shown = 1 AND reader." +
                         of_reader + " IS NOT NULL",
                     numbers);
    return m_numbers[column] = std::move(numbers);
}

const TextColumn& CatalogueColumns::texts(CommonText kind) {
    if (const auto known = m_texts.find(kind); known != m_texts.end())
        return known->second;
    TextColumn column;
    std::string key;
    SQLite::Statement rows(m_database,
                           "SELECT id, key, text FROM common_text WHERE kind = ? ORDER BY key, id");
    rows.bind(1, std::string(kind_name(kind)));
    while (rows.executeStep()) {
        const std::int64_t id = rows.getColumn(0).getInt64();
        if (const char* const its_key = rows.getColumn(1).getText(); column.texts.empty() || key != its_key) {
            key = its_key;
            column.texts.push_back({rows.getColumn(2).getString(), 0});
        }
        set_number(column.places, id, static_cast<double>(column.texts.size() - 1));
        column.texts.back().count += shown().has(id) ? 1U : 0U;
    }
    return m_texts[kind] = std::move(column);
}

IdSet CatalogueColumns::meeting(const RangeTerm& range) {
    const Numbers& low = numbers(column_of(range.quantity));
    const Numbers& high = range.quantity == Quantity::HorizonYears ? numbers(NumberColumn::HorizonMax) : low;
    IdSet set;
    for (std::size_t id = 0; id < std::min(low.size(), high.size()); ++id)
        if (is_met(range, low[id], high[id]))
            set.add(static_cast<std::int64_t>(id));
    return set;
}

std::vector<std::int64_t> CatalogueColumns::ids_of(const char* sql) {
    std::vector<std::int64_t> ids;
    SQLite::Statement rows(m_database, sql);
    while (rows.executeStep())
        ids.push_back(rows.getColumn(0).getInt64());
    return ids;
}

std::vector<std::int64_t> CatalogueColumns::sorted(const SortOrder& order) {
    std::vector<std::int64_t> ids = in_order({SortColumn::Title, false});
    if (order.column == SortColumn::Title) {
        std::reverse(ids.begin(), ids.end());
        return ids;
    }
    const auto number = column_of(order.column);
    const CommonText text = order.column == SortColumn::Channel ? CommonText::Channel : CommonText::Class;
    const Numbers& values = number ? numbers(*number) : texts(text).places;
    const auto is_before = [&](std::int64_t a, std::int64_t b) {
        const double first = number_at(values, a);
        const double second = number_at(values, b);
        if (std::isnan(first) || std::isnan(second))
            return !std::isnan(first) && std::isnan(second);
        return order.descending ? first > second : first < second;
    };
    std::stable_sort(ids.begin(), ids.end(), is_before);
    return ids;
}

const std::vector<std::int64_t>& CatalogueColumns::in_order(const SortOrder& order) {
    const auto key = std::pair(order.column, order.descending);
    if (const auto known = m_orders.find(key); known != m_orders.end())
        return known->second;
    std::vector<std::int64_t> ids;
    if (key == std::pair(SortColumn::Added, true))
        ids = ids_of("SELECT id FROM item INDEXED BY item_by_added WHERE is_shown = 1 "
                     "ORDER BY added_day DESC, title_key, id");
    else if (key == std::pair(SortColumn::Title, false))
        ids =
            ids_of("SELECT id FROM item INDEXED BY item_by_title WHERE is_shown = 1 ORDER BY title_key, id");
    else
        ids = sorted(order);
    return m_orders[key] = std::move(ids);
}

} // namespace library
