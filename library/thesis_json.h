// The form of a thesis on disk: JSON with "schema": "dstl.thesis/1", described by assets/schema/thesis-1.schema.json.
//
// Reading is tolerant: what can be read is read, and each problem is named by its JSON path. It is also bounded, since
// the bytes may come from anywhere: size, nesting and number of values have limits, and a breach is a clear error.
// Members this version does not know survive a round trip. Writing is stable: equal theses give equal bytes.
#pragma once

#include "library/problem.h"
#include "library/result.h"
#include "library/thesis.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace library {

inline constexpr std::string_view thesis_schema = "dstl.thesis/1";
/// The largest thesis file that is read, in bytes. A thesis of 2,400 words is about 20,000.
inline constexpr std::size_t thesis_bytes_max = 8 * 1024 * 1024;

struct ReadThesis {
    Thesis thesis;
    Problems problems;
};

/// Reads a thesis from JSON bytes (UTF-8, with or without a byte order mark). Fails with BadInput when the bytes are no
/// JSON, pass a limit, or hold no thesis at all (not an object, another schema, no title); every lesser fault is a
/// problem beside the thesis. `where` names the bytes in the error, for example the file's path.
[[nodiscard]] Result<ReadThesis> read_thesis(std::string_view json_bytes, std::string_view where);

/// The JSON of a thesis, indented by two spaces, known members first in the order of the schema, unknown ones after
/// them by name, ending in a line feed. Being indented it may be larger than what was read: whoever saves it makes sure
/// that it is no larger than thesis_bytes_max, which could not be read again.
[[nodiscard]] std::string write_thesis(const Thesis& thesis);

/// Whether the thesis says when it was added, be it in a form that cannot be read here and is kept as it is.
[[nodiscard]] bool has_added(const Thesis& thesis);

} // namespace library
