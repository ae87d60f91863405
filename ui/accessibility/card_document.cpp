#include "ui/accessibility/card_document.h"

#include "app/selection.h"
#include "ui/text/utf.h"
#include "ui/views/reader_geometry.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using library::Block;
using library::BlockKind;
using library::Card;

/// The layout of the card that is read, and its place in the window.
struct PlacedCard {
    const CardLayout* layout = nullptr;
    Point origin;
    Rect seen;

    [[nodiscard]] const PlacedBlock* block(std::string_view id) const {
        if (layout == nullptr)
            return nullptr;
        const auto found = std::find_if(layout->blocks.begin(), layout->blocks.end(),
                                        [&](const PlacedBlock& block) { return block.block_id == id; });
        return found == layout->blocks.end() ? nullptr : &*found;
    }
    [[nodiscard]] Rect in_window(const Rect& rect) const {
        return rect.moved(origin.x, origin.y).clipped(seen);
    }
};

PlacedCard place_of(const app::Reader& reader, const ViewState& view, const app::Settings& settings,
                    const ReaderGeometry& geometry) {
    const Card& card = app::current_card(reader);
    const SheetGeometry sheet = sheet_geometry(geometry, card, reading_type(settings));
    PlacedCard placed;
    const auto layout = view.layouts.find(card.id);
    if (layout == view.layouts.end())
        return placed;
    const auto scroll = view.card_scrolls.find(card.id);
    const float dx = (static_cast<float>(reader.card) - view.pager.value()) * geometry.slot_width_pt;
    placed.layout = &layout->second.second;
    placed.origin = sheet.content_origin(card, placed.layout->height_pt);
    placed.origin.x += dx;
    placed.origin.y -= scroll == view.card_scrolls.end() ? 0 : scroll->second.offset_pt();
    placed.seen = sheet.sheet.moved(dx, 0).clipped(geometry.deck);
    return placed;
}

AccessibleRole role_of(const Block& block) {
    switch (block.kind) {
    case BlockKind::Label:
    case BlockKind::Title:
    case BlockKind::Headline: return AccessibleRole::Heading;
    case BlockKind::Quote: return AccessibleRole::Quote;
    case BlockKind::Time: return AccessibleRole::Button;
    case BlockKind::ListItem: return AccessibleRole::ListItem;
    case BlockKind::Source:
    case BlockKind::Body:
    case BlockKind::Fact: break;
    }
    return AccessibleRole::Paragraph;
}

/// The talk is the highest, then what a card or one of its sides is about, then what it claims.
int level_of(const Block& block) {
    switch (block.kind) {
    case BlockKind::Title: return 1;
    case BlockKind::Label: return block.side == library::Side::Whole ? 2 : 3;
    case BlockKind::Headline: return 3;
    default: return 0;
    }
}

std::string text_of(const Block& block) {
    if (block.kind == BlockKind::Fact)
        return spoken(block.label + ": " + block.text);
    return block.kind == BlockKind::Label ? spoken_label(block.text) : spoken(block.text);
}

std::vector<AccessibleLine> lines_of(const PlacedBlock& block, const PlacedCard& card) {
    std::vector<AccessibleLine> lines;
    for (const text::Line& line : block.layout.lines) {
        const Rect rect{line.left, line.top, line.right, line.bottom};
        lines.push_back(
            {{line.begin, line.next}, card.in_window(rect.moved(block.rect.left, block.rect.top))});
    }
    return lines;
}

AccessibleNode block_node(const Block& block, const PlacedCard& card) {
    AccessibleNode node;
    node.id = block.id;
    node.role = role_of(block);
    node.level = level_of(block);
    node.text = text_of(block);
    if (const PlacedBlock* const placed = card.block(block.id)) {
        node.bounds = card.in_window(placed->rect);
        if (node.text == block.text) // else its bytes are not those that were set
            node.lines = lines_of(*placed, card);
    }
    return node;
}

AccessibleNode button_node(const CardTarget& target, const PlacedCard& place) {
    AccessibleNode node;
    node.id = target.id;
    node.role = AccessibleRole::Button;
    node.name = spoken(target.label);
    node.bounds = place.in_window(target.rect);
    node.pressable = node.focusable = true;
    return node;
}

/// List items that follow each other are in one list.
void add_block(AccessibleNode node, AccessibleNode& document) {
    if (node.role != AccessibleRole::ListItem) {
        document.children.push_back(std::move(node));
        return;
    }
    if (document.children.empty() || document.children.back().role != AccessibleRole::List) {
        AccessibleNode list;
        list.id = node.id + "/list";
        list.role = AccessibleRole::List;
        list.bounds = node.bounds;
        document.children.push_back(std::move(list));
    }
    AccessibleNode& list = document.children.back();
    list.bounds = {std::min(list.bounds.left, node.bounds.left), list.bounds.top,
                   std::max(list.bounds.right, node.bounds.right), node.bounds.bottom};
    list.children.push_back(std::move(node));
}

void mark_selection(const app::Reader& reader, AccessibleNode& node) {
    for (const app::SelectedWords& words : app::selected_words(reader, *reader.selection))
        if (words.block->id == node.id && words.block->text == node.text) {
            node.selection = text::ByteRange{words.begin, words.end};
            node.caret = words.end;
        }
    for (AccessibleNode& child : node.children)
        mark_selection(reader, child);
}

} // namespace

std::string spoken(std::string_view text) {
    std::string valid = text::repaired(text);
    std::replace(valid.begin(), valid.end(), '\0', ' ');
    return valid;
}

std::string spoken_label(std::string_view label) {
    constexpr std::string_view slashes = "// ";
    if (label.starts_with(slashes))
        label.remove_prefix(slashes.size());
    std::string words = spoken(label);
    constexpr std::string_view between = " // ";
    for (std::size_t at = words.find(between); at != std::string::npos; at = words.find(between, at))
        words.replace(at, between.size(), ", ");
    return words;
}

AccessibleNode card_document(const app::State& state, const ViewState& view) {
    const app::Reader& reader = *state.reader;
    const ReaderGeometry geometry = reader_geometry(view.viewport, state);
    const PlacedCard place = place_of(reader, view, state.settings, geometry);
    const Card& card = app::current_card(reader);
    AccessibleNode document;
    document.id = card_document_id;
    document.role = AccessibleRole::Document;
    document.number = static_cast<int>(reader.card) + 1;
    document.of = static_cast<int>(reader.deck->size());
    document.name = "Card " + std::to_string(document.number) + " of " + std::to_string(document.of);
    document.bounds = place.seen;
    document.focusable = true;
    const bool all_shown = app::is_second_side_shown(reader, card);
    for (const Block& block : card.blocks)
        if (block.kind != BlockKind::Time && (all_shown || block.side != library::Side::Second))
            add_block(block_node(block, place), document);
    if (place.layout != nullptr)
        for (const CardTarget& target : place.layout->targets)
            document.children.push_back(button_node(target, place));
    if (reader.selection)
        mark_selection(reader, document);
    return document;
}

} // namespace ui
