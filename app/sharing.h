// Progress and settings, as all devices of a library come to share them.
#pragma once

#include "app/files.h"
#include "app/shared_store.h"
#include "app/state.h"
#include "library/problem.h"
#include "library/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace app {

/// Whether the state has what this device remembers by itself.
enum class LocalMemory { There, Lost };

/// Of one thread. `files` must outlive it.
class Sharing {
public:
    /// Reads what all devices have set. The folders are those of a library, at least one.
    Sharing(Files& files, const std::vector<std::string>& library_folders, const std::string& device);

    /// Takes in what other devices have set later than this one; all of it where this one has lost its own memory.
    void take_in(State& state, LocalMemory memory) const;

    /// What differs from this state, or from what this device has set, is what keep() has to set.
    void begin(const State& state);

    /// On the disk when it returns without an error; on an error the next call tries again.
    [[nodiscard]] library::Result<void> keep(const State& state, std::int64_t time_ms);

    /// What was found when the files were read.
    [[nodiscard]] library::Problems problems() const;

private:
    /// Fields of one kind, with their values as they were last set or found.
    struct Part {
        SharedStore store;
        library::FieldValues known = {};
    };

    static void begin(Part& part, library::FieldValues values);
    [[nodiscard]] static library::Result<void> keep(Part& part, const library::FieldValues& values,
                                                    std::int64_t time_ms);

    Part m_progress;
    Part m_settings;
};

} // namespace app
