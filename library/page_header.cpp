#include "library/page_header.h"

#include "library/plain_text.h"
#include "library/printed_facts.h"

#include <cstddef>

namespace library {

namespace {

Timestamp timestamp(std::string_view printed) {
    return {std::string(printed), parse_timestamp_s(printed), ""};
}

bool is_view_count(std::string_view line) {
    return ascii_lower(line).find("view") != std::string::npos && parse_view_count(line);
}

/// Takes a line that prints the duration or the views, if that is not known yet.
bool take_fact(PageHeader& header, std::string_view line) {
    if (const auto time = read_time_line(line); time && !header.duration) {
        header.duration = timestamp(*time);
        return true;
    }
    if (!header.views && is_view_count(line)) {
        header.views = Count{std::string(line), parse_view_count(line), ""};
        return true;
    }
    return false;
}

/// Title and channel are the first lines of a header whose start is known; else the last above duration and views.
void take_title(PageHeader& header, const PageLines& texts, std::size_t texts_above_facts,
                HeaderStart start) {
    const std::size_t title =
        start == HeaderStart::Known || texts_above_facts < 2 ? 0 : texts_above_facts - 2;
    for (std::size_t at = 0; at < texts.size(); ++at)
        if (at == title)
            header.title = texts[at].text;
        else if (at == title + 1)
            header.channel = texts[at].text;
        else
            header.rest.push_back(texts[at]);
}

} // namespace

PageHeader read_header(const PageLines& lines, HeaderStart start) {
    constexpr std::size_t title_and_channel = 2;
    PageHeader header;
    PageLines texts;
    std::optional<std::size_t> texts_above_facts;
    for (const PageLine& line : lines) {
        const auto time = read_time_line(line.text);
        const std::size_t usual = start == HeaderStart::Known ? title_and_channel : texts.size();
        if (time && texts.size() > texts_above_facts.value_or(usual)) {
            header.quotes.push_back(timed_quote(texts.back(), *time));
            texts.pop_back();
        } else if (take_fact(header, line.text)) {
            texts_above_facts = texts_above_facts.value_or(texts.size());
        } else {
            texts.push_back(line);
        }
    }
    take_title(header, texts, texts_above_facts.value_or(texts.size()), start);
    return header;
}

Quote timed_quote(const PageLine& words, std::string_view time) {
    return {std::string(words.text), timestamp(time), ""};
}

} // namespace library
