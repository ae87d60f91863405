#include "library/thesis_numbers.h"

#include "library/folded_text.h"
#include "library/risk_answer.h"

#include <utf8.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <limits>

namespace library {

namespace {

std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || digits.front() == '-')
        return std::nullopt;
    return number;
}

int rank_of_conviction(std::string_view conviction) {
    const std::string key = folded_key(conviction);
    return key == "high" ? 3 : key == "medium" ? 2 : key == "low" ? 1 : 0;
}

} // namespace

ThesisNumbers numbers_of(const Thesis& thesis) {
    ThesisNumbers numbers;
    if (thesis.horizon) {
        const auto& [min, max] = std::pair(thesis.horizon->min_years, thesis.horizon->max_years);
        numbers.horizon_min_years = min ? min : max ? std::optional(0.0) : std::nullopt;
        numbers.horizon_max_years = max   ? max
                                    : min ? std::optional(std::numeric_limits<double>::infinity())
                                          : std::nullopt;
    }
    if (thesis.source.duration)
        numbers.length_s = thesis.source.duration->seconds;
    if (thesis.source.views)
        numbers.views = thesis.source.views->count;
    numbers.published_day = day_from_text(thesis.source.published);
    numbers.risks = std::ssize(thesis.risk.risks);
    numbers.unanswered =
        std::count_if(thesis.risk.risks.begin(), thesis.risk.risks.end(), [](const Risk& risk) {
            return suggested_answer(risk.defense) == RiskAnswer::Unanswered;
        });
    numbers.quotes = std::ssize(thesis.quotes);
    numbers.conviction_rank = rank_of_conviction(thesis.conviction);
    return numbers;
}

std::optional<std::int64_t> day_from_text(std::string_view date) {
    if (date.size() != 10 || date[4] != '-' || date[7] != '-')
        return std::nullopt;
    const auto year = number_in(date.substr(0, 4));
    const auto month = number_in(date.substr(5, 2));
    const auto day = number_in(date.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day named{std::chrono::year(*year),
                                            std::chrono::month(static_cast<unsigned>(*month)),
                                            std::chrono::day(static_cast<unsigned>(*day))};
    if (!named.ok())
        return std::nullopt;
    return std::chrono::sys_days(named).time_since_epoch().count();
}

std::string folded_key(std::string_view text) {
    std::string key;
    for (const FoldedCharacter& one : folded_text(text))
        utf8::unchecked::append(one.character, std::back_inserter(key));
    return key;
}

} // namespace library
