// How somebody reads, as JSON.
#pragma once

#include "app/state.h"
#include "library/json_object.h"

namespace app {

/// All of the settings.
[[nodiscard]] nlohmann::ordered_json write_settings(const Settings& settings);

/// What cannot be read is as usual.
[[nodiscard]] Settings read_settings(library::ObjectReader& reader);

/// Those that are the reader's on whatever device: not the side pane, which fits one screen, nor a font file of one device.
[[nodiscard]] nlohmann::ordered_json write_shared_settings(const Settings& settings);

/// These settings with shared ones of another device, as members of an object, in their place.
[[nodiscard]] Settings with_members(const Settings& settings, nlohmann::json members);

} // namespace app
