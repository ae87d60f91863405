// A place in a thesis, as members of a JSON object.
#pragma once

#include "app/state.h"
#include "library/json_object.h"

namespace app {

void write_position(library::ObjectWriter& writer, const ReadingPosition& position);

[[nodiscard]] ReadingPosition read_position(library::ObjectReader& reader);

} // namespace app
