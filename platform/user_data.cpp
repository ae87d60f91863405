#include "platform/user_data.h"

#include "app/library_add.h"
#include "app/session_json.h"
#include "platform/host/host.h"

namespace platform {

namespace {

std::string session_path(const UserFolders& folders) {
    return folders.state + "/session.json";
}

} // namespace

UserData::UserData(const UserFolders& folders, app::State& state) : m_folders(folders) {
    restore_marks(state);
    restore_session(state);
    m_saved_place = state.window;
}

void UserData::restore_session(app::State& state) {
    if (m_folders.state.empty() || !m_folders.files.exists(session_path(m_folders)))
        return;
    const auto bytes = m_folders.files.read(session_path(m_folders), app::session_bytes_max);
    const auto fetch = [this](const std::string& id) { // the rest of the library folder is read later
        return app::read_library_thesis(m_folders.files, m_folders.library, id).value_or(nullptr);
    };
    const auto restored = bytes ? app::restore_session(state, *bytes, session_path(m_folders), fetch)
                                : tl::unexpected(bytes.error());
    if (!restored)
        state.notice = "Where you left off could not be read: " + restored.error().what;
}

void UserData::restore_marks(app::State& state) {
    if (m_folders.state.empty() || m_folders.library.paths.empty())
        return;
    const auto device = device_id(m_folders.files, m_folders.state);
    if (!device) {
        state.notice = "Your marks cannot be kept: " + device.error().what;
        return;
    }
    m_journal = app::JournalStore::open(m_folders.files, m_folders.library.paths, *device);
    state.notebook.device = *device;
    state.notebook.next_mark = m_journal->next_mark_number();
    for (const library::Mark& mark : m_journal->marks())
        state.notebook.marks[mark.thesis_id].push_back(mark);
    for (const library::Problem& problem : m_journal->problems())
        if (problem.severity == library::Severity::Error)
            state.notice = "Some of your marks could not be read: " + problem.where + ": " + problem.what;
}

library::Result<void> UserData::save_session(const app::State& state, const app::WindowPlace& place) {
    if (m_folders.state.empty())
        return {};
    TRY_VOID(m_folders.files.make_folder(m_folders.state));
    TRY_VOID(m_folders.files.write(session_path(m_folders), app::write_session(state, place)));
    m_saved_place = place;
    return {};
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
