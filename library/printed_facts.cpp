#include "library/printed_facts.h"

#include "library/plain_text.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

namespace library {

namespace {

/// The two digits of minutes or seconds behind a colon.
std::optional<std::int64_t> parse_sexagesimal(std::string_view text) {
    return text.size() == 2 ? parse_digits(text, 59) : std::nullopt;
}

/// "1,204" without its commas; nothing when they do not part thousands.
std::optional<std::string> without_thousands_separators(std::string_view text) {
    const std::vector<std::string_view> groups = split(text, ",");
    std::string joined;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool is_whole_group = groups[i].size() == 3;
        const bool is_first_group = i == 0 && !groups[i].empty() && groups[i].size() < 3;
        if (groups.size() > 1 && !is_whole_group && !is_first_group)
            return std::nullopt;
        joined += groups[i];
    }
    return joined;
}

/// How many zeros a suffix stands for; none when it is no suffix.
std::size_t zeros_of_suffix(char suffix) {
    switch (suffix) {
    case 'k': return 3;
    case 'm': return 6;
    case 'b': return 9;
    default: return 0;
    }
}

} // namespace

std::optional<std::int64_t> parse_digits(std::string_view text, std::int64_t max) {
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::int64_t number = 0;
    for (const char digit : text) {
        const std::int64_t value = digit - '0';
        if (number > (max - value) / 10)
            return std::nullopt;
        number = number * 10 + value;
    }
    return number;
}

std::optional<std::int64_t> parse_timestamp_s(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, ":");
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const auto first = parse_digits(parts.front(), timestamp_s_max);
    const auto minutes = parts.size() == 3 ? parse_sexagesimal(parts[1]) : first;
    const auto seconds = parse_sexagesimal(parts.back());
    if (!first || !minutes || !seconds)
        return std::nullopt;
    const std::int64_t hours = parts.size() == 3 ? *first : 0;
    const std::int64_t total_s = hours * 3600 + *minutes * 60 + *seconds;
    return total_s <= timestamp_s_max ? std::optional(total_s) : std::nullopt;
}

std::string format_timestamp(std::int64_t seconds) {
    const auto two_digits = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    const std::int64_t total_s = std::max<std::int64_t>(seconds, 0);
    const std::int64_t hours = total_s / 3600;
    const std::int64_t minutes = total_s / 60 % 60;
    const std::string minutes_text =
        hours > 0 ? std::to_string(hours) + ":" + two_digits(minutes) : std::to_string(minutes);
    return minutes_text + ":" + two_digits(total_s % 60);
}

std::optional<std::int64_t> parse_view_count(std::string_view text) {
    const std::string lower = ascii_lower(text);
    const std::string_view printed = lower;
    std::string_view number = printed.substr(0, printed.find(' '));
    const std::string_view unit = trimmed(printed.substr(number.size()));
    if (number.empty() || !(unit.empty() || unit == "view" || unit == "views"))
        return std::nullopt;
    const std::size_t zeros = zeros_of_suffix(number.back());
    if (zeros > 0)
        number.remove_suffix(1);
    const std::size_t point = std::min(number.find('.'), number.size());
    const std::string_view fraction = number.substr(std::min(point + 1, number.size()));
    const bool has_fraction = point < number.size();
    if (has_fraction && (fraction.empty() || fraction.size() > zeros))
        return std::nullopt; // "1." or a part of a view
    const auto whole = without_thousands_separators(number.substr(0, point));
    if (!whole || whole->empty())
        return std::nullopt;
    return parse_digits(*whole + std::string(fraction) + std::string(zeros - fraction.size(), '0'),
                        view_count_max);
}

std::optional<std::int64_t> day_of_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = parse_digits(text.substr(0, 4), 9999);
    const auto month = parse_digits(text.substr(5, 2), 12);
    const auto day = parse_digits(text.substr(8, 2), 31);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

bool is_iso_date(std::string_view text) {
    return day_of_iso_date(text).has_value();
}

} // namespace library
