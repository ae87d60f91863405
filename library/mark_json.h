// The JSON of one mark, as events of the journal and a saved session have it.
#pragma once

#include "library/json_object.h"
#include "library/mark.h"

#include <string>

namespace library {

[[nodiscard]] nlohmann::ordered_json write_mark(const Mark& mark);

/// A mark as it is read, with its kind by name: a later version may have others.
struct NamedMark {
    Mark mark;
    std::string kind;
};

[[nodiscard]] NamedMark read_mark(ObjectReader& reader);

} // namespace library
