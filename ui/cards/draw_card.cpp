#include "ui/cards/draw_card.h"

#include <algorithm>

namespace ui {

namespace {

void draw_disc(const Painter& painter, const Shape& shape, const Rect& rect) {
    const Point middle{(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2};
    const float radius = std::min(rect.width(), rect.height()) / 2;
    if (shape.kind == ShapeKind::Disc)
        return painter.circle(middle, radius, shape.color);
    painter.ring(middle, radius - shape.thickness_pt / 2, shape.color, shape.thickness_pt);
    if (shape.kind == ShapeKind::Ring)
        return;
    painter.clip({rect.left, rect.top, middle.x, rect.bottom});
    painter.circle(middle, radius, shape.color);
    painter.unclip();
}

void draw_shape(const Painter& painter, const Shape& shape, const Rect& rect) {
    switch (shape.kind) {
    case ShapeKind::Fill: return painter.fill(rect, shape.color, shape.radius_pt);
    case ShapeKind::Frame: return painter.frame(rect, shape.color, shape.radius_pt, shape.thickness_pt);
    case ShapeKind::Play:
        return painter.triangle({rect.left, rect.top}, {rect.left, rect.bottom},
                                {rect.right, (rect.top + rect.bottom) / 2}, shape.color);
    case ShapeKind::Disc:
    case ShapeKind::Ring:
    case ShapeKind::HalfDisc: return draw_disc(painter, shape, rect);
    }
}

bool meet(const Rect& a, const Rect& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

} // namespace

void draw_card(const Painter& painter, const CardLayout& layout, const std::vector<WordMark>& marks,
               Point origin, const Rect& view) {
    for (const Shape& shape : layout.shapes) {
        const Rect rect = shape.rect.moved(origin.x, origin.y);
        if (meet(rect, view))
            draw_shape(painter, shape, rect);
    }
    draw_word_marks(painter, layout, origin, marks);
    for (const Caption& caption : layout.captions)
        painter.layout(caption.layout, {origin.x + caption.rect.left, origin.y + caption.rect.top}, view);
    for (const PlacedBlock& block : layout.blocks)
        painter.layout(block.layout, {origin.x + block.rect.left, origin.y + block.rect.top}, view);
}

} // namespace ui
