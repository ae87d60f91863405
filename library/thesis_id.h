// Ids of theses: what people type, what files are named after. Lower-case ASCII letters, digits and hyphens, beginning
// and ending with a letter or digit (an id is never taken for an option), never empty, never a name that a file system
// reserves, so that `id + ".json"` is a safe file name everywhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace library {

inline constexpr std::size_t thesis_id_length_max = 80;

[[nodiscard]] bool is_thesis_id(std::string_view id);

/// An id made from a title: letters folded to ASCII where Unicode decomposes them, apostrophes dropped, everything else a
/// hyphen. A title that leaves nothing (Chinese, emoji) gives "thesis-" and a hash of the title.
[[nodiscard]] std::string thesis_id_from_title(std::string_view title);

} // namespace library
