#include "library/thesis_numbers.h"

#include "library/folded_text.h"
#include "library/printed_facts.h"
#include "library/risk_answer.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace library {

namespace {

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
    numbers.published_day = day_of_iso_date(thesis.source.published);
    numbers.risks = std::ssize(thesis.risk.risks);
    numbers.unanswered =
        std::count_if(thesis.risk.risks.begin(), thesis.risk.risks.end(), [](const Risk& risk) {
            return suggested_answer(risk.defense) == RiskAnswer::Unanswered;
        });
    numbers.quotes = std::ssize(thesis.quotes);
    numbers.conviction_rank = rank_of_conviction(thesis.conviction);
    return numbers;
}

} // namespace library
