#include "library/skew_range.h"

#include "library/skew_amount.h"

#include <algorithm>
#include <string>

namespace library {

namespace {

// Lists of words are written with a space on either side of each, so that a word is found whole.

/// Name a side by themselves.
constexpr std::string_view downside_names = " downside drawdown drawdowns bear ";
constexpr std::string_view upside_names = " upside payoff bull ";
/// Name a side when it is value that they are about.
constexpr std::string_view loss_words =
    " loss losses lose loses losing lost fall falls falling decline declines declining drop drops dropping "
    "correction "
    "plunge plunges decrease crash crashes depreciation down lower below ";
constexpr std::string_view gain_words = " gain gains gaining return returns appreciation appreciate "
                                        "appreciates rally rallies rise rises rising climb "
                                        "climbs up higher above ";
/// Say a side only right behind the number, or with "down 30 percent" right before it.
constexpr std::string_view directions = " up down lower higher below above ";

constexpr std::string_view values = " value valuation valuations stock stocks share shares equity investment "
                                    "investments investor investors capital "
                                    "money principal price prices holder holders shareholder shareholders "
                                    "position downside upside asset assets stake "
                                    "skew bear bull levels ";
/// What has a percentage or a multiple of its own.
constexpr std::string_view measures =
    " revenue revenues sales earnings margin margins growth demand supply capacity production output cost "
    "costs user "
    "users customer customers rate rates tax tariff tariffs weight "
    "weighting allocation portfolio yield yields discount inflation penetration adoption workforce budget "
    "budgets "
    "spending capex compute gdp market markets profit profits income cash ebitda traffic volume volumes "
    "unemployment "
    "efficiency productivity interest ownership voters votes premium dividend wages emissions oil gas ";
constexpr std::string_view chances = " chance chances probability likelihood odds confidence ";
constexpr std::string_view a_year =
    " annual annually annualized annualised yearly cagr irr compounded compounding ";
constexpr std::string_view negations =
    " no not without never neither nor hardly isn't doesn't won't can't cannot unlikely ";
constexpr std::string_view clause_ends = " . ; ! ? ( ) against versus vs but while whereas although ";

/// What may stand between the name of a side and its number.
constexpr std::string_view before_number = " of is are was be could would may might can reach reaches "
                                           "reached at about around perhaps roughly approximately "
                                           "some "
                                           "maybe potentially case scenario risk potential possible to by "
                                           "from a an the range ranges ranging between near "
                                           "nearly "
                                           "likely estimated limited capped only just in total as much high "
                                           "up closer something like another further stands "
                                           "sits implies implying suggests represents representing offers "
                                           "exceed exceeds exceeding well over then stock "
                                           "shares "
                                           "investors investment value capital price here current levels "
                                           "valuation valuations today's from runs even , : - "
                                           "' s ";
/// What may stand between a number and the name of its side.
constexpr std::string_view behind_number = " potential possible further additional the to on in a an of "
                                           "capital price permanent total maximum share stock "
                                           "equity theoretical ";

bool is_in(std::string_view list, std::string_view word) {
    return !word.empty() && list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

std::optional<SkewSide> side_of(std::string_view word) {
    if (is_in(downside_names, word) || is_in(loss_words, word))
        return SkewSide::Downside;
    if (is_in(upside_names, word) || is_in(gain_words, word))
        return SkewSide::Upside;
    return std::nullopt;
}

bool is_side_name(std::string_view word) {
    return is_in(downside_names, word) || is_in(upside_names, word);
}

class SkewReader {
public:
    explicit SkewReader(std::string_view text) : m_tokens(skew_tokens(text)) {}

    [[nodiscard]] std::vector<SkewRange> read() {
        std::vector<SkewRange> ranges;
        for (std::size_t at = 0; at < m_tokens.size();) {
            const auto amount = skew_amount_at(m_tokens, at);
            if (!amount) {
                ++at;
                continue;
            }
            m_used = amount->last;
            if (const auto range = range_of(*amount))
                ranges.push_back(*range);
            at = amount->last;
            m_floor = m_used;
        }
        return ranges;
    }

private:
    /// A word that names a side, and how many words lie between it and the number.
    struct Found {
        std::size_t at = 0;
        std::size_t distance = 0;
        SkewSide side = SkewSide::Downside;
    };

    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < m_tokens.size() ? std::string_view(m_tokens[at].word) : std::string_view();
    }

    [[nodiscard]] bool ends_clause(std::size_t at) const {
        return at >= m_tokens.size() || is_in(clause_ends, word(at));
    }

    std::optional<SkewRange> range_of(const SkewAmount& amount) {
        if (is_something_else(amount))
            return std::nullopt;
        if (amount.is_verb)
            return is_about_value(amount) ? in_percent(amount, verb_side(amount), amount.last) : std::nullopt;
        const auto behind = find_behind(amount);
        const auto before = find_before(amount);
        if (behind && before && behind->side != before->side && before->distance <= 2)
            return std::nullopt;
        const auto found = behind ? behind : before;
        const bool is_subject =
            !behind && is_in(" would could will may might can remain ", word(amount.last));
        if (!found || is_subject || !may_be_meant(amount, *found))
            return std::nullopt;
        m_used = std::max(amount.last, found->at + 1);
        return in_percent(amount, found->side, m_used);
    }

    static SkewSide verb_side(const SkewAmount& amount) {
        return amount.unit == SkewUnit::Multiple ? SkewSide::Upside : SkewSide::Downside;
    }

    /// A share of something, a measure of its own, a price, a rate a year, a ratio, or a negation.
    [[nodiscard]] bool is_something_else(const SkewAmount& amount) const {
        const std::size_t first = amount.first;
        const std::size_t last = amount.last;
        for (std::size_t by = 1; by <= 3 && by <= first && !ends_clause(first - by); ++by)
            if (is_in(negations, word(first - by)) || is_in(a_year, word(first - by)) ||
                (by == 1 && is_in(" $ \u20AC \u00A3 from ", word(first - by)) &&
                 word(first - 2) != "ranging"))
                return true;
        for (std::size_t at = last; at < last + 4 && !ends_clause(at) && word(at) != ","; ++at)
            if (is_in(a_year, word(at)) ||
                (is_in(" a per each every ", word(at)) && is_in(" year annum ", word(at + 1))))
                return true;
        if (is_in(" points point basis ", word(last)) || is_measured(last))
            return true;
        return amount.unit == SkewUnit::Multiple && !amount.is_verb && is_ratio(amount);
    }

    /// "30 percent of revenue", "60% gross margins", "a 40 percent decline in sales".
    [[nodiscard]] bool is_measured(std::size_t last) const {
        constexpr std::size_t reach = 6;
        for (std::size_t at = last; at < last + reach && !ends_clause(at) && word(at) != ","; ++at) {
            if (is_in(" from and or if as over within by when because ", word(at)))
                return false;
            if (is_in(" share ", word(at)) && !is_in(" price prices ", word(at + 1)))
                return true;
            if (is_in(measures, word(at)) || is_in(chances, word(at)))
                return true;
            if (at > last && is_in(values, word(at)) && !is_side_name(word(at)))
                return false;
        }
        return word(last) == "of" && !names_value(last + 1, last + 4);
    }

    [[nodiscard]] bool names_value(std::size_t from, std::size_t to) const {
        for (std::size_t at = from; at < to && !ends_clause(at); ++at)
            if (is_in(values, word(at)) || side_of(word(at)))
                return true;
        return false;
    }

    /// "two to three times the downside", "3x larger", "trades at 30x".
    [[nodiscard]] bool is_ratio(const SkewAmount& amount) const {
        if (amount.first > 0 && is_in(" at to from ", word(amount.first - 1)))
            return true;
        constexpr std::string_view compared =
            " the as more larger greater bigger faster what that its their his current ";
        const bool of_value = is_in(values, word(amount.last + 1)) && !is_side_name(word(amount.last + 1));
        const bool of_what_was = is_in(" original initial invested ", word(amount.last + 1));
        return is_in(compared, word(amount.last)) && !of_value && !of_what_was;
    }

    [[nodiscard]] std::optional<Found> find_behind(const SkewAmount& amount) const {
        for (std::size_t at = amount.last; at < amount.last + 4 && !ends_clause(at); ++at) {
            const auto side = side_of(word(at));
            const bool is_placed = !is_in(directions, word(at)) || at == amount.last;
            const bool is_price = !is_in(" below above ", word(at)) || names_value(at + 1, at + 4) ||
                                  is_in(" here today ", word(at + 1));
            if (side && is_placed && is_price)
                return Found{at, at - amount.last, *side};
            if (!is_in(behind_number, word(at)))
                return std::nullopt;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Found> find_before(const SkewAmount& amount) const {
        constexpr std::size_t reach = 14;
        for (std::size_t by = 1; by <= reach && amount.first >= m_floor + by; ++by) {
            const std::size_t at = amount.first - by;
            if (ends_clause(at))
                return std::nullopt;
            const bool is_placed = !is_in(directions, word(at)) || by == 1;
            if (const auto side = side_of(word(at)); side && is_placed && word(at + 1) != "to")
                return Found{at, by - 1, *side};
            if (const auto side = side_of(word(at)); side && is_side_name(word(at)))
                return Found{at, by - 1, *side};
            if (!is_in(before_number, word(at)))
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// "Fall" and "gain" may be of anything: they count where value is spoken of and no other measure is.
    [[nodiscard]] bool may_be_meant(const SkewAmount& amount, const Found& found) const {
        if (amount.unit == SkewUnit::Fraction && (found.at > amount.first || found.distance > 2))
            return false;
        if (amount.unit == SkewUnit::Multiple && found.side == SkewSide::Downside &&
            word(amount.first) != "a" && word(amount.first) != "factor")
            return false;
        return is_side_name(word(found.at)) || is_about_value(amount);
    }

    [[nodiscard]] bool is_about_value(const SkewAmount& amount) const {
        std::size_t from = amount.first;
        while (from > 0 && !is_in(clause_ends, word(from - 1)) && word(from - 1) != ",")
            --from;
        std::size_t to = amount.last;
        while (!ends_clause(to) && word(to) != ",")
            ++to;
        for (std::size_t at = from; at < to; ++at)
            if (is_in(measures, word(at)) || (word(at) == "share" && !is_in(" price prices ", word(at + 1)) &&
                                              word(at + 1) != "could" && word(at + 1) != "holders"))
                return false;
        while (from > 0 && word(from - 1) != ".")
            --from;
        while (to < m_tokens.size() && word(to) != ".")
            ++to;
        for (std::size_t at = from; at < to; ++at)
            if (is_in(values, word(at)))
                return true;
        return false;
    }

    [[nodiscard]] std::optional<SkewRange> in_percent(const SkewAmount& amount, SkewSide side,
                                                      std::size_t last) const {
        constexpr double percent_max = 1'000'000;
        const auto percent = [&](double number) {
            if (amount.unit == SkewUnit::Multiple)
                return side == SkewSide::Upside ? (number - 1) * 100 : (1 - 1 / std::max(number, 1.0)) * 100;
            return amount.unit == SkewUnit::Fraction ? number * 100 : number;
        };
        SkewRange range;
        range.side = side;
        range.min_percent = percent(amount.min);
        if (amount.max)
            range.max_percent = percent(*amount.max);
        range.begin = m_tokens[amount.first].begin;
        range.end = m_tokens[last - 1].end;
        const double most = range.max_percent.value_or(range.min_percent);
        const bool is_possible =
            range.min_percent >= 0 && most > 0 && most <= (side == SkewSide::Downside ? 100 : percent_max);
        return is_possible ? std::optional(range) : std::nullopt;
    }

    std::vector<SkewToken> m_tokens;
    std::size_t m_floor = 0; ///< behind the number before this one, and the name of its side
    std::size_t m_used = 0;  ///< the same for this one
};

} // namespace

std::vector<SkewRange> read_skew(std::string_view text) {
    return SkewReader(text).read();
}

} // namespace library
