#include "library/utc_time.h"

#include <algorithm>
#include <chrono>

namespace library {

namespace {

constexpr std::string_view form = "0000-00-00T00:00:00.000Z";
constexpr std::int64_t day_ms = 86'400'000;

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool has_form(std::string_view text) {
    return std::equal(
        text.begin(), text.end(), form.begin(), form.end(),
        [](char character, char wanted) {
            return wanted == '0' ? is_digit(character) : character == wanted;
        });
}

/// The number that `count` digits stand for.
int number_at(std::string_view text, std::size_t at, std::size_t count) {
    int number = 0;
    for (const char digit : text.substr(at, count))
        number = 10 * number + (digit - '0');
    return number;
}

void put_number(std::string& text, std::size_t at, std::size_t count, std::int64_t number) {
    for (std::size_t digit = at + count; digit > at; number /= 10)
        text[--digit] = static_cast<char>('0' + number % 10);
}

} // namespace

std::string utc_text(std::int64_t time_ms) {
    time_ms = std::clamp<std::int64_t>(time_ms, 0, utc_ms_max);
    const std::chrono::year_month_day date{
        std::chrono::sys_days(std::chrono::days(static_cast<int>(time_ms / day_ms)))};
    const std::int64_t of_day_ms = time_ms % day_ms;
    std::string text(form);
    put_number(text, 0, 4, static_cast<int>(date.year()));
    put_number(text, 5, 2, static_cast<unsigned>(date.month()));
    put_number(text, 8, 2, static_cast<unsigned>(date.day()));
    put_number(text, 11, 2, of_day_ms / 3'600'000);
    put_number(text, 14, 2, of_day_ms / 60'000 % 60);
    put_number(text, 17, 2, of_day_ms / 1000 % 60);
    put_number(text, 20, 3, of_day_ms % 1000);
    return text;
}

std::optional<std::int64_t> utc_ms_from_text(std::string_view text) {
    if (!has_form(text))
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(number_at(text, 0, 4)),
                                           std::chrono::month(static_cast<unsigned>(number_at(text, 5, 2))),
                                           std::chrono::day(static_cast<unsigned>(number_at(text, 8, 2))));
    const int hour = number_at(text, 11, 2);
    const int minute = number_at(text, 14, 2);
    const int second = number_at(text, 17, 2);
    if (!date.ok() || static_cast<int>(date.year()) < 1970 || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const std::int64_t day = std::chrono::sys_days(date).time_since_epoch().count();
    return day * day_ms + (hour * 60 + minute) * 60'000 + second * 1000 + number_at(text, 20, 3);
}

bool is_utc_text(std::string_view text) {
    constexpr std::size_t length_without_ms = 20;
    if (text.size() == length_without_ms && text.ends_with('Z'))
        return utc_ms_from_text(std::string(text.substr(0, text.size() - 1)) + ".000Z").has_value();
    return utc_ms_from_text(text).has_value();
}

} // namespace library
