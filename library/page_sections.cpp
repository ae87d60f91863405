#include "library/page_sections.h"

#include "library/plain_text.h"
#include "library/printed_facts.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace library {

namespace {

bool has_only(const PageLabels& labels, PageLabel::Kind kind) {
    return !labels.empty() &&
           std::all_of(
               labels.begin(), labels.end(), [&](const PageLabel& label) { return label.kind == kind; });
}

/// Walks over the lines of one page and opens a section at each label.
class Cutter {
public:
    Cutter(const PageLines& lines, std::size_t first, std::size_t last)
        : m_lines(lines), m_at(first), m_last(last) {}

    PageSections cut() {
        for (; m_at < m_last; ++m_at)
            if (const PageLabels labels = labels_at(m_at); !labels.empty())
                take_labels(labels);
            else
                take_content();
        drop_number();
        return std::move(m_page);
    }

private:
    [[nodiscard]] const PageLine& line() const { return m_lines[m_at]; }

    [[nodiscard]] PageLabels labels_at(std::size_t at) const {
        PageLabels labels = read_labels(m_lines[at].text);
        const bool is_plain_number = has_only(labels, PageLabel::Kind::Number) && !is_number_of_argument(at);
        return is_plain_number ? PageLabels{} : labels;
    }

    /// Whether the number on a line is that of an argument: "//" or an argument's name follows, and no other label.
    [[nodiscard]] bool is_number_of_argument(std::size_t at) const {
        PageLabels next = at + 1 < m_last ? read_labels(m_lines[at + 1].text) : PageLabels{};
        if (has_only(next, PageLabel::Kind::Marker) && at + 2 < m_last) {
            const PageLabels behind = read_labels(m_lines[at + 2].text);
            next.insert(next.end(), behind.begin(), behind.end());
        }
        const bool names_other = std::any_of(next.begin(), next.end(), [](const PageLabel& label) {
            return label.kind == PageLabel::Kind::Section && label.section != SectionLabel::Argument;
        });
        return !next.empty() && !names_other &&
               (next.front().kind == PageLabel::Kind::Marker || next.front().is(SectionLabel::Argument));
    }

    void take_labels(const PageLabels& labels) {
        for (const PageLabel& label : labels) {
            switch (label.kind) {
            case PageLabel::Kind::Marker: m_is_marked = true; break;
            case PageLabel::Kind::Navigation: take_navigation(); break;
            case PageLabel::Kind::Number: take_number(*label.number); break;
            case PageLabel::Kind::Section: open_section(label); break;
            case PageLabel::Kind::Name: take_name({line().number, label.name}); break;
            }
        }
    }

    /// The menu stands above the header; anywhere else such a word is a word.
    void take_navigation() {
        if (m_page.sections.empty() && m_page.header.empty())
            m_page.has_menu = true;
        else if (m_page.loose.empty() || m_page.loose.back().number != line().number)
            m_page.loose.push_back(line());
    }

    void take_number(int number) {
        drop_number();
        m_number = number;
        m_number_line = line();
    }

    /// A number that turned out to number nothing is a line like any other.
    void drop_number() {
        if (m_number)
            m_page.loose.push_back(m_number_line);
        m_number.reset();
    }

    void open_section(const PageLabel& label) {
        if (label.section == SectionLabel::Argument)
            open_argument(label.name);
        else
            open_section(label.section, label.number);
    }

    void open_argument(std::string_view name) {
        open_section(SectionLabel::Argument, std::exchange(m_number, std::nullopt));
        m_page.sections.back().argument_kind = ascii_lower(name);
    }

    void open_section(SectionLabel label, std::optional<int> number) {
        drop_number();
        m_page.sections.push_back({label, line(), std::exchange(m_is_marked, false), number, "", {}});
    }

    void take_content() {
        const auto [labels, content] = read_labelled_content(line().text);
        take_labels(labels);
        const PageLine rest{line().number, content};
        if (m_is_marked && labels.empty() && !is_quote())
            take_name(rest);
        else
            add(rest);
    }

    /// Whether a time on the next line says that this one is a quote.
    [[nodiscard]] bool is_quote() const {
        return m_at + 1 < m_last && read_time_line(m_lines[m_at + 1].text);
    }

    /// What stands behind "//" and is no label known here: "CATALYST" of "04 // CATALYST", or another section. In the
    /// header it is the title.
    void take_name(const PageLine& name) {
        const bool is_title =
            m_page.sections.empty() && (m_page.header.empty() || !is_in_capitals(name.text));
        if (m_number && may_be_label(name.text))
            open_argument(name.text);
        else if (is_title)
            add(name);
        else
            open_section(SectionLabel::Unknown, std::nullopt);
    }

    void add(const PageLine& content) {
        drop_number();
        m_is_marked = false;
        (m_page.sections.empty() ? m_page.header : m_page.sections.back().lines).push_back(content);
    }

    const PageLines& m_lines;
    std::size_t m_at;
    std::size_t m_last;
    PageSections m_page;
    std::optional<int> m_number;
    PageLine m_number_line;
    bool m_is_marked = false;
};

/// Words in front of a talk's texts are as ordinary as THESIS or SIGNAL; of others this format alone makes labels.
bool is_label_of_this_format(const Section& section) {
    switch (section.label) {
    case SectionLabel::Argument: return section.number.has_value();
    case SectionLabel::SteelMan:
    case SectionLabel::Risk:
    case SectionLabel::Skew:
    case SectionLabel::Edge:
    case SectionLabel::ConvictionDetected:
    case SectionLabel::HedgeDetected: return true;
    default: return section.is_marked && section.label != SectionLabel::Unknown;
    }
}

std::size_t weight_of_label(const Section& section) {
    if (section.lines.empty() || section.label == SectionLabel::Unknown)
        return 0;
    return is_label_of_this_format(section) ? 2 : (is_in_capitals(section.label_line.text) ? 1 : 0);
}

/// Where the menu that starts at `at` ends; `at` itself when there is none. A single word of it is not enough.
std::size_t end_of_menu(const PageLines& lines, std::size_t at) {
    std::size_t words = 0;
    for (; at < lines.size(); ++at) {
        const PageLabels labels = read_labels(lines[at].text);
        if (!has_only(labels, PageLabel::Kind::Navigation))
            break;
        words += labels.size();
    }
    return words < 2 ? at - words : at;
}

} // namespace

PageLines fold_lines(std::string_view page_text) {
    PageLines lines;
    std::int64_t number = 0;
    while (!page_text.empty()) {
        const std::size_t end = std::min(page_text.find_first_of("\r\n"), page_text.size());
        const std::string_view text = trimmed(page_text.substr(0, end));
        page_text.remove_prefix(end);
        page_text.remove_prefix(page_text.starts_with("\r\n") ? 2 : (page_text.empty() ? 0 : 1));
        ++number;
        if (!text.empty() && (lines.empty() || lines.back().text != text))
            lines.push_back({number, text});
    }
    return lines;
}

std::string joined(const PageLines& lines) {
    std::string text;
    for (const PageLine& line : lines) {
        text += text.empty() ? "" : "\n\n";
        text += line.text;
    }
    return text;
}

std::vector<std::size_t> page_starts(const PageLines& lines) {
    std::vector<std::size_t> starts = {0};
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::size_t menu_end = end_of_menu(lines, at);
        if (menu_end == at)
            continue;
        const std::size_t below =
            menu_end < lines.size() && lines[menu_end].text == "//" ? menu_end + 1 : menu_end;
        if (at > 0 && below < lines.size() && read_labels(lines[below].text).empty())
            starts.push_back(at);
        at = menu_end - 1;
    }
    return starts;
}

PageSections cut_into_sections(const PageLines& lines, std::size_t first, std::size_t last) {
    return Cutter(lines, first, last).cut();
}

bool is_thesis_page(const PageSections& page) {
    constexpr std::size_t weight_of_menu = 2;
    constexpr std::size_t enough = 3;
    std::size_t weight = 0;
    std::set<SectionLabel> seen;
    for (const Section& section : page.sections)
        if (const std::size_t more = weight_of_label(section); more > 0 && seen.insert(section.label).second)
            weight += more;
    return !seen.empty() && weight + (page.has_menu ? weight_of_menu : 0) >= enough;
}

std::optional<std::string_view> read_time_line(std::string_view line) {
    for (const std::string_view open : {"\u2014", "\u2013", "-", "@", "(", "["})
        if (line.starts_with(open))
            line = trimmed(line.substr(open.size()));
    if (line.ends_with(')') || line.ends_with(']'))
        line = trimmed(line.substr(0, line.size() - 1));
    return parse_timestamp_s(line) ? std::optional(line) : std::nullopt;
}

} // namespace library
