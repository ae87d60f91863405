// The texts of a thesis by the fields that words are looked for in.
#pragma once

#include "library/query.h"
#include "library/thesis.h"

#include <string_view>
#include <vector>

namespace library {

/// Each headline, paragraph, quote and list item by itself, in reading order; of `Any` and `Note`, which are more than the
/// thesis, none. They point into the thesis.
[[nodiscard]] std::vector<std::string_view> texts_of(const Thesis& thesis, TextField field);

/// Premise, Mechanism or Outcome by a step's kind; Argument for one by another name.
[[nodiscard]] TextField field_of_step(std::string_view kind);

/// The texts of the steps by other names, which have no field of their own.
[[nodiscard]] std::vector<std::string_view> texts_of_other_steps(const Thesis& thesis);

} // namespace library
