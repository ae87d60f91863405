// A column of a card that is being laid out: blocks, captions, rules below one another.
#pragma once

#include "library/deck.h"
#include "ui/cards/card_layout.h"
#include "ui/cards/card_style.h"

#include <string>
#include <string_view>

namespace ui {

/// What all columns of one card share.
struct CardInLayout {
    const library::Card& card;
    const LayoutKey& key;
    Typography& typography;
    float body_pt;
    CardLayout& layout;
};

class CardColumn {
public:
    CardColumn(CardInLayout& shared, float left, float width, float y = 0)
        : m_shared(shared), m_left(left), m_width(width), m_y(y) {}

    [[nodiscard]] const library::Card& card() const { return m_shared.card; }
    [[nodiscard]] const LayoutKey& key() const { return m_shared.key; }
    [[nodiscard]] CardLayout& layout() const { return m_shared.layout; }
    [[nodiscard]] float body_pt() const { return m_shared.body_pt; }
    [[nodiscard]] float left() const { return m_left; }
    [[nodiscard]] float right() const { return m_left + m_width; }
    [[nodiscard]] float width() const { return m_width; }
    [[nodiscard]] float y() const { return m_y; }
    void go_to(float y) { m_y = y; }

    /// A column from the same height on.
    [[nodiscard]] CardColumn within(float left, float width) const { return {m_shared, left, width, m_y}; }

    /// Moves down by so many em of body text; nothing at the column's top.
    void space(float em);
    /// A line over the whole width, below what was placed.
    void rule(float thickness_pt, ColorRole color);

    /// The block in its own style, at the column's foot.
    PlacedBlock& place(const library::Block& block);
    PlacedBlock& place(const library::Block& block, const TextStyle& style);
    Caption& caption(std::string_view words, const TextStyle& style,
                     text::Alignment alignment = text::Alignment::Start);

    /// A caption that is placed by hand, and moves nothing down.
    Caption& caption_at(const Rect& rect, std::string_view words, const TextStyle& style,
                        text::Alignment alignment = text::Alignment::Start) const;
    [[nodiscard]] float width_of(std::string_view words, const TextStyle& style) const;
    void shape(const Shape& shape) const { m_shared.layout.shapes.push_back(shape); }
    void target(std::string id, std::string label, const Rect& rect, app::Command command) const;

private:
    /// Made smaller where a word that is not to be divided would not fit.
    [[nodiscard]] TextStyle fitted(const library::Block& block, TextStyle style) const;

    CardInLayout& m_shared;
    float m_left;
    float m_width;
    float m_y;
};

} // namespace ui
