// Sentences of generated words: no sense, but the lengths, the marks and the repetitions of English.
#pragma once

#include "tests/support/generated/world.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace generated {

/// Writes about one topic.
class Writer {
public:
    Writer(const Vocabulary& vocabulary, const Topic& topic, Random& random)
        : m_vocabulary(vocabulary), m_topic(topic), m_random(random) {}

    [[nodiscard]] std::string word() {
        if (m_vocabulary.draw_is_common(m_random))
            return m_vocabulary.form(m_vocabulary.draw_common(m_random));
        return telling_word();
    }

    /// A word that says what the text is about: two of five are the topic's.
    [[nodiscard]] std::string telling_word() {
        return m_random.percent(40) ? topic_word() : m_vocabulary.form(m_vocabulary.draw_rare(m_random));
    }

    [[nodiscard]] std::string topic_word() { return m_vocabulary.form(m_random.pick_skewed(m_topic.words)); }

    /// 8 to 30 words.
    [[nodiscard]] std::string sentence() {
        const std::size_t more = m_random.below(12);
        return sentence(8 + more + m_random.below(12));
    }

    [[nodiscard]] std::string sentence(std::size_t words) {
        std::string text;
        std::string last;
        for (std::size_t place = 0; place < words; ++place) {
            std::string next = m_random.below(70) == 0 ? number() : word();
            if (next == last)
                next = telling_word();
            text += place == 0 ? with_capital(next) : next;
            if (place + 1 < words)
                text += mark_within(place);
            last = next;
        }
        text += mark_at_end();
        return text;
    }

    /// Sentences of so many words altogether.
    [[nodiscard]] std::string paragraph(std::size_t words) {
        constexpr std::size_t shortest = 5; ///< a rest below this is part of the sentence before
        std::string text;
        while (words > 0) {
            const std::size_t more = m_random.below(12);
            std::size_t length = std::min(8 + more + m_random.below(12), words);
            if (words - length < shortest)
                length = words;
            text += text.empty() ? "" : " ";
            text += sentence(length);
            words -= length;
        }
        return text;
    }

    /// Paragraphs with an empty line between them.
    [[nodiscard]] std::string paragraphs(std::size_t words) {
        std::string text;
        while (words > 0) {
            std::size_t length = std::min(60 + m_random.below(120), words);
            if (words - length < 30)
                length = words;
            text += text.empty() ? "" : "\n\n";
            text += paragraph(length);
            words -= length;
        }
        return text;
    }

    /// Every telling word with a capital, and no full stop.
    [[nodiscard]] std::string headline(std::size_t words) {
        constexpr std::array<std::string_view, 8> between{" of ",  " and ", " in ", " the ",
                                                          " for ", " to ",  " on ", " from "};
        std::string text = with_capital(topic_word());
        for (std::size_t place = 1; place < words; ++place) {
            const std::size_t joint = m_random.below(between.size() * 2);
            text += joint < between.size() ? between.at(joint) : " ";
            text += with_capital(telling_word());
        }
        return text;
    }

    /// The pattern, with a word of the topic for each "#" and the name for each "@".
    [[nodiscard]] std::string filled(std::string_view pattern, std::string_view name) {
        std::string text;
        for (const char c : pattern)
            if (c == '#')
                text += with_capital(topic_word());
            else if (c == '@')
                text += name;
            else
                text += c;
        return text;
    }

private:
    [[nodiscard]] std::string number() {
        const std::size_t value = m_random.skewed_below(1000) + 1;
        switch (m_random.below(6)) {
        case 0: return std::to_string(1990 + m_random.below(50));
        case 1: return std::to_string(value % 100) + "%";
        case 2: return "$" + std::to_string(value) + " billion";
        case 3: return std::to_string(value % 30) + "." + std::to_string(m_random.below(10));
        case 4: return std::to_string(value) + ",000";
        default: return std::to_string(value);
        }
    }

    [[nodiscard]] std::string_view mark_within(std::size_t place) {
        const std::size_t chance = m_random.below(1000);
        if (place > 0 && chance < 90)
            return ", ";
        if (place > 2 && chance < 96)
            return "; ";
        return place > 2 && chance < 104 ? "\u2014" : " ";
    }

    [[nodiscard]] std::string_view mark_at_end() {
        const std::size_t chance = m_random.below(100);
        return chance < 95 ? "." : chance < 99 ? "?" : "!";
    }

    const Vocabulary& m_vocabulary;
    const Topic& m_topic;
    Random& m_random;
};

} // namespace generated
