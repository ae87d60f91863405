// What is found again at the next start, as JSON: where somebody left off, and how they read.
#pragma once

#include "app/state.h"
#include "library/result.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace app {

inline constexpr std::size_t session_bytes_max = 4 * 1024 * 1024;

/// `window` is where it is now. Equal arguments give equal bytes.
[[nodiscard]] std::string write_session(const State& state, const std::optional<WindowPlace>& window);

/// The window where it was when the state was restored.
[[nodiscard]] inline std::string write_session(const State& state) {
    return write_session(state, state.window);
}

/// Gives a thesis that is not on the shelf yet by its id; null where there is none.
using GiveThesis = std::function<std::shared_ptr<const library::Thesis>(const std::string& id)>;

/// Changes what was restored before the thesis is opened, as other devices may have gone on meanwhile.
using BeforeOpening = std::function<void(State& state)>;

/// Restores positions, settings, the open thesis and a note that was being written into a state that holds the shelf; what
/// `fetch` gives comes before a thesis of the same id on it. A thesis that the shelf no longer
/// has keeps its position and is not opened. Fails with BadInput, and leaves the state alone, when the bytes are no
/// session.
[[nodiscard]] library::Result<void> restore_session(State& state, std::string_view json_bytes,
                                                    std::string_view where, const GiveThesis& fetch = {},
                                                    const BeforeOpening& before_opening = {});

} // namespace app
