#include "ui/word_press.h"

#include "app/reader_marks.h"
#include "ui/cards/word_marks.h"

#include <algorithm>
#include <string>

namespace ui {

namespace {

/// Null until the card has been drawn.
const CardLayout* current_layout(const app::State& state, const ViewState& view) {
    const auto found = view.layouts.find(app::current_card(*state.reader).id);
    return found == view.layouts.end() ? nullptr : &found->second.second;
}

Point on_card(Point at, const ViewState& view) {
    return {at.x - view.card_origin.x, at.y - view.card_origin.y};
}

app::Selection word_of(const WordPlace& place, const app::State& state, text::Typesetter& typesetter) {
    const std::string& block_id = place.block->block_id;
    const text::ByteRange word = typesetter.word_at(place.block->shaped->text, place.byte, "en");
    return {app::current_card(*state.reader).id, {block_id, word.begin}, {block_id, word.end}};
}

bool comes_before(const CardLayout& layout, const app::Anchor& a, const app::Anchor& b) {
    const auto index_of = [&](const app::Anchor& place) {
        return std::find_if(layout.blocks.begin(), layout.blocks.end(),
                            [&](const PlacedBlock& block) { return block.block_id == place.block_id; });
    };
    return a.block_id != b.block_id ? index_of(a) < index_of(b) : a.byte < b.byte;
}

} // namespace

std::optional<app::Selection> word_at(Point at, const app::State& state, const ViewState& view,
                                      text::Typesetter& typesetter) {
    const CardLayout* const layout = current_layout(state, view);
    const auto place = layout == nullptr ? std::nullopt : words_at(*layout, on_card(at, view));
    return place ? std::optional(word_of(*place, state, typesetter)) : std::nullopt;
}

app::Selection words_up_to(Point at, const app::Selection& word, const app::State& state,
                           const ViewState& view, text::Typesetter& typesetter) {
    const CardLayout* const layout = current_layout(state, view);
    const auto place = layout == nullptr ? std::nullopt : nearest_words(*layout, on_card(at, view));
    if (!place)
        return word;
    const app::Selection other = word_of(*place, state, typesetter);
    app::Selection words = word;
    if (comes_before(*layout, other.begin, words.begin))
        words.begin = other.begin;
    if (comes_before(*layout, words.end, other.end))
        words.end = other.end;
    return words;
}

std::optional<app::Selection> highlighted_words_at(Point at, const app::State& state, const ViewState& view) {
    const CardLayout* const layout = current_layout(state, view);
    const auto place = layout == nullptr ? std::nullopt : words_at(*layout, on_card(at, view));
    if (!place)
        return std::nullopt;
    const app::PlacedMark* const known =
        app::highlight_over(*state.reader, place->block->block_id, place->byte, place->byte + 1);
    return known == nullptr ? std::nullopt : std::optional(app::selection_of(*known->place));
}

} // namespace ui
