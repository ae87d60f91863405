#include "library/skew_amount.h"

#include "library/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace library {

namespace {

using Named = std::pair<std::string_view, double>;

constexpr std::array<Named, 29> small_numbers = {
    {{"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
     {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
     {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
     {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
     {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fourty", 40},   {"fifty", 50},
     {"sixty", 60},   {"seventy", 70}, {"eighty", 80},    {"ninety", 90}}};
constexpr std::array<Named, 12> multiple_verbs = {{{"double", 2},
                                                   {"doubles", 2},
                                                   {"doubled", 2},
                                                   {"doubling", 2},
                                                   {"triple", 3},
                                                   {"triples", 3},
                                                   {"tripled", 3},
                                                   {"tripling", 3},
                                                   {"quadruple", 4},
                                                   {"quadruples", 4},
                                                   {"quadrupled", 4},
                                                   {"quadrupling", 4}}};
constexpr std::array<Named, 5> halving_verbs = {
    {{"halve", 0.5}, {"halves", 0.5}, {"halved", 0.5}, {"halving", 0.5}, {"half", 0.5}}};
constexpr std::array<Named, 6> fraction_parts = {{{"third", 1.0 / 3},
                                                  {"thirds", 1.0 / 3},
                                                  {"quarter", 0.25},
                                                  {"quarters", 0.25},
                                                  {"fifth", 0.2},
                                                  {"fifths", 0.2}}};

template <std::size_t size>
std::optional<double> find_named(const std::array<Named, size>& names, std::string_view word) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const Named& named) { return named.first == word; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
}

/// "1,200.5": a comma only before three digits.
std::size_t number_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length]))
        ++length;
    const auto digits_behind = [&](std::size_t at) {
        std::size_t count = 0;
        while (at + 1 + count < text.size() && is_digit(text[at + 1 + count]))
            ++count;
        return count;
    };
    while (length < text.size() && text[length] == ',' && digits_behind(length) == 3)
        length += 4;
    if (length < text.size() && text[length] == '.' && digits_behind(length) > 0)
        length += 1 + digits_behind(length);
    return length;
}

struct OtherCharacter {
    std::string_view character;
    std::string_view word;
};
constexpr std::array<OtherCharacter, 7> other_characters = {{{"\u2010", "-"},
                                                             {"\u2011", "-"},
                                                             {"\u2013", "-"},
                                                             {"\u2212", "-"},
                                                             {"\u2014", ","},
                                                             {"\u00D7", "x"},
                                                             {"\u2019", "'"}}};

std::size_t token_length(std::string_view text) {
    if (is_digit(text.front()))
        return number_length(text);
    std::size_t length = 0;
    while (length < text.size() && is_letter(text[length]))
        ++length;
    if (length > 0)
        return length;
    for (const OtherCharacter& other : other_characters)
        if (text.starts_with(other.character))
            return other.character.size();
    return 1;
}

std::string token_word(std::string_view characters) {
    for (const OtherCharacter& other : other_characters)
        if (characters == other.character)
            return std::string(other.word);
    return ascii_lower(characters);
}

std::optional<double> digits_as_number(std::string_view word) {
    constexpr std::size_t longest = 12;
    if (word.empty() || !is_digit(word.front()) || word.size() > longest)
        return std::nullopt;
    std::string plain(word);
    std::erase(plain, ',');
    const std::size_t point = std::min(plain.find('.'), plain.size());
    double whole = 0;
    for (const char c : plain.substr(0, point))
        whole = whole * 10 + (c - '0');
    double place = 1;
    for (std::size_t at = point + 1; at < plain.size(); ++at)
        whole += (plain[at] - '0') * (place /= 10);
    return whole;
}

/// Reads tokens from left to right; what a function does not find it leaves where it is.
class AmountReader {
public:
    AmountReader(const std::vector<SkewToken>& tokens, std::size_t at) : m_tokens(tokens), m_at(at) {}

    std::optional<SkewAmount> read() {
        SkewAmount amount;
        amount.first = m_at;
        const Bound bound = take_bound();
        const bool found =
            take_verb(amount) || take_factor(amount) || take_fraction(amount) || take_range(amount);
        if (!found || amount.min > amount.max.value_or(amount.min))
            return std::nullopt;
        const bool is_open = take("+") || take("or", "more") || bound == Bound::AtLeast;
        if (is_open)
            amount.max.reset();
        else if (bound == Bound::AtMost)
            amount.min = amount.unit == SkewUnit::Multiple ? 1 : 0;
        amount.last = m_at;
        return amount;
    }

private:
    enum class Bound { None, AtLeast, AtMost };

    Bound take_bound() {
        if (take("up", "to") || take("at", "most") || take("less", "than") || take("no", "more", "than") ||
            take("not", "more", "than") || take("as", "much", "as") || take("as", "high", "as"))
            return Bound::AtMost;
        if (take("at", "least") || take("more", "than") || take("no", "less", "than") ||
            take("upwards", "of") || take("over") || take("in", "excess", "of") || take("well", "over"))
            return Bound::AtLeast;
        return Bound::None;
    }

    /// "doubles", "could double or triple", "halves".
    bool take_verb(SkewAmount& amount) {
        const auto multiple = find_named(multiple_verbs, peek());
        const auto half = peek() == "half" ? std::nullopt : find_named(halving_verbs, peek());
        if ((!multiple && !half) || peek(1) == "-" || peek(1).starts_with("digit"))
            return false;
        ++m_at;
        amount.unit = multiple ? SkewUnit::Multiple : SkewUnit::Fraction;
        amount.is_verb = true;
        amount.min = multiple ? *multiple : *half;
        amount.max = amount.min;
        const auto second = find_named(multiple_verbs, peek(1));
        if (multiple && second && *second > *multiple && (peek() == "or" || peek() == "to")) {
            amount.max = second;
            m_at += 2;
        }
        return true;
    }

    /// "a factor of two", "a factor of three to five".
    bool take_factor(SkewAmount& amount) {
        const std::size_t start = m_at;
        (void)take("a");
        if (!take("factor", "of") || !take_numbers(amount)) {
            m_at = start;
            return false;
        }
        amount.unit = SkewUnit::Multiple;
        return true;
    }

    /// "half", "a third", "two thirds".
    bool take_fraction(SkewAmount& amount) {
        if (take("half")) {
            amount.min = 0.5;
        } else {
            const bool one = peek() == "a" || peek() == "one";
            const auto count = one ? std::optional(1.0) : find_named(small_numbers, peek());
            const std::size_t dash = peek(1) == "-" ? 1 : 0;
            const auto part = find_named(fraction_parts, peek(1 + dash));
            if (!count || !part || *count * *part >= 1)
                return false;
            amount.min = *count * *part;
            m_at += 2 + dash;
        }
        amount.unit = SkewUnit::Fraction;
        amount.max = amount.min;
        return true;
    }

    /// "30%", "30 to 50 percent", "2-3x", "30% to 50%", "between two and three times", "tenfold".
    bool take_range(SkewAmount& amount) {
        const bool between = take("between");
        const auto first = take_number();
        if (!first)
            return take_folds(amount);
        amount.min = *first;
        const auto first_unit = take_unit();
        const std::size_t end_of_first = m_at;
        std::optional<double> second;
        if (take("to") || take("or") || (between && take("and")) || take_dashes())
            second = take_number();
        const auto unit = second ? take_unit() : first_unit;
        if (second && unit && (!first_unit || first_unit == unit)) {
            amount.max = second;
        } else {
            m_at = end_of_first;
            amount.max = first;
        }
        const auto read = second && unit && m_at != end_of_first ? unit : first_unit;
        amount.unit = read.value_or(SkewUnit::Percent);
        return read.has_value();
    }

    bool take_numbers(SkewAmount& amount) {
        const auto first = take_number();
        if (!first)
            return false;
        amount.min = *first;
        amount.max = first;
        const std::size_t end_of_first = m_at;
        if (take("to") || take("or") || take_dashes()) {
            if (const auto second = take_number())
                amount.max = second;
            else
                m_at = end_of_first;
        }
        return true;
    }

    /// One word: "tenfold".
    bool take_folds(SkewAmount& amount) {
        const std::string_view word = peek();
        if (!word.ends_with("fold"))
            return false;
        const auto times = find_named(small_numbers, word.substr(0, word.size() - 4));
        if (!times)
            return false;
        ++m_at;
        amount.unit = SkewUnit::Multiple;
        amount.min = *times;
        amount.max = times;
        return true;
    }

    std::optional<SkewUnit> take_unit() {
        const std::size_t start = m_at;
        (void)take_dashes();
        if (take("%") || take("percent") || take("per", "cent") || take("pct"))
            return SkewUnit::Percent;
        if (take("x") || take("times") || take("fold") || take("bagger"))
            return SkewUnit::Multiple;
        m_at = start;
        return std::nullopt;
    }

    /// Digits, or "two hundred and fifty" and the like.
    std::optional<double> take_number() {
        if (const auto number = digits_as_number(peek())) {
            ++m_at;
            return number;
        }
        const bool a_hundred = peek() == "a" && (peek(1) == "hundred" || peek(1) == "thousand");
        auto number = a_hundred ? std::optional(1.0) : take_below_hundred();
        if (a_hundred)
            ++m_at;
        if (!number)
            return std::nullopt;
        if (take("thousand"))
            return *number * 1000;
        if (!take("hundred"))
            return number;
        number = *number * 100;
        const std::size_t end_of_hundreds = m_at;
        (void)take("and");
        const auto rest = take_below_hundred();
        if (!rest)
            m_at = end_of_hundreds;
        return *number + rest.value_or(0);
    }

    std::optional<double> take_below_hundred() {
        const auto tens = find_named(small_numbers, peek());
        if (!tens)
            return std::nullopt;
        ++m_at;
        if (*tens < 20)
            return tens;
        const std::size_t dash = peek() == "-" ? 1 : 0;
        const auto ones = find_named(small_numbers, peek(dash));
        if (!ones || *ones == 0 || *ones > 9)
            return tens;
        m_at += dash + 1;
        return *tens + *ones;
    }

    /// "-", and "-to-" between words.
    bool take_dashes() {
        if (!take("-"))
            return false;
        if (take("to"))
            (void)take("-");
        return true;
    }

    template <class... Words>
    bool take(Words... words) {
        std::size_t ahead = 0;
        const bool all = ((peek(ahead++) == std::string_view(words)) && ...);
        if (all)
            m_at += sizeof...(words);
        return all;
    }

    [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_tokens.size() ? std::string_view(m_tokens[m_at + ahead].word)
                                              : std::string_view();
    }

    const std::vector<SkewToken>& m_tokens;
    std::size_t m_at;
};

} // namespace

std::vector<SkewToken> skew_tokens(std::string_view text) {
    std::vector<SkewToken> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = token_length(text.substr(at));
        const std::string_view characters = text.substr(at, length);
        if (characters != " " && characters != "\n" && characters != "\t")
            tokens.push_back({token_word(characters), at, at + length});
        at += length;
    }
    return tokens;
}

std::optional<SkewAmount> skew_amount_at(const std::vector<SkewToken>& tokens, std::size_t at) {
    return AmountReader(tokens, at).read();
}

} // namespace library
