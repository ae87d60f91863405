#include "app/selection.h"

#include "library/plain_text.h"
#include "library/printed_facts.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace app {

namespace {

using library::Block;
using library::BlockKind;
using library::Card;

bool is_readable(const Reader& reader, const Card& card, const Block& block) {
    return block.side != library::Side::Second || is_second_side_shown(reader, card);
}

/// The blocks of the card that can be selected in.
std::vector<const Block*> readable_blocks(const Reader& reader) {
    const Card& card = current_card(reader);
    std::vector<const Block*> blocks;
    for (const Block& block : card.blocks)
        if (is_readable(reader, card, block))
            blocks.push_back(&block);
    return blocks;
}

std::optional<std::size_t> index_of(const std::vector<const Block*>& blocks, std::string_view id) {
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [&](const Block* block) { return block->id == id; });
    if (found == blocks.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - blocks.begin());
}

bool is_prose(const Block& block) {
    return block.kind != BlockKind::Label && block.kind != BlockKind::Time && block.kind != BlockKind::Fact &&
           block.kind != BlockKind::Source;
}

/// Every sentence of the card, in reading order.
std::vector<Selection> sentences_of(const Reader& reader) {
    std::vector<Selection> all;
    for (const Block* block : readable_blocks(reader)) {
        if (!is_prose(*block))
            continue;
        for (const std::string_view sentence : library::sentences(block->text)) {
            const auto begin = static_cast<std::size_t>(sentence.data() - block->text.data());
            all.push_back(
                {current_card(reader).id, {block->id, begin}, {block->id, begin + sentence.size()}});
        }
    }
    return all;
}

bool is_before(const std::vector<const Block*>& blocks, const Anchor& a, const Anchor& b) {
    const auto block_of = [&](const Anchor& place) { return index_of(blocks, place.block_id).value_or(0); };
    return block_of(a) != block_of(b) ? block_of(a) < block_of(b) : a.byte < b.byte;
}

/// The end of each word of a text.
std::vector<std::size_t> word_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t at = 1; at <= text.size(); ++at)
        if (text[at - 1] != ' ' && (at == text.size() || text[at] == ' '))
            ends.push_back(at);
    return ends;
}

std::string source_of(const Reader& reader) {
    const library::Thesis& thesis = *reader.thesis;
    std::string source = thesis.title;
    if (!thesis.source.channel.empty())
        source += " (" + thesis.source.channel + ")";
    for (const Block& block : current_card(reader).blocks)
        if (block.time) {
            source += ", " + block.time->text;
            break;
        }
    return source;
}

} // namespace

std::vector<SelectedWords> selected_words(const Reader& reader, const Selection& selection) {
    const auto blocks = readable_blocks(reader);
    const auto first = index_of(blocks, selection.begin.block_id);
    const auto last = index_of(blocks, selection.end.block_id);
    std::vector<SelectedWords> words;
    if (!first || !last || selection.card_id != current_card(reader).id)
        return words;
    for (std::size_t at = *first; at <= *last; ++at) {
        const std::size_t size = blocks[at]->text.size();
        const std::size_t begin = at == *first ? std::min(selection.begin.byte, size) : 0;
        const std::size_t end = at == *last ? std::min(selection.end.byte, size) : size;
        if (begin < end)
            words.push_back({blocks[at], begin, end});
    }
    return words;
}

std::string copied_words(const Reader& reader) {
    std::string text;
    if (reader.selection)
        for (const SelectedWords& words : selected_words(reader, *reader.selection))
            text += words.block->text.substr(words.begin, words.end - words.begin) + "\n";
    else
        text = library::card_text(current_card(reader)) + "\n";
    return text + "\u2014 " + source_of(reader) + "\n";
}

std::optional<Selection> next_sentence(const Reader& reader, int by) {
    const auto blocks = readable_blocks(reader);
    const std::vector<Selection> sentences = sentences_of(reader);
    if (sentences.empty())
        return std::nullopt;
    const Anchor from = reader.selection ? reader.selection->begin : reader.anchor;
    if (!reader.selection && from.block_id.empty())
        return by > 0 ? sentences.front() : sentences.back();
    const auto after = std::find_if(sentences.begin(), sentences.end(), [&](const Selection& one) {
        return is_before(blocks, from, one.begin) || (!reader.selection && from == one.begin);
    });
    if (by > 0)
        return after == sentences.end() ? sentences.back() : *after;
    const auto before = std::find_if(sentences.rbegin(), sentences.rend(), [&](const Selection& one) {
        return is_before(blocks, one.begin, from);
    });
    return before == sentences.rend() ? sentences.front() : *before;
}

Selection grown(const Reader& reader, const Selection& selection, int by) {
    const auto blocks = readable_blocks(reader);
    std::vector<Anchor> ends; // every place that the end can be at
    for (const Block* block : blocks)
        for (const std::size_t end : word_ends(block->text))
            if (const Anchor place{block->id, end}; is_before(blocks, selection.begin, place))
                ends.push_back(place);
    if (ends.empty())
        return selection;
    const auto here = std::find_if(ends.begin(), ends.end(), [&](const Anchor& place) {
        return !is_before(blocks, place, selection.end);
    });
    const auto at = static_cast<std::ptrdiff_t>(here - ends.begin()) + by;
    const auto last = static_cast<std::ptrdiff_t>(ends.size()) - 1;
    Selection moved = selection;
    moved.end = ends.at(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last)));
    return moved;
}

} // namespace app
