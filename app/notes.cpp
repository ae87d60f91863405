#include "app/notes.h"

#include "app/dstl_link.h"
#include "library/deck.h"
#include "library/links.h"

#include <algorithm>

namespace app {

namespace {

/// The card's own claim, else what stands first on it.
std::string title_of(const library::Card& card) {
    for (const library::BlockKind kind : {library::BlockKind::Headline, library::BlockKind::Title,
                                          library::BlockKind::Quote, library::BlockKind::Label})
        for (const library::Block& block : card.blocks)
            if (block.kind == kind && !block.text.empty())
                return block.text;
    return card.id;
}

void add_card(Note& note, const library::Card& card, const library::Thesis& thesis) {
    note.card_title = title_of(card);
    const auto time = std::find_if(card.blocks.begin(), card.blocks.end(),
                                   [](const library::Block& block) { return block.time.has_value(); });
    if (time == card.blocks.end())
        return;
    note.time = time->time;
    if (library::openable_link(thesis.source.url))
        note.talk_link = library::link_at(thesis, note.time->seconds);
}

bool is_note(library::MarkKind kind) {
    return kind == library::MarkKind::Bookmark || kind == library::MarkKind::Highlight ||
           kind == library::MarkKind::Note;
}

Note note_of(const KeptMark& kept) {
    const library::Mark& mark = kept.placed.mark;
    const library::MarkPlace& place = shown_place(kept);
    Note note;
    note.kind = mark.kind;
    note.id = mark.id;
    note.value = mark.value;
    note.words = place.exact;
    note.note = mark.note;
    note.card_id = place.card_id;
    note.block_id = place.block_id;
    note.link = link_to_place(mark.thesis_id, place);
    note.time_ms = kept.time_ms;
    note.device = kept.device;
    note.is_found = kept.placed.place.has_value();
    return note;
}

} // namespace

ThesisNotes notes_of(const ThesisMarks& marks) {
    ThesisNotes notes;
    notes.thesis_id = marks.thesis_id;
    notes.thesis.id = marks.thesis_id;
    library::Deck deck;
    if (marks.thesis != nullptr) {
        notes.thesis = *marks.thesis;
        deck = library::make_deck(notes.thesis);
    }
    notes.labels = labels_of(marks.all());
    for (const KeptMark& kept : marks.marks) {
        if (!is_note(kept.placed.mark.kind))
            continue;
        Note note = note_of(kept);
        if (const auto card = library::find_card(deck, note.card_id); card && note.is_found)
            add_card(note, deck[*card], notes.thesis);
        notes.notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace app
