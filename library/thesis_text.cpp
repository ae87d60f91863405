#include "library/thesis_text.h"

#include "library/links.h"
#include "library/plain_text.h"

#include <array>

namespace library {

namespace {

/// In Markdown, characters that would mark something up are escaped.
std::string markdown_escaped(std::string_view text) {
    std::string escaped;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool at_line_start = at == 0;
        const bool always = std::string_view("\\`*_[]<>").find(text[at]) != std::string_view::npos;
        const bool at_start = std::string_view("#-+").find(text[at]) != std::string_view::npos;
        if (always || (at_line_start && at_start))
            escaped += '\\';
        escaped += text[at];
    }
    return escaped;
}

std::string text_line(const Block& block) {
    switch (block.kind) {
    case BlockKind::Quote: return "\u201C" + block.text + "\u201D";
    case BlockKind::ListItem: return "\u2022 " + block.text;
    case BlockKind::Fact: return block.label + ": " + block.text;
    default: return block.text;
    }
}

std::string markdown_line(const Thesis& thesis, const Block& block) {
    std::string text = markdown_escaped(block.text);
    switch (block.kind) {
    case BlockKind::Label: return block.side == Side::Whole ? "### " + text : "#### " + text;
    case BlockKind::Title: return "# " + text;
    case BlockKind::Headline: return "**" + text + "**";
    case BlockKind::Quote: return "> " + text;
    case BlockKind::Time:
        return "[" + text + "](" + link_at(thesis, block.time ? block.time->seconds : std::nullopt) + ")";
    case BlockKind::ListItem: return "- " + text;
    case BlockKind::Fact: return "- **" + block.label + "**: " + text;
    default: return text;
    }
}

/// Items of one list stand on consecutive lines, everything else is set apart by an empty one.
bool is_item(const Block& block) {
    return block.kind == BlockKind::ListItem || block.kind == BlockKind::Fact;
}

bool sits_close(const Block& above, const Block& below) {
    return (is_item(above) && above.kind == below.kind) ||
           (above.kind == BlockKind::Quote && below.kind == BlockKind::Source) ||
           below.kind == BlockKind::Time;
}

template <class Line>
void append_blocks(std::string& text, const std::vector<Block>& blocks, Line line) {
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        if (at > 0)
            text += sits_close(blocks[at - 1], blocks[at]) ? "\n" : "\n\n";
        text += line(blocks[at]);
    }
    text += "\n";
}

void append_unplaced(std::string& text, const Thesis& thesis, Depth depth, std::string_view heading) {
    if (thesis.unplaced.empty() || depth != Depth::Full)
        return;
    text += "\n" + std::string(heading) + "\n\n";
    for (const UnplacedLine& line : thesis.unplaced)
        text += "line " + std::to_string(line.line) + ": " + line.text + "\n";
}

/// The whole thesis in one line.
std::string one_line(const Thesis& thesis) {
    const std::string_view claim = first_sentence(thesis.thesis);
    std::string line = thesis.title;
    line += claim.empty() ? "" : ": " + std::string(claim);
    for (char& c : line)
        if (c == '\n')
            c = ' ';
    return line + "\n";
}

} // namespace

std::string thesis_as_text(const Thesis& thesis, Depth depth) {
    if (depth == Depth::Line)
        return without_control_characters(one_line(thesis));
    std::string text;
    std::optional<Tab> tab;
    for (const Card& card : make_deck(thesis, depth)) {
        if (tab && *tab != card.tab)
            text += "\n" + std::string(tab_name(card.tab)) + "\n";
        text += tab ? "\n" : "";
        tab = card.tab;
        append_blocks(text, card.blocks, text_line);
    }
    append_unplaced(text, thesis, depth, "LINES THAT HAVE NO PLACE");
    return without_control_characters(text);
}

std::string thesis_as_markdown(const Thesis& thesis, Depth depth) {
    if (depth == Depth::Line)
        return without_control_characters(markdown_escaped(one_line(thesis)));
    std::string text;
    std::optional<Tab> tab;
    for (const Card& card : make_deck(thesis, depth)) {
        if (tab && *tab != card.tab)
            text += "\n## " + std::string(tab_name(card.tab)) + "\n";
        text += tab ? "\n" : "";
        tab = card.tab;
        append_blocks(text, card.blocks, [&](const Block& block) { return markdown_line(thesis, block); });
    }
    append_unplaced(text, thesis, depth, "## Lines that have no place");
    return without_control_characters(text);
}

} // namespace library
