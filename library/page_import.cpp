#include "library/page_import.h"

#include "library/page_placer.h"
#include "library/page_quote_list.h"
#include "library/page_sections.h"
#include "library/plain_text.h"
#include "library/problem_list.h"
#include "library/thesis_id.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace library {

namespace {

Result<std::string> readable_text(std::string_view bytes, std::string_view where, ProblemList& remarks) {
    const std::string file(where);
    if (bytes.size() > page_bytes_max)
        return bad_input(file, "is larger than 1 MB; a copied page is some 30 KB");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return bad_input(file, "is UTF-16 text; save it as UTF-8");
    if (bytes.find('\0') != std::string_view::npos)
        return bad_input(file, "is not text; save the copied page as plain text");
    std::string text = repaired_utf8(bytes);
    if (text != bytes)
        remarks.add(Severity::Remark, "", "bytes that are no UTF-8 were replaced by U+FFFD");
    return text;
}

/// Lines and quotes on lines: what becomes a value each in the thesis.
std::size_t count_pieces(const PageLines& lines) {
    std::size_t count = 0;
    for (const PageLine& line : lines)
        count += split(line.text, bullet).size();
    return count;
}

/// The first thesis page among what menus part. Every line that is not part of it is unplaced.
std::optional<Thesis> thesis_among(const PageLines& lines) {
    std::vector<std::size_t> starts = page_starts(lines);
    starts.push_back(lines.size());
    std::optional<Thesis> thesis;
    PageLines foreign;
    for (std::size_t at = 0; at + 1 < starts.size(); ++at) {
        const PageSections page =
            thesis ? PageSections{} : cut_into_sections(lines, starts[at], starts[at + 1]);
        if (is_thesis_page(page)) {
            thesis = place_sections(page);
        } else {
            std::copy(lines.begin() + static_cast<std::ptrdiff_t>(starts[at]),
                      lines.begin() + static_cast<std::ptrdiff_t>(starts[at + 1]),
                      std::back_inserter(foreign));
        }
    }
    if (thesis) {
        for (const PageLine& line : foreign)
            thesis->unplaced.push_back({line.number, std::string(line.text), ""});
        std::sort(thesis->unplaced.begin(), thesis->unplaced.end(),
                  [](const UnplacedLine& a, const UnplacedLine& b) { return a.line < b.line; });
    }
    return thesis;
}

void name_thesis(Thesis& thesis, const ImportOptions& options, ProblemList& remarks) {
    if (thesis.title.empty()) {
        thesis.title = "Untitled thesis";
        remarks.add(Severity::Error, "title", "the page prints no title above its first section");
    }
    thesis.id = options.id.empty() ? thesis_id_from_title(thesis.title) : options.id;
    thesis.source.url = options.url;
    thesis.source.published = options.published;
}

std::string excerpt(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest)
        return std::string(text);
    const std::size_t space = text.rfind(' ', longest);
    const std::size_t end = space == std::string_view::npos ? longest : space;
    return repaired_utf8(text.substr(0, end)) + " \u2026";
}

} // namespace

Result<ImportedPage> import_page(std::string_view page_text, const ImportOptions& options,
                                 std::string_view where) {
    ProblemList remarks;
    TRY(const std::string text, readable_text(page_text, where, remarks));
    const PageLines lines = fold_lines(text);
    if (count_pieces(lines) > page_pieces_max) {
        return bad_input(std::string(where),
                         "has more than 25,000 lines and quotes; a copied page has some 300");
    }
    std::optional<Thesis> thesis = thesis_among(lines);
    if (!thesis) {
        return bad_input(std::string(where),
                         "is no copied thesis page: it has no sections such as THESIS, 01 // PREMISE, "
                         "RISK or ALPHA; open the page, select all, copy, and save that text");
    }
    name_thesis(*thesis, options, remarks);
    for (const UnplacedLine& line : thesis->unplaced) {
        remarks.add(Severity::Remark, "line " + std::to_string(line.line),
                    "has no place in a thesis and is kept in \"unplaced\": " + excerpt(line.text));
    }
    return ImportedPage{std::move(*thesis), remarks.take()};
}

} // namespace library
