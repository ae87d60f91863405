// The fields of one kind that the devices of a library share: this device writes one file of them, in the first folder, and
// reads all.
#pragma once

#include "app/device_files.h"
#include "app/files.h"
#include "library/problem.h"
#include "library/result.h"
#include "library/shared_fields.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct SharedKind {
    DeviceFileKind files;
    std::string_view schema;
};

inline constexpr SharedKind shared_progress = {{"progress", ".json"}, "dstl.progress/1"};
inline constexpr SharedKind shared_settings = {{"settings", ".json"}, "dstl.settings/1"};

/// What all files of the kind come to. One that cannot be read is a problem and hides no other.
[[nodiscard]] library::SharedFields read_shared_fields(Files& files,
                                                       const std::vector<std::string>& library_folders,
                                                       const SharedKind& kind, library::Problems& problems);

/// Of one thread. Reads and writes wait for the disk.
class SharedStore {
public:
    /// Reads the files of all devices in the library's folders, of which there is at least one. The device is a name that
    /// is_thesis_id() takes; `files` must outlive the store.
    [[nodiscard]] static SharedStore open(Files& files, std::vector<std::string> library_folders,
                                          const SharedKind& kind, const std::string& device);

    /// Of each field what was set last, by whatever device.
    [[nodiscard]] const library::SharedFields& fields() const { return m_fields; }
    /// What this device has set.
    [[nodiscard]] const library::SharedFields& own() const { return m_own; }
    [[nodiscard]] const library::Problems& problems() const { return m_problems; }

    /// Sets fields, later than all that is known of them: they are on the disk when this returns without an error. Takes in
    /// first what another program of this device has set meanwhile. On an error nothing has changed. Nothing is written when
    /// all of it is known to be so.
    [[nodiscard]] library::Result<void> set(const library::FieldValues& values, std::int64_t time_ms);

private:
    SharedStore(Files& files, std::vector<std::string> folders, const SharedKind& kind, std::string device);

    [[nodiscard]] std::string own_path() const;
    [[nodiscard]] library::Result<void> take_in_own();

    Files* m_files;
    std::vector<std::string> m_folders; ///< of the library
    SharedKind m_kind;
    std::string m_device;
    library::SharedFields m_fields;
    library::SharedFields m_own;
    library::Problems m_problems;
};

} // namespace app
