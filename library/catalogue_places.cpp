#include "library/catalogue_places.h"

#include "library/catalogue_guard.h"
#include "library/catalogue_schema.h"
#include "library/character_kinds.h"
#include "library/match_expression.h"
#include "library/thesis_fields.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <utility>

namespace library {

namespace {

constexpr char mark_begin = '\x02';
constexpr char mark_end = '\x03';

/// The field of the catalogue that a block's words are in.
TextField field_of(const Card& card, const Block& block) {
    const bool second = block.side == Side::Second;
    switch (card.kind) {
    case CardKind::Cover:
        return block.kind == BlockKind::Title    ? TextField::Title
               : block.kind == BlockKind::Source ? TextField::Channel
               : block.kind == BlockKind::Fact   ? TextField::Facts
                                                 : TextField::Thesis;
    case CardKind::Argument: return field_of_step(card.id.substr(0, card.id.find('-'))); // "premise-2"
    case CardKind::Condition: return TextField::Condition;
    case CardKind::Quote: return block.kind == BlockKind::Source ? TextField::Speaker : TextField::Quote;
    case CardKind::SteelMan: return TextField::SteelMan;
    case CardKind::Risk: return second ? TextField::Defense : TextField::Risk;
    case CardKind::Skew: return TextField::Skew;
    case CardKind::NoiseSignal: return second ? TextField::Variant : TextField::Consensus;
    case CardKind::Edge: return TextField::Edge;
    case CardKind::Conviction: return TextField::Conviction;
    case CardKind::Hedge: return TextField::Hedge;
    }
    return TextField::Any;
}

bool looks_into(TextField wanted, TextField field) {
    const bool step =
        field == TextField::Premise || field == TextField::Mechanism || field == TextField::Outcome;
    return wanted == TextField::Any || wanted == field || (wanted == TextField::Argument && step);
}

void collect_words(const QueryNode& node, std::vector<WordsTerm>& words) {
    if (node.kind == QueryKind::Term) {
        const auto* const term = std::get_if<WordsTerm>(&*node.term);
        if (term != nullptr && has_letter_or_digit(term->words))
            words.push_back(*term);
    } else if (node.kind != QueryKind::Not) {
        for (const QueryNode& part : node.parts)
            collect_words(part, words);
    }
}

/// As it is indexed: of the same length, without what marks the found words.
std::string markable(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == mark_begin || c == mark_end || c == '\0'; }, ' ');
    return text;
}

std::vector<TextRange> marks_in(std::string_view highlighted) {
    std::vector<TextRange> marks;
    std::size_t at = 0;
    std::size_t begin = 0;
    for (const char character : highlighted)
        if (character == mark_begin)
            begin = at;
        else if (character == mark_end)
            marks.push_back({begin, at});
        else
            ++at;
    return marks;
}

/// In order, those that touch as one.
std::vector<TextRange> united(std::vector<TextRange> marks) {
    std::sort(marks.begin(), marks.end(),
              [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
    std::vector<TextRange> all;
    for (const TextRange& one : marks)
        if (!all.empty() && one.begin <= all.back().end)
            all.back().end = std::max(all.back().end, one.end);
        else
            all.push_back(one);
    return all;
}

/// What is looked into, and the field it belongs to.
struct IndexedBlock {
    FoundPlace place;
    TextField field = TextField::Any;
};

std::vector<IndexedBlock> blocks_of(const Thesis& thesis) {
    std::vector<IndexedBlock> blocks;
    for (Card& card : make_deck(thesis))
        for (Block& block : card.blocks)
            if (block.kind != BlockKind::Label && block.kind != BlockKind::Time) {
                const TextField field = field_of(card, block);
                blocks.push_back({{card.tab, card.id, block.id, std::move(block.text), {}}, field});
            }
    return blocks;
}

/// Each under its place in the list.
void put_into_index(SQLite::Database& database, const std::vector<IndexedBlock>& blocks) {
    SQLite::Statement insert(database, "INSERT INTO block(rowid, text) VALUES(?, ?)");
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        insert.bind(1, static_cast<std::int64_t>(at));
        insert.bind(2, markable(blocks[at].place.text));
        insert.exec();
        insert.reset();
    }
}

/// Where the words stand in blocks of their field.
void mark(SQLite::Database& database, WordsTerm term, std::vector<IndexedBlock>& blocks) {
    const TextField wanted = std::exchange(term.field, TextField::Any); // the index has one column
    SQLite::Statement rows(
        database, "SELECT rowid, highlight(block, 0, char(2), char(3)) FROM block WHERE block MATCH ?");
    rows.bind(1, match_expression(term));
    while (rows.executeStep()) {
        IndexedBlock& block = blocks[static_cast<std::size_t>(rows.getColumn(0).getInt64())];
        const std::vector<TextRange> marks = marks_in(rows.getColumn(1).getString());
        if (looks_into(wanted, block.field))
            block.place.marks.insert(block.place.marks.end(), marks.begin(), marks.end());
    }
}

std::vector<FoundPlace> marked(std::vector<IndexedBlock> blocks, std::size_t most) {
    std::vector<FoundPlace> found;
    for (IndexedBlock& block : blocks)
        if (!block.place.marks.empty() && found.size() < most) {
            block.place.marks = united(std::move(block.place.marks));
            found.push_back(std::move(block.place));
        }
    return found;
}

bool is_inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

} // namespace

struct PlaceFinder::Parts {
    Parts() : database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        database.exec("CREATE VIRTUAL TABLE block USING fts5(text, " + std::string(tokenizer_option) + ")");
    }

    SQLite::Database database;
};

PlaceFinder::PlaceFinder(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
PlaceFinder::PlaceFinder(PlaceFinder&&) noexcept = default;
PlaceFinder& PlaceFinder::operator=(PlaceFinder&&) noexcept = default;
PlaceFinder::~PlaceFinder() = default;

Result<PlaceFinder> PlaceFinder::make() {
    return guarded(
        "", [] { return PlaceFinder(std::make_unique<Parts>()); });
}

Result<std::vector<FoundPlace>> PlaceFinder::find(const Thesis& thesis, const Query& query,
                                                  std::size_t most) {
    std::vector<WordsTerm> words;
    collect_words(query.root, words);
    if (words.empty())
        return std::vector<FoundPlace>();
    std::vector<IndexedBlock> blocks = blocks_of(thesis);
    return guarded(thesis.id, [&] {
        // Rolled back at the end, so that the next thesis finds the index empty.
        SQLite::Transaction transaction(m_parts->database);
        put_into_index(m_parts->database, blocks);
        for (const WordsTerm& term : words)
            mark(m_parts->database, term, blocks);
        return marked(std::move(blocks), most);
    });
}

FoundPlace excerpt_of(const FoundPlace& place, std::size_t characters_max) {
    const std::string& text = place.text;
    if (text.size() <= characters_max || place.marks.empty())
        return place;
    const std::size_t first = place.marks.front().begin;
    const std::size_t before = characters_max / 3;
    std::size_t begin = first > before ? first - before : 0;
    begin = std::min(begin, text.size() - characters_max);
    if (const std::size_t space = text.find(' ', begin);
        begin > 0 && space != std::string::npos && space < first)
        begin = space + 1;
    std::size_t end = std::min(begin + characters_max, text.size());
    if (const std::size_t space = text.rfind(' ', end);
        end < text.size() && space != std::string::npos && space > place.marks.front().end)
        end = space;
    while (is_inside_character(text, begin))
        ++begin;
    while (is_inside_character(text, end))
        --end;
    const std::string lead = begin > 0 ? "\u2026" : "";
    FoundPlace excerpt{place.tab, place.card_id, place.block_id, lead + text.substr(begin, end - begin), {}};
    if (end < text.size())
        excerpt.text += "\u2026";
    for (const TextRange& mark : place.marks)
        if (mark.begin >= begin && mark.end <= end)
            excerpt.marks.push_back({mark.begin - begin + lead.size(), mark.end - begin + lead.size()});
    return excerpt;
}

} // namespace library
