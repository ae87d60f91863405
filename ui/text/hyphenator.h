// Where words may be divided: TeX's patterns (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), by libhyphen.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct _HyphenDict; // libhyphen's

namespace text {

/// For one thread.
class Hyphenator {
public:
    /// `dictionary` is in libhyphen's format and UTF-8, as tools/make-hyphenation makes it of TeX's patterns; it also says
    /// how many letters must stay before and behind a hyphen. Nothing when it is none, or there is no place for a
    /// temporary file, which libhyphen reads it from.
    [[nodiscard]] static std::optional<Hyphenator> from_dictionary(std::string_view dictionary);

    /// The bytes of `word`, valid UTF-8 in any case, before which it may be divided, in order. As in TeX each run of
    /// letters is a word by itself; an apostrophe is a letter where the patterns have one.
    void points(std::string_view word, std::vector<std::size_t>& points);

private:
    struct Free {
        void operator()(_HyphenDict* dictionary) const;
    };
    explicit Hyphenator(std::unique_ptr<_HyphenDict, Free> dictionary, bool knows_apostrophes)
        : m_dictionary(std::move(dictionary)), m_knows_apostrophes(knows_apostrophes) {}

    [[nodiscard]] bool is_letter(char32_t character) const;
    void add_points(std::vector<std::size_t>& points);

    std::unique_ptr<_HyphenDict, Free> m_dictionary;
    bool m_knows_apostrophes;
    std::string m_letters; ///< the run of letters in lower case
    std::vector<std::size_t>
        m_origins; ///< for each of its bytes: the byte of the word where the letter behind it begins
    std::vector<char> m_marks;
};

} // namespace text
