#include "ui/text/hyphenator.h"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <utf8.h>

#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace text {

namespace {

constexpr std::size_t letters_bytes_max = 250; ///< what is longer is no word

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

} // namespace

void Hyphenator::Free::operator()(_HyphenDict* dictionary) const {
    hnj_hyphen_free(dictionary);
}

std::optional<Hyphenator> Hyphenator::from_dictionary(std::string_view dictionary) {
    const std::unique_ptr<std::FILE, CloseFile> file(std::tmpfile());
    if (!file || std::fwrite(dictionary.data(), 1, dictionary.size(), file.get()) != dictionary.size())
        return std::nullopt;
    std::rewind(file.get());
    std::unique_ptr<_HyphenDict, Free> loaded(hnj_hyphen_load_file(file.get()));
    if (!loaded)
        return std::nullopt;
    return Hyphenator(std::move(loaded), dictionary.find('\'') != std::string_view::npos);
}

bool Hyphenator::is_letter(char32_t character) const {
    const bool apostrophe = character == U'\'' || character == 0x2019;
    const auto point = static_cast<UChar32>(character);
    return (apostrophe && m_knows_apostrophes) || u_isalpha(point) != 0 ||
           u_charType(point) == U_NON_SPACING_MARK;
}

void Hyphenator::points(std::string_view word, std::vector<std::size_t>& points) {
    points.clear();
    m_letters.clear();
    m_origins.clear();
    for (auto at = word.begin(); at != word.end();) {
        const auto character = static_cast<char32_t>(utf8::unchecked::next(at));
        if (is_letter(character)) {
            utf8::unchecked::append(static_cast<char32_t>(u_tolower(static_cast<UChar32>(character))),
                                    std::back_inserter(m_letters));
            m_origins.resize(m_letters.size(), static_cast<std::size_t>(at - word.begin()));
            if (at != word.end())
                continue;
        }
        add_points(points);
        m_letters.clear();
        m_origins.clear();
    }
}

/// libhyphen marks the last byte before a point by an odd number.
void Hyphenator::add_points(std::vector<std::size_t>& points) {
    constexpr std::size_t room = 5; // that libhyphen asks for behind the word
    if (m_letters.empty() || m_letters.size() > letters_bytes_max)
        return;
    m_marks.assign(m_letters.size() + room, '0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const bool failed =
        hnj_hyphen_hyphenate2(m_dictionary.get(), m_letters.c_str(), static_cast<int>(m_letters.size()),
                              m_marks.data(), nullptr, &replacements, &positions, &cuts) != 0;
    std::free(replacements); // only set for patterns that change letters, which TeX's do not
    std::free(positions);
    std::free(cuts);
    if (failed)
        return;
    // hyphenate2 leaves one mark a character.
    std::size_t character = 0;
    for (std::size_t byte = 0; byte + 1 < m_letters.size(); ++byte) {
        const bool ends_character = (static_cast<unsigned char>(m_letters[byte + 1]) & 0xC0U) != 0x80U;
        if (!ends_character)
            continue;
        if ((static_cast<unsigned char>(m_marks[character++]) & 1U) != 0)
            points.push_back(m_origins[byte]);
    }
}

} // namespace text
