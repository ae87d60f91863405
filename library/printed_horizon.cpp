// The small grammar of time horizons, parse_horizon of printed_facts.h:
//
//     horizon = amount | number "+" unit | at-least amount | at-most amount | range
//     at-least = "over" | "more than" | "at least"; at-most = "under" | "less than" | "up to" | "at most"
//     range   = number [unit] ("to" | "-") amount | "between" number [unit] "and" amount
//     amount  = number unit
//
// Words it does not know, or knows in another order, make the whole not understood.
#include "library/plain_text.h"
#include "library/printed_facts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace library {

namespace {

struct NamedNumber {
    std::string_view name;
    double value;
};

constexpr std::array number_words{
    NamedNumber{"a", 1},         NamedNumber{"one", 1},       NamedNumber{"two", 2},
    NamedNumber{"three", 3},     NamedNumber{"four", 4},      NamedNumber{"five", 5},
    NamedNumber{"six", 6},       NamedNumber{"seven", 7},     NamedNumber{"eight", 8},
    NamedNumber{"nine", 9},      NamedNumber{"ten", 10},      NamedNumber{"eleven", 11},
    NamedNumber{"twelve", 12},   NamedNumber{"thirteen", 13}, NamedNumber{"fourteen", 14},
    NamedNumber{"fifteen", 15},  NamedNumber{"sixteen", 16},  NamedNumber{"seventeen", 17},
    NamedNumber{"eighteen", 18}, NamedNumber{"nineteen", 19}, NamedNumber{"twenty", 20},
    NamedNumber{"thirty", 30},   NamedNumber{"fifty", 50},
};

constexpr std::array units_per_year{
    NamedNumber{"year", 1},    NamedNumber{"years", 1},   NamedNumber{"month", 12},
    NamedNumber{"months", 12}, NamedNumber{"quarter", 4}, NamedNumber{"quarters", 4},
};

template <std::size_t size>
std::optional<double> find_named(const std::array<NamedNumber, size>& names, std::string_view name) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const NamedNumber& named) { return named.name == name; });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

/// Above this the grammar reads no digits: 1,000 years in months.
constexpr std::int64_t number_max = 12'000;

constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view en_dash = "\xE2\x80\x93";

/// Words, numbers, "+" and "-"; an en dash becomes "-". Any other character is a token that no rule knows.
std::vector<std::string_view> tokens_of(std::string_view text) {
    std::vector<std::string_view> tokens;
    while (!text.empty()) {
        std::size_t length = 1;
        if (text.starts_with(en_dash)) {
            length = en_dash.size();
            tokens.emplace_back("-");
        } else if (text.front() != ' ') {
            const std::string_view kind =
                digits.find(text.front()) != std::string_view::npos ? digits : letters;
            length = std::max<std::size_t>(1, std::min(text.find_first_not_of(kind), text.size()));
            tokens.push_back(text.substr(0, length));
        }
        text.remove_prefix(length);
    }
    return tokens;
}

Horizon range(std::optional<double> min_years, std::optional<double> max_years) {
    Horizon horizon;
    horizon.min_years = min_years;
    horizon.max_years = max_years;
    return horizon;
}

/// Reads tokens from left to right; what a function does not find it leaves where it is.
class HorizonReader {
public:
    explicit HorizonReader(std::vector<std::string_view> tokens) : m_tokens(std::move(tokens)) {}

    /// Without its text; empty when not all is understood.
    Horizon read();

private:
    Horizon read_between();
    Horizon read_amount_or_range();
    Horizon read_upper_end(double first, std::optional<double> first_unit);

    std::optional<double> take_years();
    std::optional<double> take_number();
    std::optional<double> take_units_per_year();
    bool take(std::string_view word);
    bool take(std::string_view first, std::string_view second);

    std::string_view peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : std::string_view();
    }

    std::vector<std::string_view> m_tokens;
    std::size_t m_at = 0;
};

Horizon HorizonReader::read() {
    Horizon horizon;
    if (take("over") || take("more", "than") || take("at", "least"))
        horizon = range(take_years(), std::nullopt);
    else if (take("under") || take("less", "than") || take("up", "to") || take("at", "most"))
        horizon = range(std::nullopt, take_years());
    else if (take("between"))
        horizon = read_between();
    else
        horizon = read_amount_or_range();
    const double min_years = horizon.min_years.value_or(0.0);
    const double max_years = horizon.max_years.value_or(horizon_years_max);
    const bool is_understood =
        m_at == m_tokens.size() && min_years <= max_years && max_years <= horizon_years_max;
    return is_understood ? horizon : Horizon{};
}

Horizon HorizonReader::read_between() {
    const std::optional<double> first = take_number();
    const std::optional<double> unit = take_units_per_year();
    return first && take("and") ? read_upper_end(*first, unit) : Horizon{};
}

Horizon HorizonReader::read_amount_or_range() {
    const std::optional<double> number = take_number();
    const bool has_open_end = take("+");
    const std::optional<double> unit = take_units_per_year();
    if (number && !has_open_end && (take("to") || take("-")))
        return read_upper_end(*number, unit);
    if (!number || !unit)
        return {};
    const double years = *number / *unit;
    return has_open_end ? range(years, std::nullopt) : range(years, years);
}

/// The end of a range whose begin may have its unit only here: "5 to 10 years".
Horizon HorizonReader::read_upper_end(double first, std::optional<double> first_unit) {
    const std::optional<double> second = take_number();
    const std::optional<double> unit = take_units_per_year();
    return second && unit ? range(first / first_unit.value_or(*unit), *second / *unit) : Horizon{};
}

std::optional<double> HorizonReader::take_years() {
    const std::optional<double> number = take_number();
    const std::optional<double> unit = take_units_per_year();
    return number && unit ? std::optional(*number / *unit) : std::nullopt;
}

std::optional<double> HorizonReader::take_number() {
    std::optional<double> number = find_named(number_words, peek());
    const std::optional<std::int64_t> written = parse_digits(peek(), number_max);
    if (written)
        number = static_cast<double>(*written);
    if (number)
        ++m_at;
    return number;
}

std::optional<double> HorizonReader::take_units_per_year() {
    const std::optional<double> units = find_named(units_per_year, peek());
    if (units)
        ++m_at;
    return units;
}

bool HorizonReader::take(std::string_view word) {
    const bool is_there = peek() == word;
    if (is_there)
        ++m_at;
    return is_there;
}

bool HorizonReader::take(std::string_view first, std::string_view second) {
    const bool is_there = peek() == first && peek(1) == second;
    if (is_there)
        m_at += 2;
    return is_there;
}

} // namespace

Horizon parse_horizon(std::string_view text) {
    const std::string lower = ascii_lower(text);
    Horizon horizon = HorizonReader(tokens_of(lower)).read();
    horizon.text = std::string(text);
    return horizon;
}

} // namespace library
