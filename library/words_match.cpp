#include "library/words_match.h"

#include "library/comparable_text.h"

#include <algorithm>

namespace library {

namespace {

constexpr std::size_t same_places_max = 1000;

/// By how many characters an end of changed words is looked for; by fewer than the least it would be found anywhere.
constexpr std::size_t clue_count_max = 12;
constexpr std::size_t clue_count_min = 6;
constexpr std::size_t clue_places_max = 64;

/// How far behind an end of changed words they are compared.
constexpr std::size_t inside_count_max = 32;

constexpr std::size_t changed_count_min = 20;
constexpr double likeness_min = 0.6;

int percent(std::size_t part, std::size_t whole) {
    return static_cast<int>(100 * part / whole);
}

/// One of the two ends of words in a text: how much speaks for its being there.
struct Edge {
    std::size_t at = 0;
    int fit_percent = 0;          ///< of the surroundings
    std::size_t common_count = 0; ///< characters that agree around
};

Edge judge_begin(const MarkedWords& marked, std::u32string_view text, std::size_t at) {
    if (marked.prefix.empty())
        return {at, at == 0 ? 100 : 0, 0};
    const std::size_t common = same_at_end(text.substr(0, at), marked.prefix);
    return {at, percent(common, marked.prefix.size()), common};
}

Edge judge_end(const MarkedWords& marked, std::u32string_view text, std::size_t at) {
    if (marked.suffix.empty())
        return {at, at == text.size() ? 100 : 0, 0};
    const std::size_t common = same_at_begin(text.substr(at), marked.suffix);
    return {at, percent(common, marked.suffix.size()), common};
}

WordsMatch match_between(const Edge& begin, const Edge& end) {
    return {begin.at, end.at, begin.fit_percent + end.fit_percent, begin.common_count + end.common_count};
}

/// Adds the places of a clue, moved by so much, to where an end may be.
void add_places(std::u32string_view clue, std::size_t moved_by, std::u32string_view text,
                std::vector<std::size_t>& ends) {
    if (clue.size() < clue_count_min)
        return;
    for (const std::size_t place : places_of(clue, text, clue_places_max))
        ends.push_back(place + moved_by);
}

std::u32string_view last_of(std::u32string_view text, std::size_t count) {
    return text.substr(text.size() - std::min(text.size(), count));
}

/// Where changed words may begin: behind what stood before them, or where the text is as their beginning.
std::vector<Edge> possible_begins(const MarkedWords& marked, std::u32string_view text) {
    std::vector<std::size_t> places;
    const std::u32string_view before = last_of(marked.prefix, clue_count_max);
    add_places(before, before.size(), text, places);
    add_places(marked.words.substr(0, clue_count_max), 0, text, places);
    if (marked.prefix.size() < clue_count_min)
        places.push_back(marked.prefix.size());
    std::vector<Edge> begins;
    for (const std::size_t at : places) {
        Edge edge = judge_begin(marked, text, std::min(at, text.size()));
        edge.common_count += same_at_begin(text.substr(edge.at), marked.words.substr(0, inside_count_max));
        begins.push_back(edge);
    }
    return begins;
}

std::vector<Edge> possible_ends(const MarkedWords& marked, std::u32string_view text) {
    std::vector<std::size_t> places;
    add_places(marked.suffix.substr(0, clue_count_max), 0, text, places);
    const std::u32string_view last = last_of(marked.words, clue_count_max);
    add_places(last, last.size(), text, places);
    if (marked.suffix.size() < clue_count_min)
        places.push_back(text.size() - std::min(text.size(), marked.suffix.size()));
    std::vector<Edge> ends;
    for (const std::size_t at : places) {
        Edge edge = judge_end(marked, text, at);
        edge.common_count += same_at_end(text.substr(0, edge.at), last_of(marked.words, inside_count_max));
        ends.push_back(edge);
    }
    return ends;
}

bool is_of_like_length(const WordsMatch& match, std::size_t count) {
    return match.end > match.begin && match.end - match.begin >= count / 2 &&
           match.end - match.begin <= 2 * count;
}

std::size_t change_of_length(const WordsMatch& match, std::size_t count) {
    const std::size_t now = match.end - match.begin;
    return std::max(now, count) - std::min(now, count);
}

/// The pair of ends for which most speaks; nothing when as much speaks for one elsewhere.
std::optional<WordsMatch> best_between(const std::vector<Edge>& begins, const std::vector<Edge>& ends,
                                       std::size_t count) {
    std::optional<WordsMatch> best;
    bool is_ambiguous = false;
    for (const Edge& begin : begins) {
        for (const Edge& end : ends) {
            const WordsMatch match = match_between(begin, end);
            if (!is_of_like_length(match, count))
                continue;
            const bool is_equal = best && match.common_count == best->common_count;
            if (is_equal && (match.begin >= best->end || match.end <= best->begin))
                is_ambiguous = true;
            else if (!best || match.common_count > best->common_count)
                is_ambiguous = false;
            else if (!is_equal || change_of_length(match, count) >= change_of_length(*best, count))
                continue;
            best = match;
        }
    }
    return is_ambiguous ? std::nullopt : best;
}

} // namespace

std::vector<WordsMatch> find_same_words(const MarkedWords& marked, std::u32string_view text) {
    std::vector<WordsMatch> matches;
    for (const std::size_t begin : places_of(marked.words, text, same_places_max)) {
        const std::size_t end = begin + marked.words.size();
        WordsMatch match = match_between(judge_begin(marked, text, begin), judge_end(marked, text, end));
        match.common_count += marked.words.size();
        matches.push_back(match);
    }
    return matches;
}

std::optional<WordsMatch> find_changed_words(const MarkedWords& marked, std::u32string_view text) {
    if (marked.words.size() < changed_count_min)
        return std::nullopt;
    const auto best =
        best_between(possible_begins(marked, text), possible_ends(marked, text), marked.words.size());
    if (!best || likeness(marked.words, text.substr(best->begin, best->end - best->begin)) < likeness_min)
        return std::nullopt;
    return best;
}

} // namespace library
