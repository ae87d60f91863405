#include "app/query_dates.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>

namespace app {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;
using std::chrono::years;

constexpr std::string_view whole_form = "0000-00-00";
constexpr std::size_t year_size = 4;
constexpr std::size_t month_begin = 5;
constexpr std::size_t month_size = 7; // of a text that ends with the month
constexpr std::size_t day_begin = 8;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_form(std::string_view text) {
    const bool has_size =
        text.size() == year_size || text.size() == month_size || text.size() == whole_form.size();
    return has_size && std::equal(text.begin(), text.end(), whole_form.begin(), [](char c, char wanted) {
               return wanted == '0' ? is_digit(c) : c == wanted;
           });
}

unsigned number_at(std::string_view text, std::size_t at, std::size_t count) {
    unsigned number = 0;
    for (const char digit : text.substr(at, count))
        number = 10 * number + static_cast<unsigned>(digit - '0');
    return number;
}

DaySpan span(year_month_day first, year_month_day next) {
    return {sys_days(first).time_since_epoch().count(), sys_days(next).time_since_epoch().count()};
}

tl::unexpected<QueryError> wrong_part(std::string_view text, std::size_t begin, std::string what) {
    return query_error({begin, std::min(begin + 2, text.size())}, std::move(what));
}

} // namespace

tl::expected<DaySpan, QueryError> read_query_date(std::string_view text) {
    if (!has_form(text))
        return query_error({0, text.size()}, "write " + std::string(query_date_form));
    const year in_year(static_cast<int>(number_at(text, 0, year_size)));
    const year_month_day first_of_year(in_year, month(1), day(1));
    if (text.size() == year_size)
        return span(first_of_year, first_of_year + years(1));
    const month in_month(number_at(text, month_begin, 2));
    if (!in_month.ok())
        return wrong_part(text, month_begin, "months go from 01 to 12");
    const year_month_day first_of_month(in_year, in_month, day(1));
    if (text.size() == month_size)
        return span(first_of_month, first_of_month + months(1));
    const unsigned day_of_month = number_at(text, day_begin, 2);
    const auto last =
        static_cast<unsigned>(year_month_day_last(in_year / in_month / std::chrono::last).day());
    if (day_of_month < 1 || day_of_month > last)
        return wrong_part(text, day_begin,
                          "the days of " + std::string(text.substr(0, month_size)) + " go from 01 to " +
                              std::to_string(last));
    const year_month_day date(in_year, in_month, day(day_of_month));
    const std::int64_t number = sys_days(date).time_since_epoch().count();
    return DaySpan{number, number + 1};
}

} // namespace app
