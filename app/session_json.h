// What is found again at the next start, as JSON: where somebody left off, and how they read.
#pragma once

#include "app/state.h"
#include "library/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace app {

inline constexpr std::size_t session_bytes_max = 4 * 1024 * 1024;

/// Equal states give equal bytes.
[[nodiscard]] std::string write_session(const State& state);

/// The id of the thesis that was open; empty when none was.
[[nodiscard]] std::string open_thesis_of_session(std::string_view json_bytes);

/// Restores positions, settings and the open thesis into a state that holds the shelf. A thesis that the shelf no longer
/// has keeps its position and is not opened. Fails with BadInput, and leaves the state alone, when the bytes are no
/// session.
[[nodiscard]] library::Result<void> restore_session(State& state, std::string_view json_bytes,
                                                    std::string_view where);

} // namespace app
