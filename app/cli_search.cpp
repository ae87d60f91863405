// dstl search: the theses that meet a query, and where its words stand in them.
#include "app/cli_verbs.h"
#include "app/library_catalogue.h"
#include "app/near_query.h"
#include "app/query_parser.h"
#include "app/shelf.h"
#include "app/spelling.h"
#include "library/catalogue_places.h"
#include "library/plain_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
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
    std::size_t count = 0;                 ///< of all that meet the query
    bool is_near = false;                  ///< none does; these have some of its words
    std::optional<std::string> suggestion; ///< none does; this finds something
    std::vector<FoundThesis> theses;       ///< the first of them
};

/// Of a large library that is read for the first time, how far it has come.
CatalogueStep told_progress(const CliPorts& ports) {
    constexpr std::size_t told_each = 2000;
    return [&ports](std::size_t done, std::size_t of) {
        if (done > 0 && done % told_each == 0)
            ports.tell({library::ErrorKind::System, "catalogue",
                        std::to_string(done) + " of " + std::to_string(of) + " files read"});
        return true;
    };
}

/// What meets the query, else what is near to it.
Result<std::vector<ThesisSummary>> look_up(const SearchRequest& request, const library::Query& query,
                                           Catalogue& catalogue, Found& found) {
    TRY(std::vector<std::int64_t> ids, catalogue.search(query));
    found.count = ids.size();
    if (const auto near = ids.empty() ? near_query(query) : std::nullopt)
        TRY_VOID(catalogue.search(*near).map(
            [&](std::vector<std::int64_t> near_ids) { ids = std::move(near_ids); }));
    found.is_near = found.count == 0 && !ids.empty();
    if (found.count == 0)
        TRY_VOID(suggested_query(request.query, catalogue).map([&](std::optional<std::string> suggestion) {
            found.suggestion = std::move(suggestion);
        }));
    ids.resize(std::min(ids.size(), request.limit));
    return catalogue.summaries(ids);
}

Result<std::vector<ThesisSummary>> refresh_and_look_up(const SearchRequest& request,
                                                       const library::Query& query, const CliPorts& ports,
                                                       Catalogue& catalogue, Found& found) {
    const auto update =
        refresh_library_catalogue(ports.files, ports.library, ports.bundled, catalogue, told_progress(ports));
    const bool is_damaged = !update && update.error().kind == library::ErrorKind::BadInput;
    if (is_damaged)
        return tl::unexpected(update.error());
    if (!update)
        ports.tell(update.error()); // what is known is looked through all the same
    for (const library::Problem& problem : update ? update->problems : library::Problems())
        ports.tell({library::ErrorKind::System, problem.where, problem.what});
    return look_up(request, query, catalogue, found);
}

/// The library's own or, where nothing can be kept, one that goes with the program.
Result<Catalogue> open_any(const CliPorts& ports) {
    auto opened = open_library_catalogue(ports.files, ports.cache_folder, ports.library);
    if (opened)
        return opened;
    const library::Error& error = opened.error();
    ports.tell({error.kind, error.where, error.what + "; until then the library is read anew each time"});
    return Catalogue::open_temporary();
}

/// A catalogue that turns out to be damaged is made anew, once.
Result<Found> find(const SearchRequest& request, const library::Query& query, const CliPorts& ports) {
    Found found;
    TRY(Catalogue catalogue, open_any(ports));
    auto summaries = refresh_and_look_up(request, query, ports, catalogue, found);
    if (!summaries && summaries.error().kind == library::ErrorKind::BadInput) {
        TRY(catalogue, Catalogue::open_anew(std::string(catalogue.path())));
        summaries = refresh_and_look_up(request, query, ports, catalogue, found);
    }
    if (!summaries)
        return tl::unexpected(std::move(summaries).error());
    TRY(library::PlaceFinder finder, library::PlaceFinder::make());
    for (ThesisSummary& summary : *summaries) {
        const auto thesis = read_catalogued(ports.files, ports.library, ports.bundled, summary);
        auto places =
            thesis != nullptr ? finder.find(*thesis, query, places_max) : Result<std::vector<FoundPlace>>();
        found.theses.push_back({std::move(summary), places ? *std::move(places) : std::vector<FoundPlace>()});
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
                           {"progress", summary.progress_percent},
                           {"places", places}});
    }
    nlohmann::ordered_json all = {{"count", found.count}, {"near", found.is_near}, {"results", results}};
    if (found.suggestion)
        all["suggestion"] = *found.suggestion;
    return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// Above what was found instead.
std::string told_nothing(const Found& found) {
    std::string text = found.is_near ? "No thesis has all of these words." : "No thesis meets this query.";
    if (found.suggestion)
        text += " Did you mean: " + library::without_control_characters(*found.suggestion) + "\n";
    if (found.is_near)
        text += found.suggestion ? "The nearest have some:\n" : " The nearest have some:\n";
    return text.ends_with('\n') ? text : text + "\n";
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
        ports.print(told_nothing(found));
    ports.print(request.json ? as_json(found) : as_text(found));
    return ExitCode::Done;
}

} // namespace app
