// A command line on a library with marks in it.
#pragma once

#include "app/journal_store.h"
#include "library/thesis_json.h"
#include "tests/support/command_line.h"

#include <string>
#include <vector>

namespace tests {

inline library::Thesis energy_thesis() {
    library::Thesis thesis;
    thesis.id = "energy";
    thesis.title = "Energy, \"the\" master resource: 1";
    thesis.source.channel = "Some channel";
    thesis.source.url = "https://www.youtube.com/watch?v=abc";
    thesis.source.published = "2026-02-01";
    thesis.argument = {
        {"premise", {}, "Energy is all", "Cheap energy makes rich. Dear energy makes poor.", ""}};
    thesis.quotes = {{"Watts are wealth, and nothing else is.", library::Timestamp{"97:42", 5862, ""}, ""}};
    return thesis;
}

/// The mark of words of the thesis as it is; without words, of the card as a whole.
inline library::Mark mark_on(const library::Thesis& thesis, std::string id, library::MarkKind kind,
                             const std::string& card_id, const std::string& words) {
    library::Mark mark;
    mark.id = std::move(id);
    mark.kind = kind;
    mark.thesis_id = thesis.id;
    const library::Deck deck = library::make_deck(thesis);
    for (const library::Card& card : deck) {
        if (card.id != card_id)
            continue;
        mark.place = library::place_of_card(card);
        for (const library::Block& block : card.blocks)
            if (const std::size_t at = block.text.find(words); !words.empty() && at != std::string::npos)
                mark.place = library::place_of_words(card, block, at, at + words.size());
    }
    REQUIRE(!mark.place.card_id.empty());
    return mark;
}

inline library::Mark with_note(library::Mark mark, const std::string& value, const std::string& note) {
    mark.value = value;
    mark.note = note;
    return mark;
}

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct MarkedLibrary : CommandLine {
    MarkedLibrary() {
        shelf = {};
        put(energy_thesis());
    }

    void put(const library::Thesis& thesis) {
        files.files["/lib/theses/" + thesis.id + ".json"] = library::write_thesis(thesis);
    }

    /// Each a second after the one before it.
    void keep(const std::vector<library::Mark>& marks, const std::string& device = "a1") {
        app::JournalStore store = app::JournalStore::open(files, {"/lib"}, device);
        for (const library::Mark& mark : marks)
            REQUIRE(store.append({{std::nullopt, mark}}, time_ms += 1000));
    }
};

} // namespace tests
