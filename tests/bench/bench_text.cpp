// Prints what setting the bundled theses costs. Each figure is the least of several runs in this process.
#include "app/shelf.h"
#include "assets/assets.h"
#include "library/deck.h"
#include "ui/cards/card_style.h"
#include "ui/typography.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The least time of `runs` calls.
template <class Work>
double least_ms(int runs, Work work) {
    double least = 1e9;
    for (int run = 0; run < runs; ++run) {
        const auto start = Clock::now();
        work();
        least = std::min(least, ms_since(start));
    }
    return least;
}

std::vector<text::Paragraph> paragraphs_of(const library::Thesis& thesis, text::Breaking breaking) {
    std::vector<text::Paragraph> paragraphs;
    for (const library::Card& card : library::make_deck(thesis))
        for (const library::Block& block : card.blocks) {
            paragraphs.push_back(ui::as_paragraph(card, block, ui::block_style(card, block, {}, 20, 620),
                                                  app::TextAlignment::Ragged));
            if (paragraphs.back().block.breaking == text::Breaking::Optimum)
                paragraphs.back().block.breaking = breaking;
        }
    return paragraphs;
}

std::size_t words_in(const std::vector<text::Paragraph>& paragraphs) {
    std::size_t words = 0;
    for (const text::Paragraph& paragraph : paragraphs)
        words += static_cast<std::size_t>(std::count(paragraph.text.begin(), paragraph.text.end(), ' ')) + 1;
    return words;
}

void measure_thesis(const library::Thesis& thesis, text::Breaking breaking, const char* name) {
    const auto paragraphs = paragraphs_of(thesis, breaking);
    const double cold = least_ms(
        9,
        [&] {
            const auto typography = ui::Typography::load({});
            for (const auto& paragraph : paragraphs)
                static_cast<void>(
                    (*typography)->typesetter().lay_out(*(*typography)->shaped(paragraph), 620));
        });
    const double load = least_ms(9, [] { static_cast<void>(ui::Typography::load({})); });
    const auto typography = ui::Typography::load({});
    float width_pt = 620;
    const double again = least_ms(20, [&] {
        width_pt = width_pt > 350 ? width_pt - 13 : 620;
        for (const auto& paragraph : paragraphs)
            static_cast<void>(
                (*typography)->typesetter().lay_out(*(*typography)->shaped(paragraph), width_pt));
    });
    // The first round has shaped everything, and is never the least.
    std::printf("%-8s %zu words: cold %.2f ms (of which loading the fonts %.2f), at another width %.2f ms\n",
                name, words_in(paragraphs), cold, load, again);
}

void measure_long_paragraph(const library::Thesis& thesis) {
    std::string words;
    for (const auto& paragraph : paragraphs_of(thesis, text::Breaking::Optimum))
        words += paragraph.text + " ";
    const auto set = [&](std::size_t word_count) {
        text::Paragraph paragraph;
        std::size_t have = 0;
        while (have < word_count) {
            paragraph.text += words;
            have += static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
        }
        for (std::size_t at = 0, count = 0; at < paragraph.text.size(); ++at)
            if (paragraph.text[at] == ' ' && ++count == word_count)
                paragraph.text.resize(at);
        return least_ms(3, [&] {
            const auto typography = ui::Typography::load({});
            static_cast<void>((*typography)->typesetter().lay_out(*(*typography)->shaped(paragraph), 620));
        });
    };
    const double small = set(2500);
    const double large = set(100000);
    std::printf("one paragraph of 2,500 words %.1f ms, of 100,000 words %.1f ms: %.1f times as long\n", small,
                large, large / small);
}

} // namespace

int main() {
    const app::Shelf shelf = app::bundled_shelf();
    for (const auto& thesis : shelf.theses) {
        measure_thesis(*thesis, text::Breaking::Optimum, "optimum");
        measure_thesis(*thesis, text::Breaking::Greedy, "greedy");
        measure_long_paragraph(*thesis);
    }
}
