#include "app/palette.h"

#include "library/find_text.h"
#include "library/plain_text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace app {

namespace {

/// How badly a label fits; nothing when a word is not in it.
std::optional<std::size_t> distance(std::string_view label, std::string_view typed) {
    std::size_t distance = 0;
    for (const std::string_view word : library::split(typed, " ")) {
        if (word.empty())
            continue;
        const auto places = library::find_text(label, word);
        if (places.empty())
            return std::nullopt;
        const std::size_t begin = places.front().begin;
        const bool begins_word = begin == 0 || label[begin - 1] == ' ';
        distance += begin == 0 ? 0 : (begins_word ? 1 : 10) + begin;
    }
    return distance;
}

State without_panel(State state) {
    state.panel = NoPanel{};
    return state;
}

} // namespace

std::vector<const Verb*> verbs_for(const State& state, std::string_view typed) {
    const State beneath = without_panel(state); // where the verb will be carried out
    std::vector<std::pair<std::size_t, const Verb*>> fitting;
    for (const Verb& verb : verbs())
        if (const auto far = distance(verb.label, typed); far && verb.command(beneath))
            fitting.emplace_back(*far, &verb);
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const Verb*> found;
    found.reserve(fitting.size());
    for (const auto& [far, verb] : fitting)
        found.push_back(verb);
    return found;
}

} // namespace app
