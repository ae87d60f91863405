#include "app/find.h"

#include "library/find_text.h"

namespace app {

std::vector<FindHit> find_in(const library::Deck& deck, std::string_view query) {
    std::vector<FindHit> hits;
    for (const library::Card& card : deck)
        for (const library::Block& block : card.blocks)
            for (const library::TextRange& place : library::find_text(block.text, query))
                hits.push_back({card.id, block.id, place.begin, place.end});
    return hits;
}

std::string found_places(const FindPanel& panel) {
    if (panel.query.empty())
        return "";
    if (panel.hits.empty())
        return "not found";
    return std::to_string(panel.current + 1) + " of " + std::to_string(panel.hits.size());
}

} // namespace app
