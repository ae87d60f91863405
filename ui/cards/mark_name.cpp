#include "ui/cards/mark_name.h"

#include "ui/cards/card_name.h"

namespace ui {

using library::Mark;
using library::MarkKind;

bool is_listed(const Mark& mark) {
    return mark.kind == MarkKind::Bookmark || mark.kind == MarkKind::Highlight || mark.kind == MarkKind::Note;
}

std::string mark_kind_words(const Mark& mark) {
    if (mark.kind == MarkKind::Bookmark)
        return "BOOKMARK";
    if (mark.kind == MarkKind::Note)
        return "NOTE";
    const app::HighlightKind& kind = app::highlight_kinds.at(app::highlight_kind_index(mark.value));
    return std::string(kind.sign) + " " + std::string(kind.name);
}

std::string marked_words(const app::Reader& reader, const app::PlacedMark& one) {
    if (!one.mark.place.exact.empty())
        return one.mark.place.exact;
    const auto card = one.place ? library::find_card(*reader.deck, one.place->card_id) : std::nullopt;
    return card ? std::string(card_name(reader.deck->at(*card))) : one.mark.place.card_id;
}

} // namespace ui
