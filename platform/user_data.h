// What a person has made and where they left off, on disk: the session, the journal of marks, the library folder.
#pragma once

#include "app/files.h"
#include "app/journal_store.h"
#include "app/library_folders.h"
#include "app/session_json.h"
#include "app/sharing.h"
#include "app/state.h"
#include "library/result.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace platform {

/// Where a window's program keeps things. Nothing is kept in a folder without a name.
struct UserFolders {
    app::Files& files;
    std::string state;           ///< the session, and the name of this device
    std::string cache;           ///< the catalogue
    app::LibraryFolders library; ///< theses and journals
    app::Shelf bundled;          ///< theses inside the program
};

class UserData {
public:
    /// Reads the session, the journals, and what other devices have shared into the state. What cannot be read is told in the state's notice.
    UserData(UserFolders folders, app::State& state);

    /// With the place where the window is. Progress and settings go into the library folder too; when they cannot, that is an
    /// error once, and tried again each time.
    [[nodiscard]] library::Result<void> save_session(const app::State& state, const app::WindowPlace& place);
    /// Where the window was when the session was saved last, now or before.
    [[nodiscard]] const std::optional<app::WindowPlace>& saved_place() const { return m_saved_place; }
    /// On the disk when it returns without an error.
    [[nodiscard]] library::Result<void> keep_marks(const std::vector<library::MarkChange>& changes);
    /// In place of one with the same id; returns it as it is in the library now.
    [[nodiscard]] library::Result<std::shared_ptr<const library::Thesis>>
    save_thesis(const library::Thesis& thesis);

private:
    void open_library(app::State& state);
    void restore_marks(const std::string& device, app::State& state);
    void restore_session(app::State& state);
    [[nodiscard]] library::Result<bool> read_session(app::State& state,
                                                     const app::BeforeOpening& before_opening);
    [[nodiscard]] library::Result<void> share(const app::State& state);

    UserFolders m_folders;
    std::optional<app::JournalStore> m_journal;
    std::optional<app::Sharing> m_sharing;
    bool m_is_sharing_told_to_fail = false; ///< which is told once, not for each card
    std::optional<app::WindowPlace> m_saved_place;
};

} // namespace platform
