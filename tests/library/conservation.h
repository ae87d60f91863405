// Whether an import lost anything: every line of the text is in the thesis, or unplaced, or a label.
#pragma once

#include "library/page_labels.h"
#include "library/page_sections.h"
#include "library/plain_text.h"
#include "library/thesis.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// In lower case, as kinds of arguments are, and without white space.
inline std::string essence(std::string_view text) {
    std::string result = library::ascii_lower(text);
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; };
    result.erase(std::remove_if(result.begin(), result.end(), is_space), result.end());
    return result;
}

/// The essence of everything in a thesis that comes from its page. Texts end with a line feed, but for those behind
/// which the commentary runs on.
class KeptText {
public:
    explicit KeptText(const library::Thesis& thesis) {
        add({thesis.title, thesis.source.channel, thesis.thesis, thesis.asset_class, thesis.conviction,
             thesis.necessary_condition, thesis.risk.steel_man, thesis.risk.asymmetric_skew,
             thesis.alpha.edge});
        add({thesis.source.duration ? thesis.source.duration->text : "",
             thesis.source.views ? thesis.source.views->text : "",
             thesis.horizon ? thesis.horizon->text : ""});
        for (const library::Argument& argument : thesis.argument)
            add({argument.kind, argument.headline, argument.body});
        for (const library::Quote& quote : thesis.quotes)
            add({quote.text, quote.time ? quote.time->text : ""});
        for (const library::Risk& risk : thesis.risk.risks)
            add({risk.headline, risk.thesis, risk.defense});
        add(thesis.alpha.consensus);
        add(thesis.alpha.variant);
        add_quote_list(thesis.alpha.conviction_detected, thesis.alpha.language_note);
        add_quote_list(thesis.alpha.hedge_detected, thesis.alpha.language_note);
        for (const library::UnplacedLine& line : thesis.unplaced)
            add({line.text});
    }

    [[nodiscard]] bool contains(std::string_view text) const {
        for (const std::string_view piece : library::split(text, "\u2022"))
            if (m_text.find(essence(library::trimmed(piece))) == std::string::npos)
                return false;
        return true;
    }

private:
    void add(const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            m_text += essence(text) + "\n";
    }

    void add_quote_list(const std::vector<std::string>& quotes, const std::string& note) {
        add(quotes);
        if (!quotes.empty())
            m_text.pop_back();
        m_text += essence(note) + "\n";
    }

    std::string m_text;
};

/// What of a line is content: all of it, nothing of a label, and what stands behind a label.
inline std::string_view content_of(std::string_view line) {
    if (const auto time = library::read_time_line(line))
        return *time;
    const library::PageLabels labels = library::read_labels(line);
    if (labels.empty())
        return library::read_labelled_content(line).content;
    return labels.back().kind == library::PageLabel::Kind::Name ? labels.back().name : std::string_view();
}

/// The lines of a text that its import has lost.
inline std::vector<std::string> lost_lines(std::string_view page_text, const library::Thesis& thesis) {
    const KeptText kept(thesis);
    std::vector<std::string> lost;
    for (const library::PageLine& line : library::fold_lines(page_text))
        if (!kept.contains(content_of(line.text)))
            lost.emplace_back(line.text);
    return lost;
}

} // namespace tests
