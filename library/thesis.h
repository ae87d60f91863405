// A thesis: what one long talk was distilled to. Plain values; every part but the id and the title may be absent
// (an empty string, an empty vector or an empty optional). Its form on disk is in thesis_json.h.
//
// `unknown_json`, in each part, is a JSON object of the members that this version does not know or could not read, so
// that they survive a round trip; it is empty when there are none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace library {

/// A length of the talk or a moment in it: as printed, and in seconds where the printed form could be read.
struct Timestamp {
    std::string text; ///< "97:42"; minutes may pass 59 when there is no hour
    std::optional<std::int64_t> seconds;
    std::string unknown_json;

    bool operator==(const Timestamp&) const = default;
};

/// A number of views: as printed ("13K Views"), and the number that says (13,000).
struct Count {
    std::string text;
    std::optional<std::int64_t> count;
    std::string unknown_json;

    bool operator==(const Count&) const = default;
};

/// A time horizon: as printed ("5 to 10 years"), and the range in years; an open end is empty.
struct Horizon {
    std::string text;
    std::optional<double> min_years;
    std::optional<double> max_years;
    std::string unknown_json;

    bool operator==(const Horizon&) const = default;
};

/// The talk the thesis was distilled from.
struct Source {
    std::string channel;
    std::vector<std::string> speakers;
    std::string url;
    std::string published; ///< ISO 8601 date, YYYY-MM-DD
    std::optional<Timestamp> duration;
    std::optional<Count> views;
    std::string unknown_json;

    bool operator==(const Source&) const = default;
};

/// One step of the argument, "01 // PREMISE" on the page.
struct Argument {
    std::string kind;          ///< "premise", "mechanism", "outcome", or the page's own label in lower case
    std::optional<int> number; ///< as printed, when that is not the place in the list counted from one
    std::string headline;
    std::string body;
    std::string unknown_json;

    bool operator==(const Argument&) const = default;
};

/// The speaker's own words, and the moment they were said.
struct Quote {
    std::string text;
    std::optional<Timestamp> time;
    std::string unknown_json;

    bool operator==(const Quote&) const = default;
};

/// One numbered risk: what speaks against the thesis, and what its defenders answer.
struct Risk {
    std::optional<int> number; ///< as printed, when that is not the place in the list counted from one
    std::string headline;
    std::string thesis;
    std::string defense;
    std::string unknown_json;

    bool operator==(const Risk&) const = default;
};

/// The case against the thesis.
struct RiskPart {
    std::string steel_man;
    std::vector<Risk> risks;
    std::string asymmetric_skew;
    std::string unknown_json;

    bool operator==(const RiskPart&) const = default;
};

/// What the market believes (noise) against what the speaker believes (signal).
struct AlphaPart {
    std::vector<std::string> consensus; ///< one paragraph an element
    std::vector<std::string> variant;
    std::string edge;
    std::vector<std::string> conviction_detected; ///< one quote an element
    std::vector<std::string> hedge_detected;
    std::string language_note; ///< the commentary on conviction and hedging
    std::string unknown_json;

    bool operator==(const AlphaPart&) const = default;
};

/// A line of a copied page that the importer could not place. Kept, so that nothing is lost.
struct UnplacedLine {
    std::int64_t line = 0; ///< counted from one
    std::string text;
    std::string unknown_json;

    bool operator==(const UnplacedLine&) const = default;
};

/// Paragraphs of a long text are separated by an empty line ("\n\n").
struct Thesis {
    std::string id; ///< lower-case letters, digits and hyphens; see thesis_id.h
    std::string title;
    std::string added; ///< when it came into a library, as utc_time.h writes it
    Source source;
    std::string thesis; ///< the claim, one sentence
    std::string asset_class;
    std::string conviction;
    std::optional<Horizon> horizon;
    std::vector<Argument> argument;
    std::string necessary_condition;
    std::vector<Quote> quotes;
    RiskPart risk;
    AlphaPart alpha;
    std::vector<UnplacedLine> unplaced;
    std::string unknown_json;

    bool operator==(const Thesis&) const = default;
};

} // namespace library
