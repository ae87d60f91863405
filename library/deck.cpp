#include "library/deck.h"

#include "library/plain_text.h"
#include "library/thesis_id.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace library {

namespace {

/// Builds one card, naming each block after the card and the part of the thesis it shows.
class CardBuilder {
public:
    CardBuilder(std::string id, CardKind kind, Tab tab) {
        m_card.id = std::move(id);
        m_card.kind = kind;
        m_card.tab = tab;
    }

    CardBuilder& side(Side side) {
        m_side = side;
        return *this;
    }

    CardBuilder& block(std::string_view part, BlockKind kind, std::string_view text) {
        if (!text.empty())
            m_card.blocks.push_back(
                {m_card.id + "/" + std::string(part), kind, m_side, "", std::string(text), std::nullopt});
        return *this;
    }

    CardBuilder& label(std::string_view part, std::string_view text) {
        return block(part, BlockKind::Label, text);
    }

    CardBuilder& fact(std::string_view part, std::string_view label, std::string_view text) {
        block(part, BlockKind::Fact, text);
        if (!text.empty())
            m_card.blocks.back().label = label;
        return *this;
    }

    CardBuilder& time(const std::optional<Timestamp>& time) {
        if (!time)
            return *this;
        block("time", BlockKind::Time, time->text);
        if (!time->text.empty())
            m_card.blocks.back().time = time;
        return *this;
    }

    /// Each paragraph as a block: "body/1", "body/2".
    CardBuilder& body(std::string_view part, std::string_view text) {
        return numbered(part, BlockKind::Body, paragraphs(text));
    }

    template <class Texts>
    CardBuilder& numbered(std::string_view part, BlockKind kind, const Texts& texts) {
        for (std::size_t at = 0; at < texts.size(); ++at)
            block(std::string(part) + "/" + std::to_string(at + 1), kind, texts[at]);
        return *this;
    }

    CardBuilder& timeline(std::shared_ptr<const Timeline> timeline) {
        m_card.timeline = std::move(timeline);
        return *this;
    }

    CardBuilder& suggested_answer(RiskAnswer answer) {
        m_card.suggested_answer = answer;
        return *this;
    }

    Card card() { return std::move(m_card); }

private:
    Card m_card;
    Side m_side = Side::Whole;
};

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

int printed_number(std::optional<int> number, std::size_t index) {
    return number.value_or(static_cast<int>(index) + 1);
}

/// Gives every card an id of its own: "premise", then "premise-2", "premise-3".
class CardIds {
public:
    [[nodiscard]] std::string make(const std::string& wanted) {
        int& copies = m_copies[wanted];
        std::string id;
        do {
            ++copies;
            id = copies == 1 ? wanted : wanted + "-" + std::to_string(copies);
        } while (!m_taken.insert(id).second);
        return id;
    }

private:
    std::map<std::string, int> m_copies;
    std::set<std::string> m_taken;
};

Card cover_card(const Thesis& thesis) {
    const Source& source = thesis.source;
    std::string talk = source.channel;
    for (const std::string& part : {source.duration ? source.duration->text : "",
                                    source.views ? source.views->text : "", source.published})
        if (!part.empty())
            talk += (talk.empty() ? "" : " \u00B7 ") + part;
    return CardBuilder("cover", CardKind::Cover, Tab::Thesis)
        .block("title", BlockKind::Title, thesis.title)
        .block("source", BlockKind::Source, talk)
        .label("thesis-label", thesis.thesis.empty() ? "" : "THESIS")
        .block("thesis", BlockKind::Headline, thesis.thesis)
        .fact("asset-class", "ASSET CLASS", thesis.asset_class)
        .fact("conviction", "CONVICTION", thesis.conviction)
        .fact("horizon", "TIME HORIZON", thesis.horizon ? thesis.horizon->text : "")
        .card();
}

std::shared_ptr<const Timeline> timeline_of(const Thesis& thesis) {
    Timeline timeline;
    if (thesis.source.duration)
        timeline.duration_s = thesis.source.duration->seconds.value_or(0);
    for (const Quote& quote : thesis.quotes)
        if (quote.time && quote.time->seconds && *quote.time->seconds >= 0)
            timeline.quotes.push_back(*quote.time);
    const auto earlier = [](const Timestamp& a, const Timestamp& b) { return *a.seconds < *b.seconds; };
    const auto same = [](const Timestamp& a, const Timestamp& b) { return *a.seconds == *b.seconds; };
    std::stable_sort(timeline.quotes.begin(), timeline.quotes.end(), earlier);
    timeline.quotes.erase(std::unique(timeline.quotes.begin(), timeline.quotes.end(), same),
                          timeline.quotes.end());
    if (timeline.duration_s <= 0 || timeline.quotes.empty())
        return nullptr;
    return std::make_shared<const Timeline>(std::move(timeline));
}

std::string argument_id(const Argument& argument) {
    for (const std::string_view known : {"premise", "mechanism", "outcome"})
        if (argument.kind == known)
            return argument.kind;
    return argument.kind.empty() ? "argument" : "argument-" + thesis_id_from_title(argument.kind);
}

void add_thesis_cards(const Thesis& thesis, CardIds& ids, Deck& deck) {
    deck.push_back(cover_card(thesis));
    for (std::size_t at = 0; at < thesis.argument.size(); ++at) {
        const Argument& argument = thesis.argument[at];
        const std::string number = two_digits(printed_number(argument.number, at));
        const std::string label =
            argument.kind.empty() ? number : number + " // " + ascii_upper(argument.kind);
        deck.push_back(CardBuilder(ids.make(argument_id(argument)), CardKind::Argument, Tab::Thesis)
                           .label("label", label)
                           .block("headline", BlockKind::Headline, argument.headline)
                           .body("body", argument.body)
                           .card());
    }
    if (!thesis.necessary_condition.empty())
        deck.push_back(CardBuilder("condition", CardKind::Condition, Tab::Thesis)
                           .label("label", "// NECESSARY CONDITION")
                           .body("body", thesis.necessary_condition)
                           .card());
    const std::vector<std::string>& speakers = thesis.source.speakers;
    const std::shared_ptr<const Timeline> timeline = timeline_of(thesis);
    for (const Quote& quote : thesis.quotes)
        deck.push_back(CardBuilder(ids.make("quote"), CardKind::Quote, Tab::Thesis)
                           .label("label", "// KEY QUOTE")
                           .block("text", BlockKind::Quote, without_quotation_marks(quote.text))
                           .block("speaker", BlockKind::Source, speakers.size() == 1 ? speakers.front() : "")
                           .time(quote.time)
                           .timeline(timeline)
                           .card());
}

void add_risk_cards(const RiskPart& risk, CardIds& ids, Deck& deck) {
    if (!risk.steel_man.empty())
        deck.push_back(CardBuilder("steel-man", CardKind::SteelMan, Tab::Risk)
                           .label("label", "// STEEL MAN COUNTER-THESIS")
                           .body("body", risk.steel_man)
                           .card());
    for (std::size_t at = 0; at < risk.risks.size(); ++at) {
        const Risk& one = risk.risks[at];
        const int number = printed_number(one.number, at);
        deck.push_back(CardBuilder(ids.make("risk-" + std::to_string(number)), CardKind::Risk, Tab::Risk)
                           .label("label", "// RISK " + two_digits(number))
                           .block("headline", BlockKind::Headline, one.headline)
                           .side(Side::First)
                           .label("thesis-label", one.thesis.empty() ? "" : "THESIS")
                           .body("thesis", one.thesis)
                           .side(Side::Second)
                           .label("defense-label", one.defense.empty() ? "" : "DEFENSE")
                           .body("defense", one.defense)
                           .suggested_answer(suggested_answer(one.defense))
                           .card());
    }
    if (!risk.asymmetric_skew.empty())
        deck.push_back(CardBuilder("skew", CardKind::Skew, Tab::Risk)
                           .label("label", "// ASYMMETRIC SKEW")
                           .body("body", risk.asymmetric_skew)
                           .card());
}

void add_alpha_cards(const AlphaPart& alpha, Deck& deck) {
    if (!alpha.consensus.empty() || !alpha.variant.empty())
        deck.push_back(CardBuilder("noise-signal", CardKind::NoiseSignal, Tab::Alpha)
                           .side(Side::First)
                           .label("noise-label", alpha.consensus.empty() ? "" : "NOISE // THE CONSENSUS")
                           .numbered("consensus", BlockKind::Body, alpha.consensus)
                           .side(Side::Second)
                           .label("signal-label", alpha.variant.empty() ? "" : "SIGNAL // THE VARIANT")
                           .numbered("variant", BlockKind::Body, alpha.variant)
                           .card());
    if (!alpha.edge.empty())
        deck.push_back(CardBuilder("edge", CardKind::Edge, Tab::Alpha)
                           .label("label", "// SOURCE OF THE EDGE")
                           .body("body", alpha.edge)
                           .card());
    if (!alpha.conviction_detected.empty())
        deck.push_back(CardBuilder("conviction", CardKind::Conviction, Tab::Alpha)
                           .label("label", "// CONVICTION DETECTED")
                           .numbered("item", BlockKind::ListItem, alpha.conviction_detected)
                           .card());
    if (!alpha.hedge_detected.empty() || !alpha.language_note.empty())
        deck.push_back(CardBuilder("hedge", CardKind::Hedge, Tab::Alpha)
                           .label("label", "// HEDGE DETECTED")
                           .numbered("item", BlockKind::ListItem, alpha.hedge_detected)
                           .body("note", alpha.language_note)
                           .card());
}

bool is_prose(const Block& block) {
    return block.kind == BlockKind::Body || block.kind == BlockKind::Quote ||
           block.kind == BlockKind::ListItem;
}

bool is_headline(const Block& block) {
    return block.kind == BlockKind::Headline || block.kind == BlockKind::Title;
}

void keep_first_sentences(Card& card) {
    for (Block& block : card.blocks)
        if (is_prose(block) || block.kind == BlockKind::Headline)
            block.text = std::string(first_sentence(block.text));
}

/// Keeps labels and headlines; a side that has no headline keeps its first sentence instead.
void keep_headlines(Card& card) {
    keep_first_sentences(card);
    const bool has_headline = std::any_of(card.blocks.begin(), card.blocks.end(), is_headline);
    std::array<bool, 3> sentence_kept = {};
    std::vector<Block> kept;
    for (Block& block : card.blocks) {
        const auto side = static_cast<std::size_t>(block.side);
        const bool stands_in =
            !has_headline && is_prose(block) && !std::exchange(sentence_kept.at(side), true);
        const bool label = block.kind == BlockKind::Label && !(has_headline && block.side != Side::Whole);
        const bool attribution = card.kind == CardKind::Quote && block.kind == BlockKind::Source;
        if (is_headline(block) || stands_in || label || attribution || block.kind == BlockKind::Time)
            kept.push_back(std::move(block));
    }
    card.blocks = std::move(kept);
}

/// Keeps the one sentence that says most: the claim, the headline, or of two sides the speaker's.
void keep_one_line(Card& card) {
    keep_first_sentences(card);
    const auto rank = [&](const Block& block) {
        if (block.kind == BlockKind::Headline)
            return 4;
        if (block.kind == BlockKind::Title)
            return 3;
        if (is_prose(block))
            return card.kind == CardKind::NoiseSignal && block.side == Side::Second ? 2 : 1;
        return 0;
    };
    const auto best = std::max_element(card.blocks.begin(), card.blocks.end(),
                                       [&](const Block& a, const Block& b) { return rank(a) < rank(b); });
    if (best != card.blocks.end())
        card.blocks = std::vector<Block>{std::move(*best)};
}

Deck one_card_a_tab(const Deck& deck) {
    Deck kept;
    for (const Tab tab : {Tab::Thesis, Tab::Risk, Tab::Alpha})
        if (const auto first = first_card_of(deck, tab))
            kept.push_back(deck[*first]);
    return kept;
}

} // namespace

Deck make_deck(const Thesis& thesis, Depth depth) {
    Deck deck;
    CardIds ids;
    add_thesis_cards(thesis, ids, deck);
    add_risk_cards(thesis.risk, ids, deck);
    add_alpha_cards(thesis.alpha, deck);
    if (depth == Depth::Line)
        deck = one_card_a_tab(deck);
    for (Card& card : deck)
        if (depth == Depth::Sentences)
            keep_first_sentences(card);
        else if (depth == Depth::Headlines)
            keep_headlines(card);
        else if (depth == Depth::Line)
            keep_one_line(card);
    return deck;
}

std::optional<std::size_t> find_card(const Deck& deck, std::string_view card_id) {
    for (std::size_t at = 0; at < deck.size(); ++at)
        if (deck[at].id == card_id)
            return at;
    return std::nullopt;
}

std::optional<std::size_t> first_card_of(const Deck& deck, Tab tab) {
    for (std::size_t at = 0; at < deck.size(); ++at)
        if (deck[at].tab == tab)
            return at;
    return std::nullopt;
}

std::string card_text(const Card& card) {
    std::string text;
    for (const Block& block : card.blocks) {
        text += text.empty() ? "" : "\n";
        text += block.kind == BlockKind::Fact ? block.label + ": " + block.text : block.text;
    }
    return text;
}

std::string_view tab_name(Tab tab) {
    switch (tab) {
    case Tab::Thesis: return "THESIS";
    case Tab::Risk: return "RISK";
    case Tab::Alpha: return "ALPHA";
    }
    return "";
}

std::string_view depth_name(Depth depth) {
    switch (depth) {
    case Depth::Line: return "line";
    case Depth::Headlines: return "headlines";
    case Depth::Sentences: return "sentences";
    case Depth::Full: return "full";
    }
    return "";
}

std::optional<Depth> depth_from_name(std::string_view name) {
    for (const Depth depth : {Depth::Line, Depth::Headlines, Depth::Sentences, Depth::Full})
        if (depth_name(depth) == name)
            return depth;
    return std::nullopt;
}

std::string_view card_kind_name(CardKind kind) {
    switch (kind) {
    case CardKind::Cover: return "cover";
    case CardKind::Argument: return "argument";
    case CardKind::Condition: return "condition";
    case CardKind::Quote: return "quote";
    case CardKind::SteelMan: return "steel-man";
    case CardKind::Risk: return "risk";
    case CardKind::Skew: return "skew";
    case CardKind::NoiseSignal: return "noise-signal";
    case CardKind::Edge: return "edge";
    case CardKind::Conviction: return "conviction";
    case CardKind::Hedge: return "hedge";
    }
    return "";
}

} // namespace library
