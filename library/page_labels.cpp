#include "library/page_labels.h"

#include "library/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace library {

namespace {

using Name = std::pair<std::string_view, SectionLabel>;

constexpr std::array<Name, 27> section_names = {{
    {"THESIS", SectionLabel::Thesis},
    {"ASSET CLASS", SectionLabel::AssetClass},
    {"CONVICTION", SectionLabel::Conviction},
    {"TIME HORIZON", SectionLabel::Horizon},
    {"PREMISE", SectionLabel::Argument},
    {"MECHANISM", SectionLabel::Argument},
    {"OUTCOME", SectionLabel::Argument},
    {"NECESSARY CONDITION", SectionLabel::Condition},
    {"NECESSARY CONDITIONS", SectionLabel::Condition},
    {"KEY QUOTE", SectionLabel::Quote},
    {"KEY QUOTES", SectionLabel::Quote},
    {"RISK", SectionLabel::RiskTab},
    {"STEEL MAN COUNTER-THESIS", SectionLabel::SteelMan},
    {"STEEL MAN COUNTER THESIS", SectionLabel::SteelMan},
    {"STEELMAN COUNTER-THESIS", SectionLabel::SteelMan},
    {"STEEL MAN", SectionLabel::SteelMan},
    {"DEFENSE", SectionLabel::Defense},
    {"DEFENCE", SectionLabel::Defense},
    {"ASYMMETRIC SKEW", SectionLabel::Skew},
    {"ALPHA", SectionLabel::AlphaTab},
    {"NOISE", SectionLabel::Consensus},
    {"THE CONSENSUS", SectionLabel::Consensus},
    {"SIGNAL", SectionLabel::Variant},
    {"THE VARIANT", SectionLabel::Variant},
    {"SOURCE OF THE EDGE", SectionLabel::Edge},
    {"CONVICTION DETECTED", SectionLabel::ConvictionDetected},
    {"HEDGE DETECTED", SectionLabel::HedgeDetected},
}};

constexpr std::array<std::string_view, 3> navigation_names = {"DSTL", "TERMINAL", "LIBRARY"};

constexpr std::size_t label_line_bytes_max = 160; // the longest is a title behind "//"

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A number of one or two digits, as the page numbers arguments and risks.
std::optional<int> read_number(std::string_view text) {
    if (text.empty() || text.size() > 2 || !std::all_of(text.begin(), text.end(), is_digit))
        return std::nullopt;
    int number = 0;
    for (const char digit : text)
        number = number * 10 + (digit - '0');
    return number;
}

std::string with_replaced(std::string_view text, std::string_view from, char to) {
    std::string result;
    for (const std::string_view part : split(text, from)) {
        if (part.data() != text.data())
            result += to;
        result += part;
    }
    return result;
}

/// In capitals, runs of white space as one space, hyphens and dashes of any kind as "-".
std::string normalized(std::string_view piece) {
    std::string result = ascii_upper(piece);
    for (const std::string_view hyphen : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014"})
        result = with_replaced(result, hyphen, '-');
    result = with_replaced(result, "\u00A0", ' ');
    std::replace(result.begin(), result.end(), '\t', ' ');
    const auto both_spaces = [](char a, char b) { return a == ' ' && b == ' '; };
    result.erase(std::unique(result.begin(), result.end(), both_spaces), result.end());
    return result;
}

std::optional<PageLabel> read_risk_number(std::string_view name, std::string_view printed) {
    constexpr std::string_view prefix = "RISK ";
    if (!name.starts_with(prefix))
        return std::nullopt;
    const auto number = read_number(name.substr(prefix.size()));
    return number ? std::optional(PageLabel{PageLabel::Kind::Section, SectionLabel::Risk, number, printed})
                  : std::nullopt;
}

std::optional<PageLabel> read_piece(std::string_view piece) {
    const std::string name = normalized(piece);
    if (const auto number = read_number(name))
        return PageLabel{PageLabel::Kind::Number, SectionLabel::Unknown, number, piece};
    if (const auto risk = read_risk_number(name, piece))
        return risk;
    if (std::find(navigation_names.begin(), navigation_names.end(), name) != navigation_names.end())
        return PageLabel{PageLabel::Kind::Navigation, SectionLabel::Unknown, std::nullopt, piece};
    const auto known = std::find_if(section_names.begin(), section_names.end(),
                                    [&](const Name& candidate) { return candidate.first == name; });
    return known == section_names.end()
               ? std::nullopt
               : std::optional(PageLabel{PageLabel::Kind::Section, known->second, std::nullopt, piece});
}

/// The length of the piece that `line` starts with: "//", or what stands before the next ":", "/" or "|".
std::size_t piece_length(std::string_view line) {
    return line.starts_with("//") ? 2 : std::min(line.find_first_of(":/|"), line.size());
}

/// Whether another number beside a number makes both no labels: "97:42", "24/7".
bool are_two_numbers(const PageLabels& labels, const PageLabel& next) {
    return next.kind == PageLabel::Kind::Number && !labels.empty() &&
           labels.back().kind == PageLabel::Kind::Number;
}

} // namespace

PageLabels read_labels(std::string_view line) {
    PageLabels labels;
    if (line.size() > label_line_bytes_max)
        return labels;
    while (!line.empty()) {
        const std::size_t length = piece_length(line);
        const std::string_view piece = trimmed(line.substr(0, length));
        const bool is_marker = piece == "//";
        if (!piece.empty()) {
            const auto label = is_marker ? PageLabel{} : read_piece(piece);
            if (!label && !labels.empty() && labels.back().kind == PageLabel::Kind::Marker) {
                labels.push_back({PageLabel::Kind::Name, SectionLabel::Unknown, std::nullopt, trimmed(line)});
                return labels;
            }
            if (!label || are_two_numbers(labels, *label))
                return {};
            labels.push_back(*label);
        }
        line.remove_prefix(length);
        const bool is_at_single_separator = !is_marker && !line.empty() && !line.starts_with("//");
        line.remove_prefix(is_at_single_separator ? 1 : 0);
    }
    return labels;
}

LabelledContent read_labelled_content(std::string_view line) {
    const std::size_t colon = line.substr(0, label_line_bytes_max).find(':');
    if (colon == std::string_view::npos)
        return {{}, line};
    const std::string_view content = trimmed(line.substr(colon + 1));
    PageLabels labels = read_labels(trimmed(line.substr(0, colon)));
    const bool is_label = !labels.empty() && labels.back().kind == PageLabel::Kind::Section &&
                          is_in_capitals(line.substr(0, colon)) && !content.empty();
    if (!is_label || labels.back().is(SectionLabel::RiskTab) || labels.back().is(SectionLabel::AlphaTab))
        return {{}, line};
    return {std::move(labels), content};
}

bool may_be_label(std::string_view name) {
    constexpr std::size_t bytes_max = 40;
    constexpr std::ptrdiff_t spaces_max = 4;
    return name.size() <= bytes_max && std::count(name.begin(), name.end(), ' ') <= spaces_max &&
           name.find_last_of(".!?") != name.size() - 1;
}

bool is_in_capitals(std::string_view text) {
    return text == ascii_upper(text) && text != ascii_lower(text);
}

} // namespace library
