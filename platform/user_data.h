// What a person has made and where they left off, on disk: the session, the journal of marks, the library folder.
#pragma once

#include "app/files.h"
#include "app/journal_store.h"
#include "app/state.h"
#include "library/result.h"

#include <optional>
#include <string>
#include <vector>

namespace platform {

/// Where a window's program keeps things. Nothing is kept in a folder without a name.
struct UserFolders {
    app::Files& files;
    std::string state;   ///< the session, and the name of this device
    std::string library; ///< theses and journals
};

class UserData {
public:
    /// Reads the session and the journals into the state. What cannot be read is told in the state's notice.
    UserData(const UserFolders& folders, app::State& state);

    [[nodiscard]] library::Result<void> save_session(const app::State& state);
    /// On the disk when it returns without an error.
    [[nodiscard]] library::Result<void> keep_marks(const std::vector<library::MarkChange>& changes);
    [[nodiscard]] library::Result<void> save_thesis(const library::Thesis& thesis);

private:
    void restore_session(app::State& state);
    void restore_marks(app::State& state);

    UserFolders m_folders;
    std::optional<app::JournalStore> m_journal;
};

} // namespace platform
