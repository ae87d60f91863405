#include "library/find_text.h"

#include "library/folded_text.h"
#include "library/plain_text.h"

#include <algorithm>

namespace library {

std::vector<TextRange> find_text(std::string_view text, std::string_view query) {
    const std::vector<FoldedCharacter> wanted = folded_text(trimmed(query));
    std::vector<TextRange> places;
    if (wanted.empty())
        return places;
    const std::vector<FoldedCharacter> words = folded_text(text);
    const auto same = [](const FoldedCharacter& a, const FoldedCharacter& b) {
        return a.character == b.character;
    };
    for (auto at = words.begin();;) {
        at = std::search(at, words.end(), wanted.begin(), wanted.end(), same);
        if (at == words.end())
            return places;
        const auto last = at + static_cast<std::ptrdiff_t>(wanted.size()) - 1;
        places.push_back({at->from.begin, last->from.end});
        at = last + 1;
    }
}

} // namespace library
