// Where words may be divided: TeX's patterns (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983), by libhyphen.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace text {

/// Divides words where LuaTeX does with the same patterns. A word in its sense is a run of letters, so that what is beside
/// them (punctuation, digits) does not count; an apostrophe is a letter where the patterns have one, as in French and
/// Italian. libhyphen only reads a dictionary once it is loaded, so threads may share a Hyphenator.
class Hyphenator {
public:
    /// `dictionary` is one that tools/make-hyphenation has made of TeX's patterns; it also says how many letters must stay
    /// before and behind a hyphen. Nothing when it is none, or there is no place for a temporary file, which is what
    /// libhyphen reads from. It trusts what it reads: for the dictionaries that the program carries.
    [[nodiscard]] static std::optional<Hyphenator> from_dictionary(std::string_view dictionary);

    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;
    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;
    ~Hyphenator();

    /// The bytes of `word` before which it may be divided by a hyphen that is not there yet, in order; always between two
    /// letters with all their marks. Any bytes will do: what is not UTF-8 is no letter. Letters in upper case and letters
    /// that are made of several characters are looked up as the patterns write them. What has a hyphen in it, soft or not,
    /// is divided there or nowhere. Of more than 63 letters in a row TeX takes the first 63 for the word, and so does this.
    void points(std::string_view word, std::vector<std::size_t>& points) const;

private:
    struct Dictionary;
    struct Run;
    explicit Hyphenator(std::unique_ptr<Dictionary> dictionary);

    void add_points(const Run& run, std::vector<std::size_t>& points) const;

    std::unique_ptr<Dictionary> m_dictionary;
};

} // namespace text
