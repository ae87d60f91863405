// Prints a thesis as the text of a page that a browser copied, in any of the ways such texts differ, and makes theses to
// print. Both are driven by a seeded generator, and give the same on every machine.
#pragma once

#include "library/thesis.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// Random numbers that do not depend on the standard library's distributions.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_generator(seed) {}

    /// From zero to below `end`.
    std::size_t below(std::size_t end) { return m_generator() % end; }
    /// True so many times in a hundred.
    bool percent(std::size_t chance) { return below(100) < chance; }

    template <class List>
    const auto& pick(const List& list) {
        return list[below(list.size())];
    }

    template <class List>
    void shuffle(List& list) {
        for (std::size_t at = list.size(); at > 1; --at)
            std::swap(list[at - 1], list[below(at)]);
    }

private:
    std::mt19937 m_generator;
};

enum class LabelCase : std::uint8_t { AsPrinted, Upper, Title, Lower };

/// How a page is printed. The first values are those of a plain page.
struct PageStyle {
    std::size_t copies_max = 1;
    std::size_t blank_lines_max = 0;
    std::string line_end = "\n";
    bool has_byte_order_mark = false;
    bool has_menu = true;
    bool has_trailing_space = false;
    LabelCase label_case = LabelCase::AsPrinted;
    bool labels_share_lines =
        false; ///< "01 // PREMISE", "RISK: Steel Man Counter-Thesis", "NOISE / The Consensus"
    bool alpha_before_risk = false;
    bool signal_before_noise = false;
    bool defense_before_thesis = false;
    bool risks_reversed = false;
    bool hedge_before_conviction = false;
    bool shuffles_facts = false;
    bool moves_quotes = false; ///< and the necessary condition
    bool one_bullet_a_line = false;
    bool first_bullet_missing = false;
};

PageStyle random_style(Dice& dice);

/// What import_page(print_page(thesis, …)) is to give back; no part of it is beyond what a page prints.
library::Thesis random_thesis(Dice& dice);

/// A line of a page and whether it is content, not a label.
struct PrintedLine {
    std::string text;
    bool is_content = false;
};

/// The lines of a page, each once.
std::vector<PrintedLine> page_lines(const library::Thesis& thesis, const PageStyle& style, Dice& dice);

/// The text of those lines, with their copies and white space.
std::string page_text(const std::vector<PrintedLine>& lines, const PageStyle& style, Dice& dice);

std::string print_page(const library::Thesis& thesis, const PageStyle& style, Dice& dice);

} // namespace tests
