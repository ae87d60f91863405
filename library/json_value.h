// Reading of JSON that may come from anywhere, on top of nlohmann/json. Bounded: size, nesting and number of values have
// limits that stop the reading at once. Nothing is thrown.
//
// Only json_value, json_object and the files that are named after what they read (thesis_json, journal_json, …) know
// nlohmann/json; everything else sees plain values.
#pragma once

#include "library/problem_list.h"
#include "library/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace library {

inline constexpr std::size_t json_nesting_max = 64;
inline constexpr std::size_t json_values_max = 100'000;

/// Reads UTF-8 JSON bytes, with or without a byte order mark. Fails with BadInput: `where` is passed through, `what` is
/// one line such as "line 3, column 7: unexpected '}'". What is odd but readable goes to `problems` with its JSON path: a
/// member named twice (its last value is kept) and a whole number beyond 64 bits (kept rounded).
[[nodiscard]] Result<nlohmann::json> parse_json(std::string_view bytes, std::size_t bytes_max,
                                                std::string_view where, ProblemList& problems,
                                                std::size_t values_max = json_values_max);

/// The path of a member: "risk.steel_man", or `risk["odd name"]` where the name is no plain word. One line of ASCII.
[[nodiscard]] std::string json_member_path(const std::string& parent, std::string_view name);

/// The path of an element: "risk.risks[2]".
[[nodiscard]] std::string json_element_path(const std::string& parent, std::size_t index);

/// The text in quotes, as one short line of ASCII that is safe to print whatever the text holds.
[[nodiscard]] std::string json_excerpt(std::string_view text);

} // namespace library
