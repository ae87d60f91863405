#include "library/page_placer.h"

#include "library/page_header.h"
#include "library/page_quote_list.h"
#include "library/printed_facts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace library {

namespace {

/// How many lines the page prints below a label.
std::size_t usual_lines(SectionLabel label) {
    switch (label) {
    case SectionLabel::RiskTab:
    case SectionLabel::AlphaTab:
    case SectionLabel::Unknown: return 0;
    case SectionLabel::Argument:
    case SectionLabel::Consensus:
    case SectionLabel::Variant: return 2;
    default: return 1;
    }
}

bool is_quote_list(SectionLabel label) {
    return label == SectionLabel::ConvictionDetected || label == SectionLabel::HedgeDetected;
}

/// Whether foreign text has begun: one-line quotes of a list each show their bullet.
bool is_longer_than_usual(SectionLabel label, const PageLines& lines) {
    return lines.size() > usual_lines(label) &&
           !(is_quote_list(label) && lines.back().text.starts_with(bullet));
}

/// By their printed numbers, which are kept only where the place in the list does not say the same.
template <class Numbered>
void put_in_order(std::vector<Numbered>& items) {
    if (std::all_of(items.begin(), items.end(),
                    [](const Numbered& item) { return item.number.has_value(); })) {
        std::stable_sort(
            items.begin(), items.end(),
            [](const Numbered& a, const Numbered& b) { return *a.number < *b.number; });
    }
    for (std::size_t at = 0; at < items.size(); ++at)
        if (items[at].number == static_cast<int>(at + 1))
            items[at].number.reset();
}

class Placer {
public:
    explicit Placer(const PageSections& page) : m_page(page) {}

    Thesis place() {
        leave(m_page.loose);
        place_header();
        for (const Section& section : m_page.sections)
            place_section(section);
        place_language_note();
        put_in_order(m_thesis.argument);
        put_in_order(m_thesis.risk.risks);
        return std::move(m_thesis);
    }

private:
    void leave(const PageLine& line) {
        m_thesis.unplaced.push_back({line.number, std::string(line.text), ""});
    }

    void leave(const PageLines& lines) {
        for (const PageLine& line : lines)
            leave(line);
    }

    void place_header();
    void place_section(const Section& section);
    PageLines take_quotes(const Section& section);
    void place_untimed_quotes(const PageLines& lines);
    void place_lines(const Section& section, PageLines lines);
    void place_text(const PageLines& lines, std::string& text);
    void place_fact(PageLines lines, std::string& fact);
    void place_horizon(PageLines lines);
    void place_thesis(const PageLines& lines);
    void place_defense(const PageLines& lines);
    void place_paragraphs(const PageLines& lines, std::vector<std::string>& paragraphs);
    void place_argument(const Section& section, const PageLines& lines);
    void place_risk(const Section& section, PageLines lines);
    void place_quote_list(const Section& section, const PageLines& lines, QuoteList& list);
    void place_language_note();

    [[nodiscard]] SectionEnd end_of(const Section& section) const {
        return &section == &m_page.sections.back() ? SectionEnd::Unknown : SectionEnd::Label;
    }

    void leave_beyond(PageLines& lines, std::size_t most) {
        for (; lines.size() > most; lines.pop_back())
            leave(lines.back());
    }

    /// The risk whose THESIS and DEFENSE are read; none once another section began.
    Risk* open_risk() { return m_is_in_risk ? &m_thesis.risk.risks.back() : nullptr; }

    const PageSections& m_page;
    Thesis m_thesis;
    bool m_is_in_risk = false;
    QuoteList m_conviction;
    QuoteList m_hedge;
};

void Placer::place_header() {
    PageHeader header =
        read_header(m_page.header, m_page.has_menu ? HeaderStart::Known : HeaderStart::Unknown);
    m_thesis.title = std::move(header.title);
    m_thesis.source.channel = std::move(header.channel);
    m_thesis.source.duration = std::move(header.duration);
    m_thesis.source.views = std::move(header.views);
    m_thesis.quotes = std::move(header.quotes);
    leave(header.rest);
}

void Placer::place_section(const Section& section) {
    PageLines lines = take_quotes(section);
    if (end_of(section) == SectionEnd::Unknown && !is_quote_list(section.label))
        leave_beyond(lines, usual_lines(section.label));
    if (section.label != SectionLabel::Thesis && section.label != SectionLabel::Defense)
        m_is_in_risk = section.label == SectionLabel::Risk;
    place_lines(section, std::move(lines));
}

/// Takes the key quotes out of a section and returns what is left: a line above a time is a quote. Below a quote the
/// section goes on only while it is shorter than usual; where nothing shows its end, foreign text may follow.
PageLines Placer::take_quotes(const Section& section) {
    const bool may_be_foreign = end_of(section) == SectionEnd::Unknown;
    PageLines kept;
    bool has_quote = false;
    bool is_foreign = false;
    for (std::size_t at = 0; at < section.lines.size(); ++at) {
        const PageLine& line = section.lines[at];
        const bool is_time = read_time_line(line.text).has_value();
        const auto time_below =
            at + 1 < section.lines.size() ? read_time_line(section.lines[at + 1].text) : std::nullopt;
        if (time_below && !is_time && !is_foreign) {
            m_thesis.quotes.push_back(timed_quote(line, *time_below));
            has_quote = true;
            ++at;
        } else if (is_time || (has_quote && kept.size() >= usual_lines(section.label))) {
            leave(line);
            is_foreign = may_be_foreign;
        } else {
            kept.push_back(line);
            is_foreign = may_be_foreign && is_longer_than_usual(section.label, kept);
        }
    }
    return kept;
}

void Placer::place_lines(const Section& section, PageLines lines) {
    RiskPart& risk = m_thesis.risk;
    AlphaPart& alpha = m_thesis.alpha;
    switch (section.label) {
    case SectionLabel::Thesis: return place_thesis(lines);
    case SectionLabel::AssetClass: return place_fact(std::move(lines), m_thesis.asset_class);
    case SectionLabel::Conviction: return place_fact(std::move(lines), m_thesis.conviction);
    case SectionLabel::Horizon: return place_horizon(std::move(lines));
    case SectionLabel::Argument: return place_argument(section, lines);
    case SectionLabel::Condition: return place_text(lines, m_thesis.necessary_condition);
    case SectionLabel::Quote: return place_untimed_quotes(lines);
    case SectionLabel::SteelMan: return place_text(lines, risk.steel_man);
    case SectionLabel::Risk: return place_risk(section, std::move(lines));
    case SectionLabel::Defense: return place_defense(lines);
    case SectionLabel::Skew: return place_text(lines, risk.asymmetric_skew);
    case SectionLabel::Consensus: return place_paragraphs(lines, alpha.consensus);
    case SectionLabel::Variant: return place_paragraphs(lines, alpha.variant);
    case SectionLabel::Edge: return place_text(lines, alpha.edge);
    case SectionLabel::ConvictionDetected: return place_quote_list(section, lines, m_conviction);
    case SectionLabel::HedgeDetected: return place_quote_list(section, lines, m_hedge);
    case SectionLabel::Unknown: leave(section.label_line); return leave(lines);
    case SectionLabel::RiskTab:
    case SectionLabel::AlphaTab: return leave(lines);
    }
}

void Placer::place_untimed_quotes(const PageLines& lines) {
    for (const PageLine& line : lines)
        m_thesis.quotes.push_back({std::string(line.text), std::nullopt, ""});
}

void Placer::place_text(const PageLines& lines, std::string& text) {
    if (text.empty())
        text = joined(lines);
    else
        leave(lines);
}

void Placer::place_paragraphs(const PageLines& lines, std::vector<std::string>& paragraphs) {
    if (!paragraphs.empty())
        return leave(lines);
    for (const PageLine& line : lines)
        paragraphs.emplace_back(line.text);
}

void Placer::place_fact(PageLines lines, std::string& fact) {
    leave_beyond(lines, 1);
    place_text(lines, fact);
}

void Placer::place_horizon(PageLines lines) {
    std::string text = m_thesis.horizon ? m_thesis.horizon->text : "";
    place_fact(std::move(lines), text);
    if (!text.empty())
        m_thesis.horizon = parse_horizon(text);
}

/// THESIS is the claim, or within a risk what the risk holds against it.
void Placer::place_thesis(const PageLines& lines) {
    Risk* const risk = open_risk();
    place_text(lines, risk != nullptr && risk->thesis.empty() ? risk->thesis : m_thesis.thesis);
}

void Placer::place_defense(const PageLines& lines) {
    if (Risk* const risk = open_risk())
        place_text(lines, risk->defense);
    else
        leave(lines);
}

void Placer::place_argument(const Section& section, const PageLines& lines) {
    Argument argument{section.argument_kind, section.number, "", "", ""};
    if (!lines.empty()) {
        argument.headline = lines.front().text;
        argument.body = joined({std::next(lines.begin()), lines.end()});
    }
    m_thesis.argument.push_back(std::move(argument));
}

void Placer::place_risk(const Section& section, PageLines lines) {
    leave_beyond(lines, 1);
    m_thesis.risk.risks.push_back({section.number, joined(lines), "", "", ""});
}

void Placer::place_quote_list(const Section& section, const PageLines& lines, QuoteList& list) {
    if (list.quotes.empty())
        list = read_quote_list(lines, end_of(section));
    else
        leave(lines);
}

/// The commentary is behind the hedges, or behind the quotes of conviction when the page prints those last.
void Placer::place_language_note() {
    const auto position = [&](SectionLabel label) {
        return std::find_if(m_page.sections.begin(), m_page.sections.end(),
                            [&](const Section& section) { return section.label == label; });
    };
    const auto conviction = position(SectionLabel::ConvictionDetected);
    const auto hedge = position(SectionLabel::HedgeDetected);
    std::string& note = m_thesis.alpha.language_note;
    if (hedge != m_page.sections.end())
        note = take_language_note(m_hedge, m_thesis.title, end_of(*hedge));
    const bool is_conviction_last = hedge == m_page.sections.end() || hedge < conviction;
    if (note.empty() && conviction != m_page.sections.end() && is_conviction_last)
        note = take_language_note(m_conviction, m_thesis.title, end_of(*conviction));
    leave(m_conviction.rest);
    leave(m_hedge.rest);
    m_thesis.alpha.conviction_detected = std::move(m_conviction.quotes);
    m_thesis.alpha.hedge_detected = std::move(m_hedge.quotes);
}

} // namespace

Thesis place_sections(const PageSections& page) {
    return Placer(page).place();
}

} // namespace library
