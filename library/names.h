// Names of the values of an enumeration, both ways: what JSON, scripts and command lines call them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace library {

template <class Value, std::size_t count>
using Names = std::array<std::pair<Value, std::string_view>, count>;

/// Empty for a value without a name.
template <class Value, std::size_t count>
[[nodiscard]] std::string_view name_of(const Names<Value, count>& names, Value value) {
    for (const auto& [known, name] : names)
        if (known == value)
            return name;
    return "";
}

template <class Value, std::size_t count>
[[nodiscard]] std::optional<Value> value_of(const Names<Value, count>& names, std::string_view name) {
    for (const auto& [value, known] : names)
        if (known == name)
            return value;
    return std::nullopt;
}

} // namespace library
