#include "app/query_values.h"

#include "app/query_dates.h"
#include "library/plain_text.h"
#include "library/result.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace app {

namespace {

using library::Comparison;
using library::Quantity;
using library::RangeTerm;

template <class Value>
using Read = tl::expected<Value, QueryError>;

/// What one of a unit is: `times` over `of` of what the quantity counts, so that 18 months are 1.5 years exactly.
struct Unit {
    std::string_view name;
    double times = 1;
    double of = 1;
};

constexpr std::array<Unit, 8> years = {{{"", 1, 1},
                                        {"y", 1, 1},
                                        {"yr", 1, 1},
                                        {"year", 1, 1},
                                        {"years", 1, 1},
                                        {"mo", 1, 12},
                                        {"month", 1, 12},
                                        {"months", 1, 12}}};
constexpr std::array<Unit, 13> seconds = {{{"", 60, 1},
                                           {"h", 3600, 1},
                                           {"hr", 3600, 1},
                                           {"hour", 3600, 1},
                                           {"hours", 3600, 1},
                                           {"m", 60, 1},
                                           {"min", 60, 1},
                                           {"minute", 60, 1},
                                           {"minutes", 60, 1},
                                           {"s", 1, 1},
                                           {"sec", 1, 1},
                                           {"second", 1, 1},
                                           {"seconds", 1, 1}}};
constexpr std::array<Unit, 4> counts = {{{"", 1, 1}, {"k", 1e3, 1}, {"m", 1e6, 1}, {"b", 1e9, 1}}};
constexpr std::array<Unit, 1> small_counts = {{{"", 1, 1}}};
constexpr std::array<Unit, 2> percents = {{{"", 1, 1}, {"%", 1, 1}}};

std::span<const Unit> units_of(Quantity quantity) {
    switch (quantity) {
    case Quantity::HorizonYears: return years;
    case Quantity::LengthSeconds: return seconds;
    case Quantity::Views: return counts;
    case Quantity::ProgressPercent: return percents;
    default: return small_counts;
    }
}

bool is_date(Quantity quantity) {
    return quantity == Quantity::AddedDay || quantity == Quantity::PublishedDay;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The whole value is wrong.
tl::unexpected<QueryError> wrong_form(std::string_view value, Quantity quantity) {
    return query_error({0, value.size()}, "write " + std::string(form_of(quantity)));
}

/// A number as `digits` over `of`, a power of ten, so that it can be scaled before it is divided and stays exact.
struct Number {
    double digits = 0;
    double of = 1;
};

/// Takes digits, and a point with digits, off the text.
std::optional<Number> take_number(std::string_view& text) {
    constexpr std::size_t digits_max = 15; // any more would not be exact
    Number number;
    std::size_t at = 0;
    std::size_t count = 0;
    bool has_point = false;
    for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !has_point)); ++at) {
        if (text[at] == '.') {
            has_point = true;
            continue;
        }
        number.digits = number.digits * 10 + (text[at] - '0');
        number.of *= has_point ? 10 : 1;
        ++count;
    }
    if (count == 0 || count > digits_max || text[0] == '.' || text[at - 1] == '.')
        return std::nullopt;
    text.remove_prefix(at);
    return number;
}

/// What stands before the next digit.
std::string take_unit(std::string_view& text) {
    const auto end = std::find_if(text.begin(), text.end(), is_digit);
    std::string unit = library::ascii_lower({text.begin(), end});
    text.remove_prefix(unit.size());
    return unit;
}

/// Numbers with units, the larger before the smaller: 1h30m. The "30" of 1h30 is minutes.
Read<double> read_amount(Quantity quantity, std::string_view value) {
    const std::span<const Unit> units = units_of(quantity);
    const bool may_be_composed = quantity == Quantity::HorizonYears || quantity == Quantity::LengthSeconds;
    double amount = 0;
    double unit_before = 0; // how much one of it is
    for (std::string_view rest = value; !rest.empty();) {
        const auto number = take_number(rest);
        if (!number)
            return wrong_form(value, quantity);
        const std::size_t unit_begin = value.size() - rest.size();
        std::string name = take_unit(rest);
        if (name.empty() && unit_before == 3600 && quantity == Quantity::LengthSeconds)
            name = "m";
        const auto unit =
            std::find_if(units.begin(), units.end(), [&](const Unit& known) { return known.name == name; });
        if (unit == units.end())
            return query_error({unit_begin, value.size() - rest.size()},
                               "\u201C" + library::without_control_characters(name) +
                                   "\u201D is no unit here; write " + std::string(form_of(quantity)));
        const double one = unit->times / unit->of;
        const bool is_first = unit_before == 0;
        if (!is_first && (!may_be_composed || name.empty() || one >= unit_before))
            return wrong_form(value, quantity);
        amount += number->digits * unit->times / (number->of * unit->of);
        unit_before = one;
    }
    return value.empty() ? Read<double>(wrong_form(value, quantity)) : Read<double>(amount);
}

/// M:SS or H:MM:SS, as players show it; minutes may pass 59 where there is no hour.
Read<double> read_clock(std::string_view value) {
    constexpr std::size_t digits_max = 5;
    const std::vector<std::string_view> parts = library::split(value, ":");
    double length_s = 0;
    for (const std::string_view digits : parts) {
        if (parts.size() > 3 || digits.empty() || digits.size() > digits_max ||
            !std::all_of(digits.begin(), digits.end(), is_digit))
            return wrong_form(value, Quantity::LengthSeconds);
        double number = 0;
        for (const char digit : digits)
            number = number * 10 + (digit - '0');
        const auto begin = static_cast<std::size_t>(digits.data() - value.data());
        if (begin > 0 && (number > 59 || digits.size() != 2))
            return query_error({begin, begin + digits.size()},
                               "minutes and seconds have two digits and are below 60: 2:25:51");
        length_s = length_s * 60 + number;
    }
    return length_s;
}

/// What a value stands for: of a date all its days, of a number the number.
struct Span {
    double begin = 0;
    double end = 0;
};

Read<Span> read_span(Quantity quantity, std::string_view value) {
    if (is_date(quantity)) {
        TRY(const DaySpan days, read_query_date(value));
        return Span{static_cast<double>(days.begin), static_cast<double>(days.end)};
    }
    const bool is_clock = quantity == Quantity::LengthSeconds && value.find(':') != std::string_view::npos;
    TRY(const double amount, is_clock ? read_clock(value) : read_amount(quantity, value));
    return Span{amount, amount};
}

/// The unit of "10y", for the 5 of 5..10y.
std::string_view only_unit(std::string_view value) {
    const std::size_t number_size = std::min(value.find_first_not_of("0123456789."), value.size());
    const std::string_view unit = value.substr(number_size);
    return std::any_of(unit.begin(), unit.end(), is_digit) || unit.starts_with(':') ? "" : unit;
}

bool is_plain_number(std::string_view value) {
    return !value.empty() && value.find_first_not_of("0123456789.") == std::string_view::npos;
}

Read<std::vector<RangeTerm>> read_between(Quantity quantity, std::string_view value, std::size_t dots) {
    constexpr std::size_t dots_size = 2;
    std::string from(value.substr(0, dots));
    const std::string_view to = value.substr(dots + dots_size);
    if (from.empty() || to.empty())
        return query_error({0, value.size()}, "write both ends of the range, or compare by >= or <=");
    const std::size_t from_size = from.size();
    if (!is_date(quantity) && is_plain_number(from))
        from += only_unit(to);
    const auto least = read_span(quantity, from);
    if (!least)
        return query_error({std::min(least.error().begin, from_size), std::min(least.error().end, from_size)},
                           least.error().what);
    auto most = read_span(quantity, to);
    if (!most)
        return query_error_behind(dots + dots_size, std::move(most).error());
    if (least->begin > most->begin)
        return query_error({0, value.size()}, "the smaller end of a range comes first");
    return std::vector{RangeTerm{quantity, Comparison::GreaterOrEqual, least->begin, least->end},
                       RangeTerm{quantity, Comparison::LessOrEqual, most->begin, most->end}};
}

} // namespace

Read<std::vector<RangeTerm>> read_query_range(Quantity quantity, Comparison comparison,
                                              std::string_view value) {
    const std::size_t dots = value.find("..");
    if (dots == std::string_view::npos) {
        TRY(const Span span, read_span(quantity, value));
        return std::vector{RangeTerm{quantity, comparison, span.begin, span.end}};
    }
    if (comparison != Comparison::Equal)
        return query_error({dots, dots + 2},
                           "a range of two ends stands behind a colon, such as horizon:5y..10y");
    return read_between(quantity, value, dots);
}

std::string_view form_of(Quantity quantity) {
    switch (quantity) {
    case Quantity::HorizonYears: return "years or months such as 5y or 18mo";
    case Quantity::LengthSeconds: return "a length such as 2h, 1h30m, 90m or 2:25:51";
    case Quantity::AddedDay:
    case Quantity::PublishedDay: return query_date_form;
    case Quantity::Views: return "a number such as 2500, 10k or 1.5m";
    case Quantity::ProgressPercent: return "a percentage such as 50%";
    case Quantity::Risks:
    case Quantity::Unanswered:
    case Quantity::Quotes: return "a number such as 3";
    }
    return "a number";
}

} // namespace app
