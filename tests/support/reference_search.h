// What a query means, said as plainly as can be: each thesis is looked at from beginning to end, with no index and no
// SQLite. Whatever answers queries quickly is compared with this.
#pragma once

#include "library/query.h"
#include "library/risk_answer.h"
#include "library/thesis.h"
#include "tests/support/reference_quantities.h"
#include "tests/support/reference_words.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace reference {

/// One text of a thesis: a headline, a body, a quote, an item of a list. No phrase reaches from one to the next.
struct Piece {
    library::TextField field = library::TextField::Any;
    std::vector<std::string> stems;
};

class Pieces {
public:
    explicit Pieces(const Item& item) {
        using library::TextField;
        const library::Thesis& thesis = item.thesis;
        add(TextField::Title, thesis.title);
        add(TextField::Channel, thesis.source.channel);
        add_all(TextField::Speaker, thesis.source.speakers);
        add(TextField::Thesis, thesis.thesis);
        for (const library::Argument& argument : thesis.argument) {
            add(field_of(argument), argument.headline);
            add(field_of(argument), argument.body);
        }
        add(TextField::Condition, thesis.necessary_condition);
        for (const library::Quote& quote : thesis.quotes)
            add(TextField::Quote, quote.text);
        add_risks(thesis.risk);
        add_alpha(thesis.alpha);
        add(TextField::Facts, thesis.asset_class);
        add(TextField::Facts, thesis.conviction);
        if (thesis.horizon)
            add(TextField::Facts, thesis.horizon->text);
        add_all(TextField::Note, item.notes);
    }

    [[nodiscard]] const std::vector<Piece>& all() const { return m_pieces; }

private:
    static library::TextField field_of(const library::Argument& argument) {
        if (argument.kind == "premise")
            return library::TextField::Premise;
        if (argument.kind == "mechanism")
            return library::TextField::Mechanism;
        return argument.kind == "outcome" ? library::TextField::Outcome : library::TextField::Argument;
    }

    void add(library::TextField field, const std::string& text) {
        m_pieces.push_back({field, stems_of(text)});
    }

    void add_all(library::TextField field, const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            add(field, text);
    }

    void add_risks(const library::RiskPart& part) {
        add(library::TextField::SteelMan, part.steel_man);
        for (const library::Risk& risk : part.risks) {
            add(library::TextField::Risk, risk.headline);
            add(library::TextField::Risk, risk.thesis);
            add(library::TextField::Defense, risk.defense);
        }
        add(library::TextField::Skew, part.asymmetric_skew);
    }

    void add_alpha(const library::AlphaPart& alpha) {
        add_all(library::TextField::Consensus, alpha.consensus);
        add_all(library::TextField::Variant, alpha.variant);
        add(library::TextField::Edge, alpha.edge);
        add_all(library::TextField::Conviction, alpha.conviction_detected);
        add_all(library::TextField::Hedge, alpha.hedge_detected);
        add(library::TextField::Hedge, alpha.language_note);
    }

    std::vector<Piece> m_pieces;
};

/// One thesis of a library, ready to be asked any number of queries.
class Searched {
public:
    explicit Searched(Item item) : m_item(std::move(item)), m_pieces(m_item) {}

    [[nodiscard]] const Item& item() const { return m_item; }
    [[nodiscard]] bool matches(const library::Query& query) const { return matches(query.root); }

    [[nodiscard]] bool matches(const library::QueryNode& node) const {
        const auto matches_part = [this](const library::QueryNode& part) { return matches(part); };
        switch (node.kind) {
        case library::QueryKind::Term: return !node.term || matches_term(*node.term);
        case library::QueryKind::All: return std::all_of(node.parts.begin(), node.parts.end(), matches_part);
        case library::QueryKind::AnyOf:
            return std::any_of(node.parts.begin(), node.parts.end(), matches_part);
        case library::QueryKind::Not: return !node.parts.empty() && !matches(node.parts.front());
        }
        return false;
    }

private:
    [[nodiscard]] bool matches_term(const library::QueryTerm& term) const {
        return std::visit([this](const auto& one) { return meets(one); }, term);
    }

    static bool is_in_field(library::TextField piece, library::TextField wanted) {
        using library::TextField;
        const bool is_step =
            piece == TextField::Premise || piece == TextField::Mechanism || piece == TextField::Outcome;
        return wanted == TextField::Any || piece == wanted || (wanted == TextField::Argument && is_step);
    }

    /// A term without a word in it ("—") asks for nothing, so everything meets it.
    [[nodiscard]] bool meets(const library::WordsTerm& term) const {
        const std::vector<std::string> phrase = stems_of(term.words);
        const LastWord last_word = term.is_prefix ? LastWord::MayGoOn : LastWord::Whole;
        const auto has_words = [&](const Piece& piece) {
            return is_in_field(piece.field, term.field) && has_phrase(piece.stems, phrase, last_word);
        };
        return phrase.empty() || std::any_of(m_pieces.all().begin(), m_pieces.all().end(), has_words);
    }

    [[nodiscard]] bool meets(const library::ValueTerm& term) const {
        const auto is_same = [&](const std::string& value) { return is_same_value(value, term.value); };
        const auto is_any = [&](const std::vector<std::string>& values) {
            return std::any_of(values.begin(), values.end(), is_same);
        };
        switch (term.field) {
        case library::ValueField::Class: return is_same(m_item.thesis.asset_class);
        case library::ValueField::Conviction: return is_same(m_item.thesis.conviction);
        case library::ValueField::Tag: return is_any(m_item.tags);
        case library::ValueField::Collection: return is_any(m_item.collections);
        case library::ValueField::Id: return is_same(m_item.thesis.id);
        }
        return false;
    }

    [[nodiscard]] bool meets(const library::RangeTerm& term) const {
        const auto said = quantity_of(m_item, term.quantity);
        return said && compares(*said, term);
    }

    [[nodiscard]] bool meets(const library::HasTerm& term) const {
        const library::Thesis& thesis = m_item.thesis;
        const auto has_defense = [](const library::Risk& risk) { return !risk.defense.empty(); };
        switch (term.feature) {
        case library::Feature::Note: return !m_item.notes.empty();
        case library::Feature::Highlight: return m_item.has_highlight;
        case library::Feature::Bookmark: return m_item.has_bookmark;
        case library::Feature::Tag: return !m_item.tags.empty();
        case library::Feature::Quote: return !thesis.quotes.empty();
        case library::Feature::Link: return !thesis.source.url.empty();
        case library::Feature::Speaker: return !thesis.source.speakers.empty();
        case library::Feature::Defense:
            return std::any_of(thesis.risk.risks.begin(), thesis.risk.risks.end(), has_defense);
        case library::Feature::Published: return !thesis.source.published.empty();
        }
        return false;
    }

    [[nodiscard]] bool meets(const library::ReadingTerm& term) const {
        switch (term.state) {
        case library::ReadingState::Unread: return m_item.progress_percent <= 0;
        case library::ReadingState::Reading:
            return m_item.progress_percent > 0 && m_item.progress_percent < 100;
        case library::ReadingState::Read: return m_item.progress_percent >= 100;
        }
        return false;
    }

    Item m_item;
    Pieces m_pieces;
};

/// For one question; Searched is quicker for several.
inline bool matches(const library::Query& query, const Item& item) {
    return Searched(item).matches(query);
}

} // namespace reference
