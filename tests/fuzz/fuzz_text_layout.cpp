// Any bytes in any styles are set at any width: the lines cover the text, every glyph and caret stop has its place, and
// carets, selections and copies hold to the text.
#include "tests/ui/text/text_fixture.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

void require(const std::string& flaw) {
    if (flaw.empty())
        return;
    std::fprintf(stderr, "%s\n", flaw.c_str());
    std::abort();
}

void require(bool holds, const char* what) {
    require(std::string(holds ? "" : what));
}

/// Numbers from the front of the input, the text from the rest.
class Input {
public:
    Input(const std::uint8_t* data, std::size_t size) : m_bytes(data, size) {}

    unsigned number(unsigned below) {
        if (m_bytes.empty())
            return 0;
        const unsigned byte = m_bytes.front();
        m_bytes = m_bytes.subspan(1);
        return byte % below;
    }
    [[nodiscard]] std::string rest() const { return {m_bytes.begin(), m_bytes.end()}; }

private:
    std::span<const std::uint8_t> m_bytes;
};

text::Style style(Input& input) {
    constexpr std::array<float, 8> sizes = {18, 0, 300, 1, 12.5F, 24, 0.01F, 72};
    constexpr std::array<float, 4> trackings = {0, 0.05F, 1, -0.02F};
    text::Style made;
    made.face.family = static_cast<text::Family>(input.number(3));
    made.face.slant = static_cast<text::Slant>(input.number(2));
    made.size_pt = sizes.at(input.number(sizes.size()));
    made.tracking_em = trackings.at(input.number(trackings.size()));
    made.figures = static_cast<text::Figures>(input.number(4));
    made.capitals = static_cast<text::Capitals>(input.number(3));
    return made;
}

text::Paragraph paragraph(Input& input) {
    text::Paragraph made;
    made.block.alignment = static_cast<text::Alignment>(input.number(4));
    made.block.breaking = static_cast<text::Breaking>(input.number(3));
    made.block.hyphenates = input.number(4) != 0;
    made.block.hangs_punctuation = input.number(2) != 0;
    made.block.direction = static_cast<text::Direction>(input.number(3));
    made.style = style(input);
    for (unsigned spans = input.number(3); spans > 0; --spans) {
        text::Span& span = made.spans.emplace_back();
        span.begin = input.number(64);
        span.end = span.begin + input.number(64);
        span.style = style(input);
    }
    for (unsigned objects = input.number(3); objects > 0; --objects)
        made.objects.push_back({static_cast<float>(input.number(200)), 10, 2});
    made.text = input.rest();
    return made;
}

void require_carets(const text::ShapedParagraph& shaped, const text::Layout& layout) {
    for (const text::Line& line : layout.lines) {
        const float y = (line.top + line.bottom) / 2;
        for (const text::CaretStop& stop : text_fixture::stops_of(layout, line)) {
            const float x = stop.x + stop.width / 2;
            if (stop.width > 0.1F && line.bottom > line.top)
                require(text::cluster_at(layout, x, y) == stop.begin, "a stop is not where it is");
            for (const text::Affinity affinity : {text::Affinity::After, text::Affinity::Before}) {
                const text::Box box = text::caret_box(layout, {stop.begin, affinity});
                const text::CaretPlace hit = text::caret_at(layout, box.left, (box.top + box.bottom) / 2);
                require(std::isfinite(box.left) && box.left == box.right, "a caret is nowhere");
                require(text::is_character_boundary(shaped.text, hit.byte), "a caret within a character");
            }
        }
    }
    const text::Box end = text::caret_box(layout, {shaped.text.size(), text::Affinity::Before});
    require(end.bottom == layout.lines.back().bottom || !shaped.text.empty(), "the end is not at the end");
}

void require_selection(const text::ShapedParagraph& shaped, const text::Layout& layout) {
    const std::size_t size = shaped.text.size();
    for (const text::Box& box : text::selection_boxes(layout, size / 3, size - size / 4))
        require(std::isfinite(box.left) && std::isfinite(box.right) && box.bottom <= layout.height_pt,
                "a selection is nowhere");
    require(text::selection_boxes(layout, size / 2, size / 2).empty(), "nothing selected is seen");
    const std::string copied = text::copied_text(shaped.text, 0, size);
    require(copied.find("\u00AD") == std::string::npos && text::repaired(copied) == copied, "a bad copy");
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array<float, 8> widths = {200, 0, 1, 40, 90, 360, 1000, 40000};
    static text::Typesetter typesetter = text_fixture::typesetter();
    Input input(data, size);
    const std::array<float, 2> measures = {widths.at(input.number(widths.size())),
                                           static_cast<float>(input.number(256))};
    const text::Paragraph set = paragraph(input);
    const text::ShapedParagraph shaped = typesetter.shape(set);
    require(shaped.text == text::repaired(set.text), "the text has changed");
    for (const float width : measures) {
        const text::Layout layout = typesetter.lay_out(shaped, width);
        require(text_fixture::flaw(shaped, layout));
        require(text_fixture::flaw_of_width(shaped, layout));
        require_carets(shaped, layout);
        require_selection(shaped, layout);
    }
    return 0;
}
