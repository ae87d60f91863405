// A thesis of a library as a query sees it, and its quantities.
#pragma once

#include "library/printed_facts.h"
#include "library/query.h"
#include "library/risk_answer.h"
#include "library/thesis.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reference {

/// A thesis, and what the reader made of it.
struct Item {
    library::Thesis thesis;
    std::optional<std::int64_t> added_day; ///< days since 1970-01-01
    std::vector<std::string> notes;        ///< one text each
    std::vector<std::string> tags;
    std::vector<std::string> collections;
    bool has_highlight = false;
    bool has_bookmark = false;
    int progress_percent = 0;
    std::map<std::size_t, library::RiskAnswer>
        answers; ///< the reader's own, by the place of the risk, counted from one
};

/// A quantity that may be a range; of most, both ends are the same.
struct Span {
    double least = 0;
    double most = 0;
};

inline std::optional<Span> span_of(std::optional<double> value) {
    return value ? std::optional(Span{*value, *value}) : std::nullopt;
}

inline std::optional<Span> span_of_number(std::optional<std::int64_t> number) {
    return number ? span_of(static_cast<double>(*number)) : std::nullopt;
}

inline std::optional<Span> horizon_of(const library::Thesis& thesis) {
    if (!thesis.horizon || (!thesis.horizon->min_years && !thesis.horizon->max_years))
        return std::nullopt;
    return Span{thesis.horizon->min_years.value_or(0),
                thesis.horizon->max_years.value_or(std::numeric_limits<double>::infinity())};
}

/// Nothing where it is no date of the form 2026-03-23.
inline std::optional<std::int64_t> day_of(std::string_view date) {
    if (!library::is_iso_date(date))
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t count) {
        return static_cast<int>(*library::parse_digits(date.substr(at, count), 9999));
    };
    const std::chrono::year_month_day day(std::chrono::year(number(0, 4)),
                                          std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                          std::chrono::day(static_cast<unsigned>(number(8, 2))));
    return std::chrono::sys_days(day).time_since_epoch().count();
}

/// What the reader judged, or else what the text says of itself.
inline std::size_t count_unanswered(const Item& item) {
    std::size_t count = 0;
    for (std::size_t place = 0; place < item.thesis.risk.risks.size(); ++place) {
        const auto judged = item.answers.find(place + 1);
        const library::RiskAnswer answer =
            judged != item.answers.end() ? judged->second
                                         : library::suggested_answer(item.thesis.risk.risks[place].defense);
        if (answer == library::RiskAnswer::Unanswered)
            ++count;
    }
    return count;
}

/// Nothing where the thesis does not say it. It always says how many risks and quotes it has.
inline std::optional<Span> quantity_of(const Item& item, library::Quantity quantity) {
    const library::Source& source = item.thesis.source;
    const auto counted = [](std::size_t count) { return span_of(static_cast<double>(count)); };
    switch (quantity) {
    case library::Quantity::HorizonYears: return horizon_of(item.thesis);
    case library::Quantity::LengthSeconds:
        return source.duration ? span_of_number(source.duration->seconds) : std::nullopt;
    case library::Quantity::AddedDay: return span_of_number(item.added_day);
    case library::Quantity::PublishedDay: return span_of_number(day_of(source.published));
    case library::Quantity::Views: return source.views ? span_of_number(source.views->count) : std::nullopt;
    case library::Quantity::Risks: return counted(item.thesis.risk.risks.size());
    case library::Quantity::Unanswered: return counted(count_unanswered(item));
    case library::Quantity::Quotes: return counted(item.thesis.quotes.size());
    case library::Quantity::ProgressPercent: return span_of_number(item.progress_percent);
    }
    return std::nullopt;
}

/// See library::RangeTerm. A value that is a plain number reaches up to itself, and with itself.
inline bool compares(const Span& said, const library::RangeTerm& term) {
    const bool is_number = term.begin == term.end;
    const auto is_past = [&](double number) { return is_number ? number > term.begin : number >= term.end; };
    switch (term.comparison) {
    case library::Comparison::Less: return said.most < term.begin;
    case library::Comparison::LessOrEqual: return !is_past(said.most);
    case library::Comparison::Equal: return said.most >= term.begin && !is_past(said.least);
    case library::Comparison::GreaterOrEqual: return said.least >= term.begin;
    case library::Comparison::Greater: return is_past(said.least);
    }
    return false;
}

} // namespace reference
