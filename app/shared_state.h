// What of the state the devices of a reader share, as fields: docs/sync.md lists them.
#pragma once

#include "app/state.h"
#include "library/shared_fields.h"

#include <map>
#include <string>

namespace app {

/// How far each thesis has been read, and where the reader left off in it.
[[nodiscard]] library::FieldValues progress_values(const State& state);
/// Fields that make no sense here are passed over.
void take_in_progress(State& state, const library::SharedFields& fields);
/// Percent by thesis id.
[[nodiscard]] std::map<std::string, double> progress_of(const library::SharedFields& fields);

[[nodiscard]] library::FieldValues settings_values(const State& state);
void take_in_settings(State& state, const library::SharedFields& fields);

} // namespace app
