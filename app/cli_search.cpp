// dstl search: the theses that meet a query, and where its words stand in them.
#include "app/cli_verbs.h"
#include "app/library_catalogue.h"
#include "app/near_query.h"
#include "app/query_parser.h"
#include "app/shelf.h"
#include "library/catalogue_places.h"
#include "library/plain_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using library::Catalogue;
using library::FoundPlace;
using library::Result;
using library::ThesisSummary;

constexpr std::size_t places_max = 3; ///< of each thesis
constexpr std::size_t excerpt_characters = 110;

struct FoundThesis {
    ThesisSummary summary;
    std::vector<FoundPlace> places;
};

struct Found {
    std::size_t count = 0;           ///< of all that meet the query
    bool is_near = false;            ///< none does; these have some of its words
    std::vector<FoundThesis> theses; ///< the first of them
};

/// A catalogue that turns out to be damaged is made anew once.
Result<std::vector<std::int64_t>> search_anew(const library::Query& query, const CliPorts& ports,
                                              Catalogue& catalogue, const std::string& path) {
    TRY(catalogue, Catalogue::open_anew(path));
    TRY_VOID(refresh_library_catalogue(ports.files, ports.library, ports.bundled, catalogue,
                                       [](auto...) { return true; }));
    return catalogue.search(query);
}

Result<std::vector<std::int64_t>> search(const library::Query& query, const CliPorts& ports,
                                         Catalogue& catalogue) {
    const auto update = refresh_library_catalogue(ports.files, ports.library, ports.bundled, catalogue,
                                                  [](auto...) { return true; });
    auto ids = update ? catalogue.search(query) : tl::unexpected(update.error());
    if (!ids && ids.error().kind == library::ErrorKind::BadInput)
        return search_anew(query, ports, catalogue, catalogue_path(ports.cache_folder, ports.library));
    if (update)
        for (const library::Problem& problem : update->problems)
            ports.tell({library::ErrorKind::System, problem.where, problem.what});
    return ids;
}

std::shared_ptr<const library::Thesis> thesis_of(const ThesisSummary& summary, const CliPorts& ports) {
    const auto own = read_library_thesis(ports.files, ports.library, summary.thesis_id);
    return own && *own != nullptr ? *own : find_thesis(ports.bundled, summary.thesis_id);
}

Result<Found> find(const SearchRequest& request, const library::Query& query, const CliPorts& ports) {
    TRY(Catalogue catalogue, open_library_catalogue(ports.files, ports.cache_folder, ports.library));
    TRY(std::vector<std::int64_t> ids, search(query, ports, catalogue));
    Found found{ids.size(), false, {}};
    if (const auto near = ids.empty() ? near_query(query) : std::nullopt) {
        auto near_ids = catalogue.search(*near);
        ids = near_ids ? *std::move(near_ids) : std::move(ids);
        found.is_near = !ids.empty();
    }
    ids.resize(std::min(ids.size(), request.limit));
    TRY(std::vector<ThesisSummary> summaries, catalogue.summaries(ids));
    TRY(library::PlaceFinder finder, library::PlaceFinder::make());
    for (ThesisSummary& summary : summaries) {
        FoundThesis one{std::move(summary), {}};
        const auto thesis = thesis_of(one.summary, ports);
        auto places =
            thesis != nullptr ? finder.find(*thesis, query, places_max) : Result<std::vector<FoundPlace>>();
        if (places) // else the thesis is told without them
            one.places = *std::move(places);
        found.theses.push_back(std::move(one));
    }
    return found;
}

/// The marked words in brackets.
std::string marked_text(const FoundPlace& place) {
    std::string text;
    std::size_t behind = 0;
    for (const library::TextRange& mark : place.marks) {
        text += place.text.substr(behind, mark.begin - behind) + "[" +
                place.text.substr(mark.begin, mark.end - mark.begin) + "]";
        behind = mark.end;
    }
    text += place.text.substr(behind);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string facts_line(const ThesisSummary& summary) {
    std::string line;
    for (const std::string& fact :
         {summary.channel, summary.asset_class, summary.conviction, summary.horizon})
        if (!fact.empty())
            line += (line.empty() ? "    " : " \u00B7 ") + fact;
    return line.empty() ? line : line + "\n";
}

std::string as_text(const Found& found) {
    std::string text;
    for (const FoundThesis& one : found.theses) {
        const ThesisSummary& summary = one.summary;
        text += summary.thesis_id + "\n    " + summary.title + "\n" + facts_line(summary);
        for (const FoundPlace& place : one.places)
            text += "    " + std::string(library::tab_name(place.tab)) + " " + place.card_id + ": " +
                    marked_text(excerpt_of(place, excerpt_characters)) + "\n";
    }
    if (found.count > found.theses.size())
        text += "and " + std::to_string(found.count - found.theses.size()) + " more; --limit shows them\n";
    return library::without_control_characters(text);
}

nlohmann::ordered_json as_json(const FoundPlace& place) {
    nlohmann::ordered_json marks = nlohmann::ordered_json::array();
    for (const library::TextRange& mark : place.marks)
        marks.push_back({mark.begin, mark.end});
    return {{"tab", library::tab_name(place.tab)},
            {"card", place.card_id},
            {"block", place.block_id},
            {"text", place.text},
            {"marks", marks}};
}

std::string as_json(const Found& found) {
    nlohmann::ordered_json results = nlohmann::ordered_json::array();
    for (const FoundThesis& one : found.theses) {
        nlohmann::ordered_json places = nlohmann::ordered_json::array();
        for (const FoundPlace& place : one.places)
            places.push_back(as_json(place));
        const ThesisSummary& summary = one.summary;
        results.push_back({{"id", summary.thesis_id},
                           {"title", summary.title},
                           {"channel", summary.channel},
                           {"asset_class", summary.asset_class},
                           {"conviction", summary.conviction},
                           {"horizon", summary.horizon},
                           {"length", summary.length},
                           {"published", summary.published},
                           {"risks", summary.risks},
                           {"unanswered", summary.unanswered},
                           {"places", places}});
    }
    const nlohmann::ordered_json all = {
        {"count", found.count}, {"near", found.is_near}, {"results", results}};
    return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace

Result<ExitCode> run(const SearchRequest& request, const CliPorts& ports) {
    const auto query = parse_query(request.query);
    if (!query)
        return library::wrong_usage("search", "cannot read the query\n" +
                                                  shown_query_error(request.query, query.error()));
    TRY_VOID(check_library(ports.files, ports.library, LibraryUse::Read));
    TRY(const Found found, find(request, *query, ports));
    if (!request.json && found.count == 0)
        ports.print(found.is_near ? "No thesis has all of these words. The nearest have some:\n"
                                  : "No thesis meets this query.\n");
    ports.print(request.json ? as_json(found) : as_text(found));
    return ExitCode::Done;
}

} // namespace app
