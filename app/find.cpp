#include "app/find.h"

#include "library/deck.h"
#include "library/find_text.h"

namespace app {

std::vector<FindHit> find_in(const library::Thesis& thesis, std::string_view query) {
    std::vector<FindHit> hits;
    for (const library::Card& card : library::make_deck(thesis))
        for (const library::Block& block : card.blocks)
            for (const library::TextRange& place : library::find_text(block.text, query))
                hits.push_back({card.id, block.id, place.begin, place.end});
    return hits;
}

} // namespace app
