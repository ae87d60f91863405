// The deck: a thesis as cards, one idea each, made of blocks with stable ids. Derived from the thesis whenever it is
// needed, never stored. Screen, pictures, text export and state of a replay all read the same cards.
#pragma once

#include "library/risk_answer.h"
#include "library/thesis.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace library {

enum class Tab { Thesis, Risk, Alpha };

/// How much of the thesis is told.
enum class Depth {
    Line,      ///< one card a tab, with one sentence
    Headlines, ///< every card, by its headline
    Sentences, ///< every card, with the first sentence of each paragraph
    Full,      ///< everything
};

enum class CardKind {
    Cover,
    Argument,
    Condition,
    Quote,
    SteelMan,
    Risk,
    Skew,
    NoiseSignal,
    Edge,
    Conviction,
    Hedge,
};

enum class BlockKind {
    Label,    ///< a short line in capitals: "01 // PREMISE", "DEFENSE"
    Title,    ///< the title of the talk
    Source,   ///< channel, length, views; who said a quote
    Headline, ///< the card's own claim
    Body,     ///< a paragraph
    Quote,    ///< somebody's words
    Time,     ///< a moment of the talk; `time` is set
    ListItem, ///< one of several quotes
    Fact,     ///< a named value: `label` "CONVICTION", `text` "HIGH"
};

/// Where a block stands when a card has two sides: noise to the left of signal, a thesis before its defense.
enum class Side { Whole, First, Second };

struct Block {
    std::string id; ///< unique in the thesis and the same after a re-import: "premise/body/1"
    BlockKind kind = BlockKind::Body;
    Side side = Side::Whole;
    std::string label; ///< of a fact
    std::string text;
    std::optional<Timestamp> time;

    bool operator==(const Block&) const = default;
};

/// The length of the talk, and when its quotes were said: for the quote cards.
struct Timeline {
    std::int64_t duration_s = 0; ///< as printed, above zero
    std::vector<Timestamp>
        quotes; ///< in order of time, each second once; a printed length may be shorter than these

    bool operator==(const Timeline&) const = default;
};

struct Card {
    std::string id; ///< unique in the thesis: "cover", "premise", "risk-1"
    CardKind kind = CardKind::Cover;
    Tab tab = Tab::Thesis;
    std::vector<Block> blocks;
    std::shared_ptr<const Timeline>
        timeline; ///< of a quote, where the length of the talk is known; else null
    std::optional<RiskAnswer> suggested_answer; ///< of a risk, as the whole of its defense says itself

    bool operator==(const Card&) const = default;
};

using Deck = std::vector<Card>;

/// The cards of a thesis in reading order, tab by tab. The cover is always there; parts the thesis lacks have no card.
[[nodiscard]] Deck make_deck(const Thesis& thesis, Depth depth = Depth::Full);

/// The place of the card with that id; nothing when the deck has none.
[[nodiscard]] std::optional<std::size_t> find_card(const Deck& deck, std::string_view card_id);

/// The first card of a tab; nothing when the tab has no card.
[[nodiscard]] std::optional<std::size_t> first_card_of(const Deck& deck, Tab tab);

/// The card's words in reading order, one block a line.
[[nodiscard]] std::string card_text(const Card& card);

[[nodiscard]] std::string_view tab_name(Tab tab);       ///< "THESIS", "RISK", "ALPHA"
[[nodiscard]] std::string_view depth_name(Depth depth); ///< "line", "headlines", "sentences", "full"
[[nodiscard]] std::optional<Depth> depth_from_name(std::string_view name);
[[nodiscard]] std::string_view card_kind_name(CardKind kind); ///< "cover", "argument", "steel-man"

} // namespace library
