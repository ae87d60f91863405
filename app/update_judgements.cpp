#include "app/judgements.h"
#include "app/update_parts.h"

#include <utility>

namespace app {

namespace {

using library::Mark;
using library::MarkKind;

Mark judgement(const Reader& reader, MarkKind kind, library::MarkPlace place, std::string_view value) {
    Mark mark;
    mark.id = std::string(library::mark_kind_name(kind)) + "/" +
              (place.block_id.empty() ? place.card_id : place.block_id);
    mark.kind = kind;
    mark.thesis_id = reader.thesis->id;
    mark.place = std::move(place);
    mark.value = value;
    return mark;
}

} // namespace

Effects apply(State& state, const SetRiskAnswer& command) {
    const auto card = state.reader ? library::find_card(*state.reader->deck, command.card_id) : std::nullopt;
    if (!card || state.reader->deck->at(*card).kind != library::CardKind::Risk)
        return {};
    Reader& reader = *state.reader;
    std::erase_if(reader.marks, [&](const Mark& mark) {
        return mark.kind == MarkKind::RiskAnswer && mark.place.card_id == command.card_id;
    });
    if (command.answer)
        reader.marks.push_back(judgement(reader, MarkKind::RiskAnswer,
                                         library::place_of_card(reader.deck->at(*card)),
                                         library::risk_answer_name(*command.answer)));
    return {};
}

Effects apply(State& state, const MoveQuote& command) {
    if (!state.reader)
        return {};
    Reader& reader = *state.reader;
    for (const library::Card& card : library::make_deck(*reader.thesis))
        for (const library::Block& block : card.blocks) {
            const auto other = other_list(card.kind);
            if (block.id != command.block_id || block.kind != library::BlockKind::ListItem || !other)
                continue;
            const bool was_moved = is_moved(reader.marks, block);
            std::erase_if(reader.marks, [&](const Mark& mark) {
                return mark.kind == MarkKind::QuoteSide && mark.place.block_id == block.id;
            });
            if (!was_moved)
                reader.marks.push_back(judgement(reader, MarkKind::QuoteSide,
                                                 library::place_of_words(card, block, 0, block.text.size()),
                                                 library::card_kind_name(*other)));
        }
    return {};
}

} // namespace app
