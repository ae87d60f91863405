#include "app/state.h"

#include <algorithm>

namespace app {

std::shared_ptr<const library::Thesis> find_thesis(const Shelf& shelf, std::string_view id) {
    const auto found = std::find_if(shelf.theses.begin(), shelf.theses.end(),
                                    [&](const auto& thesis) { return thesis->id == id; });
    return found == shelf.theses.end() ? nullptr : *found;
}

const library::Card& current_card(const Reader& reader) {
    return reader.deck->at(reader.card);
}

bool is_second_side_shown(const Reader& reader, const library::Card& card) {
    return card.kind != library::CardKind::Risk || reader.revealed.contains(card.id);
}

std::string_view theme_name(Theme theme) {
    switch (theme) {
    case Theme::Paper: return "paper";
    case Theme::Night: return "night";
    }
    return "";
}

} // namespace app
