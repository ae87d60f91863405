#include "library/mark.h"

#include "library/names.h"

#include <algorithm>

namespace library {

namespace {

constexpr std::size_t context_characters = 32;

constexpr Names<MarkKind, 7> names = {{{MarkKind::Bookmark, "bookmark"},
                                       {MarkKind::Highlight, "highlight"},
                                       {MarkKind::Note, "note"},
                                       {MarkKind::RiskAnswer, "risk-answer"},
                                       {MarkKind::QuoteSide, "quote-side"},
                                       {MarkKind::Tag, "tag"},
                                       {MarkKind::Collection, "collection"}}};

bool begins_character(std::string_view text, std::size_t byte) {
    return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
}

std::size_t some_characters_before(std::string_view text, std::size_t byte) {
    for (std::size_t left = context_characters; left > 0 && byte > 0; --left)
        do
            --byte;
        while (byte > 0 && !begins_character(text, byte));
    return byte;
}

std::size_t some_characters_after(std::string_view text, std::size_t byte) {
    for (std::size_t left = context_characters; left > 0 && byte < text.size(); --left)
        do
            ++byte;
        while (!begins_character(text, byte));
    return byte;
}

} // namespace

MarkPlace place_of_words(const Card& card, const Block& block, std::size_t begin, std::size_t end) {
    const std::string& text = block.text;
    end = std::min(end, text.size());
    begin = std::min(begin, end);
    const std::size_t from = some_characters_before(text, begin);
    return {card.id,
            block.id,
            begin,
            end,
            text.substr(begin, end - begin),
            text.substr(from, begin - from),
            text.substr(end, some_characters_after(text, end) - end)};
}

MarkPlace place_of_card(const Card& card) {
    MarkPlace place;
    place.card_id = card.id;
    return place;
}

std::string_view mark_kind_name(MarkKind kind) {
    return name_of(names, kind);
}

std::optional<MarkKind> mark_kind_from_name(std::string_view name) {
    return value_of(names, name);
}

} // namespace library
