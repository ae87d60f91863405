// What readers of a generated library look for, as they type it: docs/query.md.
#pragma once

#include "library/plain_text.h"
#include "tests/support/generated/thesis.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace generated {

class QueryMaker {
public:
    /// The world outlives it. Queries of other numbers of the same seed are other queries.
    QueryMaker(const World& world, std::uint64_t seed, std::size_t number)
        : m_world(world), m_seed(seed), m_random(seed, ~std::uint64_t{number}) {}

    [[nodiscard]] std::string make() {
        switch (m_random.below(16)) {
        case 0: return prefix();
        case 1: return frequent_word();
        case 2: return rare_word();
        case 3: return words_of_topic(2);
        case 4: return words_of_topic(3);
        case 5: return joined(frequent_word(), " ", &QueryMaker::rare_word);
        case 6:
        case 7: return phrase();
        case 8: return joined(rare_word(), " or ", &QueryMaker::rare_word);
        case 9: return joined(topic_word(), " -", &QueryMaker::topic_word);
        case 10: return field();
        case 11: return value();
        case 12: return range();
        default: return combination();
        }
    }

private:
    /// Theses that every library but the smallest has: phrases and words of titles are taken from them.
    static constexpr std::size_t quoted_theses = 100;

    /// The second half is drawn after the first, on every platform.
    [[nodiscard]] std::string joined(std::string first, std::string_view between,
                                     std::string (QueryMaker::*second)()) {
        first += between;
        return first + (this->*second)();
    }

    /// In small letters, as people type; nothing that the grammar reads otherwise.
    [[nodiscard]] static std::string typed(std::string_view word) {
        std::string lower = library::ascii_lower(word);
        return lower == "or" || lower == "and" || lower == "not" ? "the" : lower;
    }

    [[nodiscard]] std::string frequent_word() {
        const bool is_common = m_random.percent(50);
        const Vocabulary& words = m_world.vocabulary;
        const std::size_t rank = is_common ? words.draw_common(m_random) : words.draw_rare(m_random);
        return typed(words.form(rank));
    }

    [[nodiscard]] std::string rare_word() {
        const auto& forms = m_world.vocabulary.forms();
        const std::size_t first = 2000;
        return typed(forms[first + m_random.below(forms.size() - first)]);
    }

    [[nodiscard]] std::string topic_word() {
        const Topic& topic = m_random.pick_skewed(m_world.topics);
        return typed(m_world.vocabulary.form(m_random.pick_skewed(topic.words)));
    }

    [[nodiscard]] std::string words_of_topic(std::size_t count) {
        const Topic& topic = m_random.pick_skewed(m_world.topics);
        std::string words;
        for (std::size_t word = 0; word < count; ++word) {
            words += words.empty() ? "" : " ";
            words += typed(m_world.vocabulary.form(m_random.pick_skewed(topic.words)));
        }
        return words;
    }

    /// One to three letters, as they are while a word is typed.
    [[nodiscard]] std::string prefix() {
        const std::string word = rare_word();
        const std::size_t length = 1 + m_random.below(3);
        std::string letters;
        for (const char c : word.substr(0, length))
            letters += c >= 'a' && c <= 'z' ? c : 'e';
        return letters + "*";
    }

    [[nodiscard]] library::Thesis quoted_thesis() {
        return make_thesis(m_world, m_seed, m_random.below(quoted_theses));
    }

    /// Without the marks around it.
    [[nodiscard]] static std::string_view bare(std::string_view word) {
        constexpr std::string_view marks = ".,;:?!";
        const std::size_t last = word.find_last_not_of(marks);
        return last == std::string_view::npos ? std::string_view() : word.substr(0, last + 1);
    }

    /// Two to four words that stand one after the other in a thesis.
    [[nodiscard]] std::string phrase_of(std::string_view text) {
        const std::vector<std::string_view> words = library::split(text, " ");
        const std::size_t count = 2 + m_random.below(3);
        if (words.size() < count)
            return "\"" + library::ascii_lower(bare(words.front())) + "\"";
        const std::size_t first = m_random.below(words.size() - count + 1);
        std::string phrase;
        for (std::size_t word = first; word < first + count; ++word) {
            phrase += phrase.empty() ? "\"" : " ";
            phrase += library::ascii_lower(bare(words[word]));
        }
        return phrase + "\"";
    }

    [[nodiscard]] std::string phrase() {
        const library::Thesis thesis = quoted_thesis();
        if (!thesis.alpha.variant.empty())
            return phrase_of(m_random.pick(thesis.alpha.variant));
        return phrase_of(thesis.thesis);
    }

    [[nodiscard]] std::string field() {
        const library::Thesis thesis = quoted_thesis();
        const std::size_t kind = m_random.below(4);
        if (kind == 0)
            return "title:" + typed(bare(m_random.pick(library::split(thesis.title, " "))));
        if (kind == 1 && !thesis.quotes.empty())
            return "quote:" + phrase_of(m_random.pick(thesis.quotes).text);
        return (kind == 2 ? "quote:" : "risk:") + topic_word();
    }

    [[nodiscard]] std::string value() {
        constexpr std::array<std::string_view, 3> convictions{"high", "medium", "low"};
        if (m_random.percent(40))
            return "conviction:" + std::string(m_random.pick(convictions));
        const std::string name = library::ascii_lower(m_random.pick_skewed(asset_classes));
        return name.find(' ') == std::string::npos ? "class:" + name : "class:\"" + name + "\"";
    }

    [[nodiscard]] std::string range() {
        constexpr std::array<std::string_view, 14> ranges{
            "horizon>=5y", "horizon<3y", "horizon=1y",        "length<2h",     "length>45m",
            "risks>=3",    "risks=0",    "quotes>=2",         "unanswered>0",  "views>10k",
            "views<=1m",   "views>500k", "published>2025-01", "published<2020"};
        return std::string(m_random.pick(ranges));
    }

    /// Words, and what narrows them down.
    [[nodiscard]] std::string combination() {
        std::string query =
            m_random.percent(50) ? topic_word() : joined(frequent_word(), " ", &QueryMaker::topic_word);
        for (std::size_t more = 1 + m_random.below(3); more > 0; --more) {
            query += " ";
            switch (m_random.below(5)) {
            case 0: query += "-" + topic_word(); break;
            case 1: query += field(); break;
            case 2: query += value(); break;
            case 3: query += joined(topic_word(), " or ", &QueryMaker::rare_word); break;
            default: query += range();
            }
        }
        return query;
    }

    const World& m_world;
    std::uint64_t m_seed;
    Random m_random;
};

/// The query of that number. It does not depend on how many others there are.
inline std::string make_query(const World& world, std::uint64_t seed, std::size_t number) {
    return QueryMaker(world, seed, number).make();
}

} // namespace generated
