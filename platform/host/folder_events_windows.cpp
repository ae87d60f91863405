#if defined(_WIN32)

#include "platform/host/folder_events.h"
#include "platform/host/native_path.h"

#include <windows.h>

#include <filesystem>
#include <utility>

namespace platform {

namespace fs = std::filesystem;

namespace {

/// Notifications about library folders with all in them (one may be renamed while it is watched itself, but not while a folder
/// in it is), and about the last folder above each that is there, for its going and coming.
class Notifications {
public:
    explicit Notifications(const std::vector<fs::path>& libraries) {
        constexpr DWORD folders = FILE_NOTIFY_CHANGE_DIR_NAME;
        constexpr DWORD files =
            FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_SIZE | FILE_NOTIFY_CHANGE_LAST_WRITE;
        for (const fs::path& library : libraries) {
            add(library, TRUE, folders | files);
            fs::path above = library.parent_path();
            while (!add(above, FALSE, folders) && above.has_relative_path())
                above = above.parent_path();
        }
    }
    Notifications(const Notifications&) = delete;
    Notifications& operator=(const Notifications&) = delete;
    ~Notifications() {
        for (HANDLE handle : m_handles)
            FindCloseChangeNotification(handle);
    }

    [[nodiscard]] const std::vector<HANDLE>& handles() const { return m_handles; }

private:
    /// False where nothing is there.
    bool add(const fs::path& path, BOOL with_all_in_it, DWORD changes) {
        constexpr std::size_t handles_max = MAXIMUM_WAIT_OBJECTS - 1; // the one to end is waited for too
        if (m_handles.size() >= handles_max)
            return true;
        HANDLE handle = FindFirstChangeNotificationW(path.c_str(), with_all_in_it, changes);
        if (handle == INVALID_HANDLE_VALUE)
            return false;
        m_handles.push_back(handle);
        return true;
    }

    std::vector<HANDLE> m_handles;
};

class WindowsFolderEvents final : public FolderEvents {
public:
    explicit WindowsFolderEvents(std::vector<fs::path> libraries)
        : m_libraries(std::move(libraries)),
          m_watched(std::make_unique<Notifications>(m_libraries)),
          m_stop(CreateEventW(nullptr, TRUE, FALSE, nullptr)) {}
    WindowsFolderEvents(const WindowsFolderEvents&) = delete;
    WindowsFolderEvents& operator=(const WindowsFolderEvents&) = delete;
    ~WindowsFolderEvents() override { CloseHandle(m_stop); }

    Woken sleep(int at_most_ms) override {
        std::vector<HANDLE> handles = {m_stop};
        handles.insert(handles.end(), m_watched->handles().begin(), m_watched->handles().end());
        return wait(handles, at_most_ms);
    }

    Woken rest(int pause_ms) override { return wait({m_stop}, pause_ms); }

    /// What was there may be another now. What happens between the two is told too, as everything is.
    bool take_in() override {
        m_watched.reset();
        m_watched = std::make_unique<Notifications>(m_libraries);
        return true;
    }

    void end() override { SetEvent(m_stop); }

private:
    /// The first is the one to end.
    static Woken wait(const std::vector<HANDLE>& handles, int at_most_ms) {
        const DWORD patience = at_most_ms == forever_ms ? INFINITE : static_cast<DWORD>(at_most_ms);
        const DWORD woken =
            WaitForMultipleObjects(static_cast<DWORD>(handles.size()), handles.data(), FALSE, patience);
        if (woken == WAIT_TIMEOUT)
            return Woken::ByTime;
        const bool is_by_another = woken > WAIT_OBJECT_0 && woken < WAIT_OBJECT_0 + handles.size();
        return is_by_another ? Woken::BySomething : Woken::ToEnd;
    }

    std::vector<fs::path> m_libraries;
    std::unique_ptr<Notifications> m_watched;
    HANDLE m_stop;
};

} // namespace

std::shared_ptr<FolderEvents> folder_events(const std::vector<std::string>& library_folders) {
    std::vector<fs::path> libraries;
    std::error_code no_folder; // that a relative path begins at
    for (const std::string& library : library_folders)
        libraries.push_back(fs::absolute(native_path(library), no_folder));
    return std::make_shared<WindowsFolderEvents>(std::move(libraries));
}

} // namespace platform

#endif
