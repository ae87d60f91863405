// What the theses of one generated library have in common: words, topics, channels and speakers.
#pragma once

#include "library/thesis.h"
#include "tests/support/generated/invented_words.h"
#include "tests/support/generated/random.h"
#include "tests/support/generated/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace generated {

/// As a page prints them; the first are the most frequent.
inline constexpr std::array<std::string_view, 12> asset_classes{
    "SECULAR", "MACRO",       "EQUITY",         "CRYPTO", "COMMODITIES", "CREDIT",
    "RATES",   "REAL ESTATE", "INFRASTRUCTURE", "ENERGY", "CURRENCIES",  "VENTURE"};

/// What some theses are about: words that come together, and the class of assets that they mostly belong to.
struct Topic {
    std::vector<std::size_t> words; ///< ranks of the vocabulary, the most frequent first
    std::string_view asset_class;
};

struct World {
    Vocabulary vocabulary;
    std::vector<Topic> topics;         ///< here and below: the most frequent first
    std::vector<std::string> channels; ///< each once
    std::vector<std::string> speakers; ///< each once
};

inline Topic make_topic(const Vocabulary& vocabulary, Random& random) {
    constexpr std::size_t word_count = 200;
    constexpr std::size_t rank_end = 15'000;
    std::set<std::size_t> ranks;
    while (ranks.size() < word_count)
        if (const std::size_t rank = vocabulary.draw_rare(random); rank < rank_end)
            ranks.insert(rank);
    Topic topic;
    topic.words.assign(ranks.begin(), ranks.end());
    // A topic's own favourites: not always those of everybody.
    for (std::size_t place = 0; place < topic.words.size(); ++place)
        std::swap(topic.words[place], topic.words[random.below(topic.words.size())]);
    topic.asset_class = random.pick_skewed(asset_classes);
    return topic;
}

inline std::string make_speaker(Random& random) {
    constexpr std::array<std::string_view, 48> given_names{
        "Anna",   "James",  "Mary",   "Chen",  "José",  "Zoë",   "Søren",   "Łukasz", "François", "Chloé",
        "Jürgen", "Anaïs",  "Priya",  "Omar",  "David", "Sarah", "Michael", "Elena",  "Björn",    "Yuki",
        "Fatima", "Liam",   "Noor",   "Renée", "André", "Inês",  "Raúl",    "Kofi",   "Ingrid",   "Mateo",
        "Wei",    "Hannah", "Robert", "Linda", "Karim", "Leila", "Peter",   "Ruth",   "Sanjay",   "Maeve",
        "Viktor", "Nadia",  "Tomáš",  "Agnès", "Hiro",  "Grace", "Samuel",  "Beatriz"};
    std::string name(random.pick(given_names));
    name += " " + invented_name(random);
    if (random.percent(6))
        name += "-" + invented_name(random);
    return name;
}

inline std::string make_channel(Random& random) {
    constexpr std::array<std::string_view, 12> patterns{
        "# Podcast",       "The # Show", "# Capital",    "# Research", "Invest Like #", "#",
        "The # Interview", "Café #",     "# & Partners", "Radio #",    "# Macro",       "Money with #"};
    std::string channel(random.pick(patterns));
    const std::size_t at = channel.find('#');
    const bool is_person = random.percent(25);
    const std::string name = is_person ? make_speaker(random) : invented_name(random);
    return channel.replace(at, 1, name);
}

/// Different names, as many as are asked for.
template <class MakeName>
std::vector<std::string> make_names(std::size_t count, Random& random, MakeName make_name) {
    std::vector<std::string> names;
    while (names.size() < count) {
        std::string name = make_name(random);
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

/// The same for the same real theses and seed.
inline World make_world(const std::vector<library::Thesis>& real, std::uint64_t seed) {
    constexpr std::size_t topic_count = 240;
    constexpr std::size_t channel_count = 60;
    constexpr std::size_t speaker_count = 400;
    World world{Vocabulary(count_words(real), seed), {}, {}, {}};
    Random random(seed, 1);
    for (std::size_t topic = 0; topic < topic_count; ++topic)
        world.topics.push_back(make_topic(world.vocabulary, random));
    world.channels = make_names(channel_count, random, make_channel);
    world.speakers = make_names(speaker_count, random, make_speaker);
    return world;
}

} // namespace generated
