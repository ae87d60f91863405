#include "ui/text/hyphenator.h"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace text {

namespace {

constexpr std::size_t letters_max = 63; ///< of a word, in TeX
constexpr UChar32 apostrophe = '\'';    ///< the curly one stands for it too

enum class Role : std::uint8_t { Letter, Mark, Hyphen, Other };

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

struct FreeDictionary {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

/// The character at `at`, which moves on; negative where the bytes are ill-formed.
UChar32 next_character(std::string_view bytes, std::size_t& at) {
    const auto* units = reinterpret_cast<const std::uint8_t*>(bytes.data());
    UChar32 character = 0;
// The macro narrows and changes signs all the time.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
    U8_NEXT(units, at, bytes.size(), character);
#pragma GCC diagnostic pop
    return character;
}

/// The patterns' form of a character: lower case, the straight apostrophe.
UChar32 folded(UChar32 character) {
    return character == 0x2019 ? apostrophe : u_tolower(character);
}

Role role_of(UChar32 character, bool apostrophe_is_letter) {
    constexpr UChar32 soft_hyphen = 0xAD;
    constexpr UChar32 no_break_hyphen = 0x2011;
    if (character >= 'a' && character <= 'z') // most are, and need no look into ICU's tables
        return Role::Letter;
    if (character < 0)
        return Role::Other;
    if (character == '-' || character == soft_hyphen || character == 0x2010 || character == no_break_hyphen)
        return Role::Hyphen;
    if (folded(character) == apostrophe)
        return apostrophe_is_letter ? Role::Letter : Role::Other;
    const std::uint32_t category = U_GET_GC_MASK(character);
    if ((category & U_GC_L_MASK) != 0)
        return Role::Letter;
    const bool joins =
        character == 0x200C || character == 0x200D; // or keeps from joining: seen in no pattern
    return (category & U_GC_M_MASK) != 0 || joins ? Role::Mark : Role::Other;
}

/// One character for the two, or a negative number where Unicode has none.
UChar32 composed(UChar32 letter, UChar32 mark) {
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2* const form = unorm2_getNFCInstance(&error);
    return U_FAILURE(error) ? -1 : unorm2_composePair(form, letter, mark);
}

} // namespace

struct Hyphenator::Dictionary {
    std::unique_ptr<HyphenDict, FreeDictionary> patterns;
    bool has_apostrophes = false;
};

/// Letters in a row, with the hyphens among them.
struct Hyphenator::Run {
    std::array<UChar32, letters_max> letters{};    ///< the first ones, as the patterns have them
    std::array<std::size_t, letters_max> starts{}; ///< in bytes of the text that they stand in
    std::size_t count = 0;                         ///< may be more
    bool has_hyphen = false;

    void add_letter(UChar32 letter, std::size_t start) {
        if (count < letters_max) {
            letters[count] = letter;
            starts[count] = start;
        }
        ++count;
    }

    /// A mark with no character of its own with the letter before it is left out, as the patterns know none.
    void add_mark(UChar32 mark) {
        if (count == 0 || count > letters_max)
            return;
        if (const UChar32 letter = composed(letters[count - 1], mark); letter >= 0)
            letters[count - 1] = letter;
    }
};

Hyphenator::Hyphenator(std::unique_ptr<Dictionary> dictionary) : m_dictionary(std::move(dictionary)) {}
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

std::optional<Hyphenator> Hyphenator::from_dictionary(std::string_view dictionary) {
    if (!dictionary.starts_with("UTF-8\n"))
        return std::nullopt;
    const std::unique_ptr<std::FILE, CloseFile> file(std::tmpfile());
    if (!file || std::fwrite(dictionary.data(), 1, dictionary.size(), file.get()) != dictionary.size())
        return std::nullopt;
    std::rewind(file.get());
    auto loaded = std::make_unique<Dictionary>();
    loaded->patterns.reset(hnj_hyphen_load_file(file.get()));
    loaded->has_apostrophes = dictionary.find('\'') != std::string_view::npos;
    if (!loaded->patterns)
        return std::nullopt;
    return Hyphenator(std::move(loaded));
}

void Hyphenator::points(std::string_view word, std::vector<std::size_t>& points) const {
    points.clear();
    Run run;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t start = at;
        const UChar32 character = next_character(word, at);
        switch (role_of(character, m_dictionary->has_apostrophes)) {
        case Role::Letter: run.add_letter(folded(character), start); break;
        case Role::Mark: run.add_mark(character); break;
        case Role::Hyphen: run.has_hyphen = true; break;
        case Role::Other:
            add_points(run, points);
            run.count = 0;
            run.has_hyphen = false;
            break;
        }
    }
    add_points(run, points);
}

/// libhyphen gives one digit for each letter, odd where a hyphen may follow it.
void Hyphenator::add_points(const Run& run, std::vector<std::size_t>& points) const {
    constexpr std::size_t bytes_max = letters_max * U8_MAX_LENGTH;
    constexpr std::size_t room = 5; // that libhyphen asks for behind the word
    if (run.has_hyphen || run.count < 2)
        return;
    const std::size_t count = std::min(run.count, letters_max);
    std::array<char, bytes_max + 1> letters{}; // ends with a zero
    std::array<char, bytes_max + room> digits{};
    std::size_t size = 0;
    for (std::size_t i = 0; i < count; ++i) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
        U8_APPEND_UNSAFE(letters.data(), size, run.letters[i]);
#pragma GCC diagnostic pop
    }
    letters[size] = 0;
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const bool failed =
        hnj_hyphen_hyphenate2(m_dictionary->patterns.get(), letters.data(), static_cast<int>(size),
                              digits.data(), nullptr, &replacements, &positions, &cuts) != 0;
    std::free(replacements); // only set for patterns that change letters, which TeX's do not
    std::free(positions);
    std::free(cuts);
    if (failed)
        return;
    for (std::size_t i = 1; i < count; ++i)
        if ((static_cast<unsigned char>(digits[i - 1]) & 1U) != 0)
            points.push_back(run.starts[i]);
}

} // namespace text
