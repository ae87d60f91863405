// Which lines of a copied page are labels. A line may hold several: "ALPHA: NOISE / The Consensus", "01 // PREMISE".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace library {

enum class SectionLabel : std::uint8_t {
    Thesis,
    AssetClass,
    Conviction,
    Horizon,
    Argument,
    Condition,
    Quote,
    RiskTab,
    SteelMan,
    Risk,
    Defense,
    Skew,
    AlphaTab,
    Consensus,
    Variant,
    Edge,
    ConvictionDetected,
    HedgeDetected,
    Unknown, ///< a name behind "//" that this version does not know
};

struct PageLabel {
    enum class Kind : std::uint8_t {
        Marker,     ///< "//"
        Navigation, ///< the page's own name and menu
        Number,     ///< "01", a label only before a marker or an argument's name
        Section,
        Name, ///< what stands behind "//" on the same line and is no known label
    };
    Kind kind = Kind::Marker;
    SectionLabel section = SectionLabel::Unknown;
    std::optional<int> number;
    std::string_view name; ///< as printed

    [[nodiscard]] bool is(SectionLabel other) const { return kind == Kind::Section && section == other; }
};

using PageLabels = std::vector<PageLabel>;

/// The labels a line consists of; empty when it is content, which it is when any part of it is no label.
[[nodiscard]] PageLabels read_labels(std::string_view line);

/// Labels in capitals and their content on one line, "TIME HORIZON: 5 to 10 years".
struct LabelledContent {
    PageLabels labels; ///< empty when the line is content alone
    std::string_view content;
};
[[nodiscard]] LabelledContent read_labelled_content(std::string_view line);

/// Whether a name behind "//" is short enough for a label of the page's own, "CATALYST" or "Second-Order Effects".
[[nodiscard]] bool may_be_label(std::string_view name);

[[nodiscard]] bool is_in_capitals(std::string_view text);

} // namespace library
