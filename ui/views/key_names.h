// Keys as people read them.
#pragma once

#include <string>
#include <string_view>

namespace ui {

/// "Right PageDown" as "→, PgDn". Keys of tablets, and second ways to write the same key cap, are left out.
[[nodiscard]] std::string readable_keys(std::string_view keys);

/// The first of them.
[[nodiscard]] std::string first_readable_key(std::string_view keys);

} // namespace ui
