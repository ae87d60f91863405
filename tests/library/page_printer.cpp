#include "tests/library/page_printer.h"

#include "library/plain_text.h"
#include "library/printed_facts.h"
#include "library/thesis_id.h"
#include "tests/library/hedge_endings.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace tests {

namespace {

using library::Thesis;

constexpr std::array<std::string_view, 48> nouns = {"capital",
                                                    "demand",
                                                    "inference",
                                                    "energy",
                                                    "the grid",
                                                    "regulation",
                                                    "margin",
                                                    "throughput",
                                                    "supply",
                                                    "the market",
                                                    "adoption",
                                                    "litigation",
                                                    "churn",
                                                    "pricing",
                                                    "inventory",
                                                    "talent",
                                                    "distribution",
                                                    "latency",
                                                    "leverage",
                                                    "biology",
                                                    "the regime",
                                                    "inflation",
                                                    "durability",
                                                    "compute",
                                                    "governance",
                                                    "liquidity",
                                                    "procurement",
                                                    "the moat",
                                                    "retention",
                                                    "discovery",
                                                    "replication",
                                                    "trust",
                                                    "deployment",
                                                    "the cycle",
                                                    "depreciation",
                                                    "yield",
                                                    "consumption",
                                                    "the ledger",
                                                    "tooling",
                                                    "the caf\u00E9 economy",
                                                    "na\u00EFve extrapolation",
                                                    "d\u00E9j\u00E0 vu",
                                                    "interest",
                                                    "insulin",
                                                    "copper",
                                                    "steel",
                                                    "attention",
                                                    "software"};

constexpr std::array<std::string_view, 20> verbs = {
    "compounds", "erodes",   "outpaces",  "depends on", "displaces",  "funds",    "constrains",
    "rewards",   "precedes", "absorbs",   "undermines", "unlocks",    "replaces", "reprices",
    "anchors",   "exhausts", "amplifies", "outlives",   "subsidizes", "tracks"};

constexpr std::array<std::string_view, 16> tails = {"over a full cycle",
                                                    "at the margin",
                                                    "in most scenarios",
                                                    "once scale is reached",
                                                    "without new debt",
                                                    "by roughly 30%",
                                                    "before 2031",
                                                    "in the U.S. and the E.U.",
                                                    "\u2014and not the reverse",
                                                    "(see Dr. Osei's data)",
                                                    "at $4.5 billion a year",
                                                    "whatever 'consensus' says",
                                                    "from \u2018day one\u2019",
                                                    "on a \u201Cper token\u201D basis",
                                                    "relative to M\u00FCnchen and S\u00E3o Paulo",
                                                    "\u2192 and then again"};

constexpr std::array<std::string_view, 12> people = {
    "Buffett",      "Karik\u00F3",  "Ms. Okonkwo",  "Professor \u0141ukasiewicz",
    "Jensen",       "Dr. Osei",     "Ram\u00EDrez", "Li Wei",
    "O\u2019Brien", "Van der Berg", "Zo\u00EB",     "\u9EC4\u4EC1\u52CB"};

constexpr std::array<std::string_view, 10> channels = {
    "Lex Fridman",     "Acquired",    "The Long View",        "Dwarkesh Patel",
    "In Good Company", "20VC",        "Invest Like the Best", "Caf\u00E9 \u00C9conomie",
    "Odd Lots",        "a16z Podcast"};

constexpr std::array<std::string_view, 8> asset_classes = {
    "SECULAR", "CYCLICAL", "MACRO", "EQUITY", "CRYPTO", "VENTURE", "Real Assets", "FIXED INCOME"};
constexpr std::array<std::string_view, 6> convictions = {"HIGH",      "MEDIUM",   "LOW",
                                                         "VERY HIGH", "Moderate", "MIXED"};
constexpr std::array<std::string_view, 8> horizons = {"5 to 10 years", "6\u201318 months",   "10+ years",
                                                      "3 years",       "at least ten years", "under 2 years",
                                                      "one cycle",     "12 to 24 months"};
constexpr std::array<std::string_view, 7> durations = {"2:25:51", "58:12",   "1:37:42", "143:05",
                                                       "0:45",    "3:00:00", "12:03:59"};
constexpr std::array<std::string_view, 6> times = {"97:42", "1:37:42", "0:07", "12:30", "101:01", "2:00:59"};
constexpr std::array<std::string_view, 6> views = {"13K Views", "1,204 views", "1.2M Views",
                                                   "1 View",    "987 Views",   "2.5K views"};

constexpr std::array<std::string_view, 20> spoken = {"I am absolutely certain of it",
                                                     "There's no question this is the one",
                                                     "We're gonna be a lot, lot bigger",
                                                     "And I said, 'What if we just don't?'",
                                                     "You know, it is what it is",
                                                     "That number is just a number, you know",
                                                     "It's not if, it's only when",
                                                     "We're starting to... We're learning a lot about it",
                                                     "I\u2019d bet the company on that. I did, actually",
                                                     "\"Nobody at Berkshire believed me\"",
                                                     "\u201CIt is inevitable\u201D",
                                                     "Could I be wrong? Of course",
                                                     "This is the most important thing we've ever built!",
                                                     "My mother in \u0141\u00F3d\u017A still asks me that",
                                                     "One hundred percent",
                                                     "The answer is of course yes.",
                                                     "People forget how small we were in 2009",
                                                     "I mean, Moore's Law did that for us, right?",
                                                     "Look, the Fed can't print copper",
                                                     "So far so good, touch wood"};

constexpr std::array<std::string_view, 3> usual_kinds = {"premise", "mechanism", "outcome"};
constexpr std::array<std::string_view, 4> other_kinds = {"catalyst", "second-order effects", "timing",
                                                         "evidence"};

std::string capitalised(std::string_view text) {
    return library::ascii_upper(text.substr(0, 1)) + std::string(text.substr(1));
}

std::string sentence(Dice& dice) {
    std::string text;
    if (dice.percent(40))
        text = std::string(dice.pick(people)) + " believes " + std::string(dice.pick(nouns));
    else
        text = capitalised(dice.pick(nouns));
    text += " " + std::string(dice.pick(verbs)) + " " + std::string(dice.pick(nouns));
    if (dice.percent(60))
        text += " " + std::string(dice.pick(tails));
    // A number makes each sentence its own, so that a lost one cannot hide behind its twin.
    return text + " (" + std::to_string(1000 + dice.below(900'000)) + ").";
}

std::string paragraph(Dice& dice) {
    std::string text = sentence(dice);
    for (std::size_t more = dice.below(5); more > 0; --more)
        text += " " + sentence(dice);
    return text;
}

std::string headline(Dice& dice) {
    return capitalised(dice.pick(nouns)) + " " + std::string(dice.pick(verbs)) + " " +
           std::string(dice.pick(nouns)) + " " + std::to_string(dice.below(10'000));
}

std::string maybe(Dice& dice, std::size_t chance, std::string text) {
    return dice.percent(chance) ? std::move(text) : std::string();
}

library::Timestamp timestamp(std::string_view text) {
    return {std::string(text), library::parse_timestamp_s(text), ""};
}

std::vector<std::string> some_spoken(Dice& dice, std::size_t most) {
    std::vector<std::string_view> all(spoken.begin(), spoken.end());
    dice.shuffle(all);
    return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(dice.below(most + 1))};
}

void add_source(Thesis& thesis, Dice& dice) {
    thesis.source.channel = maybe(dice, 90, std::string(dice.pick(channels)));
    if (dice.percent(90))
        thesis.source.duration = timestamp(dice.pick(durations));
    if (dice.percent(80)) {
        const std::string_view text = dice.pick(views);
        thesis.source.views = library::Count{std::string(text), library::parse_view_count(text), ""};
    }
}

void add_argument(Thesis& thesis, Dice& dice) {
    for (const std::string_view kind : usual_kinds)
        thesis.argument.push_back({std::string(kind), std::nullopt, headline(dice), paragraph(dice), ""});
    if (dice.percent(30)) {
        thesis.argument.push_back(
            {std::string(dice.pick(other_kinds)), std::nullopt, headline(dice), paragraph(dice), ""});
    }
    if (dice.percent(20)) { // a page without its second step prints 01, 03
        thesis.argument.erase(thesis.argument.begin() + 1);
        for (std::size_t at = 1; at < thesis.argument.size(); ++at)
            thesis.argument[at].number = static_cast<int>(at + 2);
    }
}

void add_risks(Thesis& thesis, Dice& dice) {
    thesis.risk.steel_man = maybe(dice, 85, paragraph(dice));
    thesis.risk.asymmetric_skew = maybe(dice, 85, paragraph(dice));
    const std::size_t count = dice.percent(10) ? 10 + dice.below(5) : dice.below(10);
    for (std::size_t at = 0; at < count; ++at) {
        thesis.risk.risks.push_back(
            {std::nullopt, headline(dice), paragraph(dice), maybe(dice, 85, paragraph(dice)), ""});
    }
}

void add_alpha(Thesis& thesis, Dice& dice) {
    library::AlphaPart& alpha = thesis.alpha;
    for (std::vector<std::string>* side : {&alpha.consensus, &alpha.variant})
        for (std::size_t paragraphs = dice.below(3); paragraphs > 0; --paragraphs)
            side->push_back(paragraph(dice));
    alpha.edge = paragraph(dice);
    alpha.conviction_detected = some_spoken(dice, 8);
    alpha.hedge_detected = some_spoken(dice, 8);
    if (dice.percent(80)) {
        const HedgeEnding& ending = dice.pick(hedge_endings);
        thesis.title = ending.title;
        alpha.hedge_detected.emplace_back(ending.quote);
        alpha.language_note = ending.note;
    }
}

using Lines = std::vector<PrintedLine>;

/// Prints the parts of a thesis as blocks of lines that stay together.
class Printer {
public:
    Printer(const Thesis& thesis, const PageStyle& style, Dice& dice)
        : m_thesis(thesis), m_style(style), m_dice(dice) {}

    Lines print() {
        Lines lines = header();
        std::vector<Lines> blocks = claim();
        const std::vector<Lines> risk = risk_part();
        const std::vector<Lines> alpha = alpha_part();
        const auto append = [&](const std::vector<Lines>& part) {
            blocks.insert(blocks.end(), part.begin(), part.end());
        };
        append(m_style.alpha_before_risk ? alpha : risk);
        append(m_style.alpha_before_risk ? risk : alpha);
        if (m_style.moves_quotes) {
            insert_anywhere(blocks, condition());
            insert_quotes(blocks);
        }
        for (const Lines& block : blocks)
            lines.insert(lines.end(), block.begin(), block.end());
        return lines;
    }

private:
    [[nodiscard]] std::string cased(std::string_view label) const {
        switch (m_style.label_case) {
        case LabelCase::AsPrinted: break;
        case LabelCase::Upper: return library::ascii_upper(label);
        case LabelCase::Lower: return library::ascii_lower(label);
        case LabelCase::Title: return capitalised(library::ascii_lower(label));
        }
        return std::string(label);
    }

    /// The pieces of a label on a line each, or on one with these separators between them.
    void label(Lines& lines, const std::vector<std::string>& pieces,
               const std::vector<std::string>& separators) {
        std::string shared;
        for (std::size_t at = 0; at < pieces.size(); ++at)
            if (m_style.labels_share_lines)
                shared += (at > 0 ? separators[at - 1] : "") + cased(pieces[at]);
            else
                lines.push_back({cased(pieces[at]), false});
        if (m_style.labels_share_lines)
            lines.push_back({shared, false});
    }

    static void content(Lines& lines, std::string_view text) {
        if (!text.empty())
            lines.push_back({std::string(text), true});
    }

    Lines section(const std::vector<std::string>& pieces, const std::vector<std::string>& separators,
                  std::string_view text) {
        Lines lines;
        if (!text.empty()) {
            label(lines, pieces, separators);
            content(lines, text);
        }
        return lines;
    }

    Lines header() {
        Lines lines;
        if (m_style.has_menu)
            lines = {{"dstl", false}, {"TERMINAL", false}, {"LIBRARY", false}, {"//", false}};
        const library::Source& source = m_thesis.source;
        content(lines, m_thesis.title);
        content(lines, source.channel);
        content(lines, source.duration ? source.duration->text : "");
        content(lines, source.views ? source.views->text : "");
        return lines;
    }

    std::vector<Lines> claim() {
        std::vector<Lines> facts = {
            section({"ASSET CLASS"}, {}, m_thesis.asset_class),
            section({"CONVICTION"}, {}, m_thesis.conviction),
            section({"TIME HORIZON"}, {}, m_thesis.horizon ? m_thesis.horizon->text : "")};
        if (m_style.shuffles_facts)
            m_dice.shuffle(facts);
        std::vector<Lines> blocks = {section({"THESIS"}, {}, m_thesis.thesis)};
        blocks.insert(blocks.end(), facts.begin(), facts.end());
        for (std::size_t at = 0; at < m_thesis.argument.size(); ++at)
            blocks.push_back(argument(m_thesis.argument[at], at));
        if (!m_style.moves_quotes) {
            blocks.push_back(condition());
            for (const library::Quote& quote : m_thesis.quotes)
                blocks.push_back(key_quote(quote));
        }
        return blocks;
    }

    static std::string two_digits(std::optional<int> number, std::size_t at) {
        const std::string digits = std::to_string(number.value_or(static_cast<int>(at + 1)));
        return digits.size() < 2 ? "0" + digits : digits;
    }

    Lines argument(const library::Argument& argument, std::size_t at) {
        Lines lines;
        label(lines, {two_digits(argument.number, at), "//", library::ascii_upper(argument.kind)},
              {" ", " "});
        content(lines, argument.headline);
        content(lines, argument.body);
        return lines;
    }

    Lines condition() { return section({"//", "NECESSARY CONDITION"}, {" "}, m_thesis.necessary_condition); }

    static Lines key_quote(const library::Quote& quote) {
        return {{quote.text, true}, {quote.time->text, true}};
    }

    void insert_anywhere(std::vector<Lines>& blocks, const Lines& block) {
        const std::size_t at = m_dice.below(blocks.size() + 1);
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(at), block);
    }

    /// In their order, each behind some block that a label opens.
    void insert_quotes(std::vector<Lines>& blocks) {
        blocks.erase(
            std::remove_if(blocks.begin(), blocks.end(), [](const Lines& block) { return block.empty(); }),
            blocks.end());
        std::size_t at = 1;
        for (const library::Quote& quote : m_thesis.quotes) {
            at += m_dice.below(blocks.size() + 1 - at);
            blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(at), key_quote(quote));
            ++at;
        }
    }

    std::vector<Lines> risk_part() {
        const library::RiskPart& risk = m_thesis.risk;
        std::vector<Lines> risks;
        for (std::size_t at = 0; at < risk.risks.size(); ++at)
            risks.push_back(one_risk(risk.risks[at], at));
        if (m_style.risks_reversed)
            std::reverse(risks.begin(), risks.end());
        std::vector<Lines> blocks = {section({"RISK", "Steel Man Counter-Thesis"}, {": "}, risk.steel_man)};
        blocks.insert(blocks.end(), risks.begin(), risks.end());
        blocks.push_back(section({"//", "ASYMMETRIC SKEW"}, {" "}, risk.asymmetric_skew));
        return blocks;
    }

    Lines one_risk(const library::Risk& risk, std::size_t at) {
        Lines lines;
        label(lines, {"//", "RISK " + two_digits(risk.number, at)}, {" "});
        content(lines, risk.headline);
        Lines thesis = section({"THESIS"}, {}, risk.thesis);
        Lines defense = section({"DEFENSE"}, {}, risk.defense);
        if (m_style.defense_before_thesis)
            std::swap(thesis, defense);
        lines.insert(lines.end(), thesis.begin(), thesis.end());
        lines.insert(lines.end(), defense.begin(), defense.end());
        return lines;
    }

    std::vector<Lines> alpha_part() {
        const library::AlphaPart& alpha = m_thesis.alpha;
        Lines noise = side({"NOISE", "The Consensus"}, alpha.consensus);
        Lines signal = side({"SIGNAL", "The Variant"}, alpha.variant);
        Lines conviction = quote_list("CONVICTION DETECTED", alpha.conviction_detected, "");
        Lines hedge = quote_list("HEDGE DETECTED", alpha.hedge_detected, alpha.language_note);
        if (m_style.signal_before_noise)
            std::swap(noise, signal);
        if (m_style.hedge_before_conviction)
            std::swap(conviction, hedge);
        return {{{cased("ALPHA"), false}},
                noise,
                signal,
                section({"SOURCE OF THE EDGE"}, {}, alpha.edge),
                conviction,
                hedge};
    }

    Lines side(const std::vector<std::string>& pieces, const std::vector<std::string>& paragraphs) {
        Lines lines;
        if (!paragraphs.empty())
            label(lines, pieces, {" / "});
        for (const std::string& text : paragraphs)
            content(lines, text);
        return lines;
    }

    Lines quote_list(const std::string& name, const std::vector<std::string>& quotes,
                     const std::string& note) {
        Lines lines;
        if (quotes.empty())
            return lines;
        label(lines, {"//", name}, {" "});
        std::string shared;
        for (std::size_t at = 0; at < quotes.size(); ++at) {
            const bool is_last = at + 1 == quotes.size();
            std::string line = (at == 0 && m_style.first_bullet_missing ? "" : "\u2022 ") + quotes[at];
            line += is_last && !note.empty() ? " " + note : "";
            if (m_style.one_bullet_a_line)
                content(lines, line);
            else
                shared += (shared.empty() ? "" : " ") + line;
        }
        content(lines, shared);
        return lines;
    }

    const Thesis& m_thesis;
    const PageStyle& m_style;
    Dice& m_dice;
};

} // namespace

PageStyle random_style(Dice& dice) {
    constexpr std::array<std::string_view, 3> line_ends = {"\n", "\r\n", "\r"};
    PageStyle style;
    style.copies_max = 1 + dice.below(3);
    style.blank_lines_max = dice.below(3);
    style.line_end = dice.pick(line_ends);
    style.has_byte_order_mark = dice.percent(20);
    style.has_menu = dice.percent(80);
    style.has_trailing_space = dice.percent(30);
    style.label_case = static_cast<LabelCase>(dice.below(4));
    for (bool* const option :
         {&style.labels_share_lines, &style.alpha_before_risk, &style.signal_before_noise,
          &style.defense_before_thesis, &style.risks_reversed, &style.hedge_before_conviction,
          &style.shuffles_facts, &style.moves_quotes, &style.one_bullet_a_line, &style.first_bullet_missing})
        *option = dice.percent(30);
    return style;
}

Thesis random_thesis(Dice& dice) {
    Thesis thesis;
    thesis.title = std::string(dice.pick(people)) + " on " + headline(dice);
    add_source(thesis, dice);
    thesis.thesis = maybe(dice, 90, sentence(dice));
    thesis.asset_class = maybe(dice, 85, std::string(dice.pick(asset_classes)));
    thesis.conviction = maybe(dice, 85, std::string(dice.pick(convictions)));
    if (dice.percent(85))
        thesis.horizon = library::parse_horizon(dice.pick(horizons));
    add_argument(thesis, dice);
    thesis.necessary_condition = maybe(dice, 85, sentence(dice));
    for (std::size_t quotes = dice.below(4); quotes > 0; --quotes) {
        thesis.quotes.push_back({std::string(dice.pick(spoken)) + " " + std::to_string(dice.below(100'000)),
                                 timestamp(dice.pick(times)), ""});
    }
    add_risks(thesis, dice);
    add_alpha(thesis, dice);
    thesis.id = library::thesis_id_from_title(thesis.title);
    return thesis;
}

std::vector<PrintedLine> page_lines(const Thesis& thesis, const PageStyle& style, Dice& dice) {
    return Printer(thesis, style, dice).print();
}

std::string page_text(const std::vector<PrintedLine>& lines, const PageStyle& style, Dice& dice) {
    constexpr std::array<std::string_view, 5> spaces = {"", " ", "\t", "\u00A0", " \u00A0\t"};
    std::string text = style.has_byte_order_mark ? "\uFEFF" : "";
    for (const PrintedLine& line : lines) {
        for (std::size_t copies = 1 + dice.below(style.copies_max); copies > 0; --copies) {
            text +=
                line.text + std::string(style.has_trailing_space ? dice.pick(spaces) : "") + style.line_end;
            for (std::size_t blank = dice.below(style.blank_lines_max + 1); blank > 0; --blank)
                text += style.line_end;
        }
    }
    return text;
}

std::string print_page(const Thesis& thesis, const PageStyle& style, Dice& dice) {
    return page_text(page_lines(thesis, style, dice), style, dice);
}

} // namespace tests
