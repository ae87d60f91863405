#include "app/dstl_link.h"

#include "app/percent_code.h"
#include "library/plain_text.h"
#include "library/thesis_id.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::string_view scheme = "dstl:";
constexpr std::string_view beginning = "dstl://open/";

/// One line of valid text that is not too long.
bool is_fit_part(std::string_view part) {
    return part.size() <= dstl_link_part_bytes_max && part.find('\n') == std::string_view::npos &&
           library::without_control_characters(part) == part;
}

std::string* part_named(DstlLink& link, std::string_view name) {
    if (name == "card")
        return &link.card_id;
    if (name == "block")
        return &link.block_id;
    return name == "text" ? &link.text : nullptr;
}

/// Enough to be found again, not all of it: the first words, with one space between them.
std::string first_words(std::string_view words) {
    constexpr std::size_t words_max = 8;
    constexpr std::size_t bytes_max = 120;
    std::string clean = library::repaired_utf8(words);
    for (char& character : clean)
        if (static_cast<unsigned char>(character) < 0x20)
            character = ' ';
    std::string first;
    std::size_t count = 0;
    for (const std::string_view word : library::split(clean, " ")) {
        if (word.empty())
            continue;
        if (++count > words_max || (count > 1 && first.size() + 1 + word.size() > bytes_max))
            break;
        first += (first.empty() ? "" : " ") + std::string(word);
    }
    std::size_t length = std::min(first.size(), bytes_max);
    while (length < first.size() && (static_cast<unsigned char>(first[length]) & 0xC0U) == 0x80U)
        --length; // a whole number of characters, where words have no spaces between them
    return first.substr(0, length);
}

void add_part(std::string& link, std::string_view name, const std::string& value) {
    if (!value.empty())
        link += (link.find('?') == std::string::npos ? "?" : "&") + std::string(name) + "=" +
                percent_encoded(value);
}

} // namespace

bool is_dstl_link(std::string_view text) {
    return library::ascii_lower(text.substr(0, scheme.size())) == scheme;
}

library::Result<DstlLink> read_dstl_link(std::string_view text) {
    const auto refused = [](const char* what) { return library::bad_input("link", what); };
    if (text.size() > dstl_link_bytes_max)
        return refused("is longer than 4,096 bytes; dstl writes no such link");
    if (library::ascii_lower(text.substr(0, beginning.size())) != beginning)
        return refused("begins otherwise than dstl://open/, and is not followed");
    std::string_view rest = text.substr(beginning.size());
    rest = rest.substr(0, rest.find('#'));
    std::string_view id = rest.substr(0, rest.find('?'));
    if (id.ends_with('/')) // as some programs complete links
        id.remove_suffix(1);
    DstlLink link;
    link.thesis_id = id;
    if (!library::is_thesis_id(id))
        return refused("names no thesis by its id, which has lower-case letters, digits and hyphens");
    rest = rest.substr(std::min(rest.find('?'), rest.size()));
    for (const std::string_view pair :
         library::split(rest.substr(std::min<std::size_t>(1, rest.size())), "&")) {
        const std::size_t sign = std::min(pair.find('='), pair.size());
        std::string* part = part_named(link, pair.substr(0, sign));
        if (part == nullptr || !part->empty())
            continue;
        *part = percent_decoded(pair.substr(std::min(sign + 1, pair.size())));
        if (!is_fit_part(*part))
            return refused("names a place that is too long or is no text");
    }
    return link;
}

std::string write_dstl_link(const DstlLink& link) {
    std::string text = std::string(beginning) + link.thesis_id;
    add_part(text, "card", link.card_id);
    add_part(text, "block", link.block_id);
    add_part(text, "text", link.text);
    return text;
}

std::string link_to_place(const std::string& thesis_id, const library::MarkPlace& place) {
    if (!library::is_thesis_id(thesis_id) || !is_fit_part(place.card_id) || !is_fit_part(place.block_id))
        return {};
    DstlLink link{thesis_id, place.card_id, place.block_id, ""};
    if (!place.block_id.empty()) {
        link.card_id.clear();
        link.text = library::without_control_characters(first_words(place.exact));
    }
    return write_dstl_link(link);
}

} // namespace app
