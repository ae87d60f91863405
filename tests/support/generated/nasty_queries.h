// Queries that nobody types and everybody may: words cut off anywhere, phrases with the marks that stand in them, parentheses
// within parentheses, and conditions of every kind turned round.
#pragma once

#include "library/character_kinds.h"
#include "library/plain_text.h"
#include "tests/support/generated/thesis.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace generated {

class NastyQueryMaker {
public:
    /// The world outlives it.
    NastyQueryMaker(const World& world, std::uint64_t seed, std::size_t number)
        : m_world(world), m_seed(seed), m_random(seed, ~std::uint64_t{number} / 3) {}

    [[nodiscard]] std::string make() {
        constexpr std::size_t deepest = 3;
        return sequence(deepest);
    }

private:
    static constexpr std::size_t quoted_theses = 60;

    [[nodiscard]] std::string sequence(std::size_t depth) {
        std::string query = item(depth);
        for (std::size_t more = m_random.below(3); more > 0; --more)
            query += (m_random.percent(30) ? " or " : " ") + item(depth);
        return query;
    }

    [[nodiscard]] std::string item(std::size_t depth) {
        if (depth > 0 && m_random.percent(25))
            return (m_random.percent(30) ? "-(" : "(") + sequence(depth - 1) + ")";
        return (m_random.percent(20) ? "-" : "") + term();
    }

    [[nodiscard]] std::string term() {
        constexpr std::array<std::string_view, 12> fields{"title",   "channel",   "speaker", "thesis",
                                                          "premise", "argument",  "quote",   "risk",
                                                          "defense", "consensus", "hedge",   "note"};
        constexpr std::array<std::string_view, 30> conditions{
            "horizon>=5y",       "horizon:7y",      "horizon<=10y",
            "horizon<2y",        "length<1h30m",    "length:1h..2h",
            "views>1.5m",        "views:10k..100k", "risks>2",
            "risks:0",           "quotes<3",        "unanswered>0",
            "unanswered:1",      "progress<100%",   "progress:50%",
            "published:2024",    "published>=2025", "added:2026",
            "is:unread",         "is:reading",      "is:read",
            "has:note",          "has:tag",         "has:highlight",
            "has:bookmark",      "has:defense",     "has:published",
            "conviction:medium", "tag:\"to Read\"", "collection:\u00C9nergie"};
        switch (m_random.below(6)) {
        case 0: return beginning_of(word()) + "*";
        case 1: return word();
        case 2: return phrase();
        case 3: return std::string(m_random.pick(fields)) + ":" + (m_random.percent(50) ? word() : phrase());
        case 4: return "tag:energy";
        default: return std::string(m_random.pick(conditions));
        }
    }

    [[nodiscard]] std::vector<std::string_view> words_of_text() {
        const Thesis& thesis = m_quoted = make_thesis(m_world, m_seed, m_random.below(quoted_theses));
        const std::array<std::string_view, 4> texts{thesis.thesis, thesis.title, thesis.necessary_condition,
                                                    thesis.risk.steel_man};
        const std::string_view text = m_random.pick(texts);
        return library::split(text.empty() ? std::string_view(thesis.title) : text, " ");
    }

    /// Nothing in it that the grammar reads otherwise.
    [[nodiscard]] static std::string tame(std::string_view word) {
        std::string tame;
        for (const char c : word)
            if (std::string_view("\"()*:<>=").find(c) == std::string_view::npos)
                tame += c;
        const std::string lower = library::ascii_lower(tame);
        const bool is_operator = lower == "or" || lower == "and" || lower == "not";
        return is_operator || tame.starts_with('-') || !library::has_letter_or_digit(tame) ? "of" : tame;
    }

    [[nodiscard]] std::string word() {
        const std::vector<std::string_view> words = words_of_text();
        return tame(m_random.pick(words));
    }

    /// Whole characters of it, of which there is at least a letter.
    [[nodiscard]] std::string beginning_of(const std::string& word) {
        std::string letters;
        for (const char c : word.substr(0, 1 + m_random.below(6)))
            letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? c : 't';
        return letters;
    }

    /// Words that stand one after the other, at times with the last one cut off, at times in a wrong order.
    [[nodiscard]] std::string phrase() {
        const std::vector<std::string_view> words = words_of_text();
        const std::size_t count = 1 + m_random.below(4);
        const std::size_t first = m_random.below(words.size());
        std::string phrase = "\"";
        for (std::size_t at = first; at < first + count && at < words.size(); ++at) {
            const bool is_last = at + 1 == first + count || at + 1 == words.size();
            const std::string word = tame(words[m_random.percent(5) ? first : at]);
            phrase +=
                (at > first ? " " : "") + (is_last && m_random.percent(40) ? beginning_of(word) + "*" : word);
        }
        return phrase + "\"";
    }

    using Thesis = library::Thesis;

    const World& m_world;
    std::uint64_t m_seed;
    Random m_random;
    Thesis m_quoted; ///< what is being quoted points into it
};

} // namespace generated
