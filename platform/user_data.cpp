#include "platform/user_data.h"

#include "app/library_add.h"
#include "app/session_json.h"
#include "platform/host/host.h"

#include <utility>

namespace platform {

namespace {

std::string session_path(const UserFolders& folders) {
    return folders.state + "/session.json";
}

void tell_first_error(const library::Problems& problems, const std::string& told, app::State& state) {
    for (const library::Problem& problem : problems)
        if (problem.severity == library::Severity::Error) {
            state.notice = told + problem.where + ": " + problem.what;
            return;
        }
}

tl::unexpected<library::Error> not_shared(const library::Error& error) {
    return library::system_failure(
        "", "How far you have read is kept on this device alone, as the library cannot be written: " +
                error.where + ": " + error.what);
}

} // namespace

UserData::UserData(UserFolders folders, app::State& state) : m_folders(std::move(folders)) {
    open_library(state);
    const std::string told = state.notice;
    restore_session(state);
    if (state.notice.empty()) // to open a thesis takes a notice away
        state.notice = told;
    if (m_sharing)
        m_sharing->begin(state);
    m_saved_place = state.window;
}

void UserData::restore_session(app::State& state) {
    const auto take_in = [this](app::State& restored) {
        if (m_sharing)
            m_sharing->take_in(restored, app::LocalMemory::There);
    };
    const auto restored = read_session(state, take_in);
    if (restored && *restored)
        return;
    if (!restored)
        state.notice = "Where you left off could not be read: " + restored.error().what;
    if (m_sharing)
        m_sharing->take_in(state, app::LocalMemory::Lost);
}

/// Whether there was one.
library::Result<bool> UserData::read_session(app::State& state, const app::BeforeOpening& before_opening) {
    const std::string path = session_path(m_folders);
    if (m_folders.state.empty() || !m_folders.files.exists(path))
        return false;
    const auto fetch = [this](const std::string& id) { // the rest of the library folder is read later
        return app::read_library_thesis(m_folders.files, m_folders.library, id).value_or(nullptr);
    };
    TRY(const std::string bytes, m_folders.files.read(path, app::session_bytes_max));
    TRY_VOID(app::restore_session(state, bytes, path, fetch, before_opening));
    return true;
}

void UserData::open_library(app::State& state) {
    if (m_folders.state.empty() || m_folders.library.paths.empty())
        return;
    const auto device = device_id(m_folders.files, m_folders.state);
    if (!device) {
        state.notice = "Your marks cannot be kept: " + device.error().what;
        return;
    }
    m_sharing.emplace(m_folders.files, m_folders.library.paths, *device);
    tell_first_error(m_sharing->problems(), "What your devices share could not all be read: ", state);
    restore_marks(*device, state);
}

void UserData::restore_marks(const std::string& device, app::State& state) {
    m_journal = app::JournalStore::open(m_folders.files, m_folders.library.paths, device);
    state.notebook.device = device;
    state.notebook.next_mark = m_journal->next_mark_number();
    for (const library::Mark& mark : m_journal->marks())
        state.notebook.marks[mark.thesis_id].push_back(mark);
    tell_first_error(m_journal->problems(), "Some of your marks could not be read: ", state);
}

library::Result<void> UserData::save_session(const app::State& state, const app::WindowPlace& place) {
    if (m_folders.state.empty())
        return {};
    const auto shared = share(state);
    TRY_VOID(m_folders.files.make_folder(m_folders.state));
    TRY_VOID(m_folders.files.write(session_path(m_folders), app::write_session(state, place)));
    m_saved_place = place;
    const bool is_told = std::exchange(m_is_sharing_told_to_fail, !shared);
    return is_told ? library::Result<void>() : shared;
}

/// A library folder that a person named and that is not there any more is not made anew for this.
library::Result<void> UserData::share(const app::State& state) {
    if (!m_sharing)
        return {};
    const std::string folder = m_folders.library.written();
    if (m_folders.library.named_by == app::NamedBy::Person && !m_folders.files.is_folder(folder))
        return not_shared({library::ErrorKind::System, folder, "there is no such folder"});
    const auto kept = m_sharing->keep(state, now_ms());
    return kept ? kept : not_shared(kept.error());
}

library::Result<void> UserData::keep_marks(const std::vector<library::MarkChange>& changes) {
    if (!m_journal)
        return library::system_failure("journal", "this system names no folder to keep marks in; set HOME");
    return m_journal->append(changes, now_ms());
}

library::Result<std::shared_ptr<const library::Thesis>> UserData::save_thesis(const library::Thesis& thesis) {
    TRY(auto added, app::add_to_library(m_folders.files, m_folders.library.written(), thesis,
                                        app::WhenThere::Replace, now_ms()));
    return std::move(added.thesis);
}

} // namespace platform
