#include "platform/library_desk.h"

#include "app/library_catalogue.h"
#include "app/shelf.h"

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <variant>

namespace platform {

namespace {

using Clock = std::chrono::steady_clock;
using library::Catalogue;
using library::Result;

app::ReadThesis reader_of(const UserFolders& folders) {
    return [&folders](const std::string& id, const library::ThesisSummary* known) {
        auto thesis = known == nullptr
                          ? nullptr
                          : app::read_catalogued(folders.files, folders.library, folders.bundled, *known);
        if (thesis == nullptr) // the catalogue may be behind
            thesis = app::thesis_of_id(folders.files, folders.library, folders.bundled, id).value_or(nullptr);
        return thesis;
    };
}

template <class ErrorOrProblem>
app::LibraryFailed told(const ErrorOrProblem& one) {
    return {one.where.empty() ? one.what : one.where + ": " + one.what};
}

} // namespace

LibraryDesk::LibraryDesk(const UserFolders& folders, std::function<void(app::Command)> post)
    : m_folders(folders), m_post(std::move(post)) {}

void LibraryDesk::ask(app::LibraryRequest request) {
    if (const auto* search = std::get_if<app::SearchLibrary>(&request))
        m_newest_search = search->number;
    if (!m_is_started && std::holds_alternative<app::ReadValues>(request))
        return; // the first frame shows none of them, and what start() brings asks again
    if (!m_is_started)
        return answer(request);
    m_answering.run([this, request = std::move(request)] {
        const auto* search = std::get_if<app::SearchLibrary>(&request);
        if (search == nullptr || search->number == m_newest_search)
            answer(request);
    });
}

void LibraryDesk::answer(const app::LibraryRequest& request) {
    if (auto answer = try_to_answer(request))
        m_post(*std::move(answer));
    else
        m_post(told(answer.error()));
}

/// A damaged catalogue is made anew: until it has been, there is little in it.
Result<app::Command> LibraryDesk::try_to_answer(const app::LibraryRequest& request) {
    TRY_VOID(open());
    auto answer = m_librarian->answer(request);
    if (answer || answer.error().kind != library::ErrorKind::BadInput)
        return answer;
    m_librarian.reset();
    TRY(auto anew, Catalogue::open_anew(app::catalogue_path(m_folders.cache, m_folders.library)));
    m_librarian.emplace(std::move(anew), reader_of(m_folders));
    refresh();
    return m_librarian->answer(request);
}

/// Where none can be kept, what the program brought along is there until the library has been read.
Result<void> LibraryDesk::open() {
    if (m_librarian)
        return {};
    auto catalogue = app::open_library_catalogue(m_folders.files, m_folders.cache, m_folders.library);
    if (!catalogue)
        TRY_VOID(app::catalogue_of(m_folders.bundled).map([&](Catalogue bundled) {
            catalogue = std::move(bundled);
        }));
    m_librarian.emplace(*std::move(catalogue), reader_of(m_folders));
    return {};
}

void LibraryDesk::start() {
    m_is_started = true;
    m_watch = watch_folders(m_folders.library.paths,
                            [this] { refresh(); }); // before what is there now is looked at
    refresh();
}

void LibraryDesk::refresh() {
    if (!m_is_to_refresh.exchange(true))
        m_refreshing.run([this] {
            rest_after_the_last();
            m_is_to_refresh = false;
            const auto begin = Clock::now();
            bring_up_to_date();
            m_refreshed_at = Clock::now();
            m_refreshed_in = m_refreshed_at - begin;
        });
}

/// Our own files change the folders too, with every card that is turned: looking at a large library takes at most a tenth of
/// the time.
void LibraryDesk::rest_after_the_last() {
    const std::chrono::duration<double> since = Clock::now() - m_refreshed_at;
    const std::chrono::duration<double> wanted = 9 * m_refreshed_in;
    if (since < wanted)
        m_refreshing.rest(wanted - since);
}

void LibraryDesk::bring_up_to_date() {
    if (const auto done = try_to_bring_up_to_date(); !done)
        m_post(told(done.error()));
    m_post(app::LibraryReading{});
    m_post(app::LibraryChanged{});
}

/// One that nothing else can open: from now on it is what answers.
void LibraryDesk::hand_over(Catalogue catalogue) {
    m_answering.run([this, handed = std::make_shared<Catalogue>(std::move(catalogue))] {
        m_librarian.emplace(std::move(*handed), reader_of(m_folders));
    });
}

Result<void> LibraryDesk::try_to_bring_up_to_date() {
    constexpr std::chrono::milliseconds shown_each(1500);
    auto opened = app::open_library_catalogue(m_folders.files, m_folders.cache, m_folders.library);
    const bool is_kept = opened.has_value();
    if (!is_kept) {
        m_post(told(opened.error()));
        opened = Catalogue::open_temporary();
    }
    TRY(Catalogue catalogue, std::move(opened));
    auto shown = Clock::now();
    const auto step = [&](std::size_t done, std::size_t of) {
        constexpr std::size_t told_each = 64;
        if (done > 0 && done % told_each == 0)
            m_post(app::LibraryReading{done, of});
        if (Clock::now() - shown > shown_each) {
            shown = Clock::now();
            m_post(app::LibraryChanged{});
        }
        return !m_refreshing.is_stopping();
    };
    TRY(const app::CatalogueUpdate update,
        app::refresh_library_catalogue(m_folders.files, m_folders.library, m_folders.bundled, catalogue,
                                       step));
    for (const library::Problem& problem : update.problems)
        m_post(told(problem));
    if (!is_kept)
        hand_over(std::move(catalogue));
    return {};
}

} // namespace platform
