#include "library/page_quote_list.h"

#include "library/language_note.h"
#include "library/plain_text.h"

#include <cstddef>
#include <iterator>
#include <utility>

namespace library {

namespace {

bool has_bullet(std::string_view text) {
    return text.find(bullet) != std::string_view::npos;
}

bool holds_whole_list(std::string_view line) {
    return line.find(bullet, 1) != std::string_view::npos;
}

/// How many lines the list has when a label ends its section: all down to the last bullet; without any bullet, all.
std::size_t count_to_last_bullet(const PageLines& lines) {
    std::size_t count = lines.size();
    while (count > 0 && !has_bullet(lines[count - 1].text))
        --count;
    return count == 0 ? lines.size() : count;
}

/// How many lines the list has when foreign text may follow: one that holds several quotes, or one and those below it
/// that begin with a bullet.
std::size_t count_certain(const PageLines& lines) {
    std::size_t count = lines.empty() ? 0 : 1;
    const bool is_whole = count > 0 && holds_whole_list(lines.front().text);
    while (count > 0 && !is_whole && count < lines.size() &&
           (lines[count].text.starts_with(bullet) || lines[count - 1].text == bullet))
        ++count;
    return count;
}

/// The commentary behind the last quote of the list, which may be nothing but one.
std::string take_note_behind(QuoteList& list, std::string_view page_title) {
    if (list.quotes.empty())
        return "";
    const std::string last = std::move(list.quotes.back());
    list.quotes.pop_back();
    const auto context = list.is_last_bulleted ? NoteContext::BehindQuote : NoteContext::MayStandAlone;
    const auto [quote, note] = split_language_note(last, page_title, context);
    if (!quote.empty())
        list.quotes.emplace_back(quote);
    return std::string(note);
}

bool is_note(const PageLine& line, std::string_view page_title) {
    return split_language_note(line.text, page_title, NoteContext::MayStandAlone).quote.empty();
}

} // namespace

QuoteList read_quote_list(const PageLines& lines, SectionEnd end) {
    std::size_t count = end == SectionEnd::Label ? count_to_last_bullet(lines) : count_certain(lines);
    if (count > 0 && count < lines.size() && lines[count - 1].text == bullet)
        ++count; // a bullet alone on its line: its quote is on the next
    QuoteList list;
    list.is_last_bulleted =
        count > 0 && (has_bullet(lines[count - 1].text) || (count > 1 && lines[count - 2].text == bullet));
    for (std::size_t at = 0; at < count; ++at) {
        for (const std::string_view part : split(lines[at].text, bullet))
            if (const std::string_view quote = trimmed(part); !quote.empty())
                list.quotes.emplace_back(quote);
    }
    list.rest.assign(lines.begin() + static_cast<std::ptrdiff_t>(count), lines.end());
    return list;
}

std::string take_language_note(QuoteList& list, std::string_view page_title, SectionEnd end) {
    PageLines lines;
    const std::string behind = take_note_behind(list, page_title);
    if (!behind.empty())
        lines.push_back({0, behind});
    std::ptrdiff_t below = std::ssize(list.rest);
    if (end == SectionEnd::Unknown)
        below = behind.empty() && !list.rest.empty() && is_note(list.rest.front(), page_title) ? 1 : 0;
    const auto last = list.rest.begin() + below;
    lines.insert(lines.end(), list.rest.begin(), last);
    list.rest.erase(list.rest.begin(), last);
    return joined(lines);
}

} // namespace library
