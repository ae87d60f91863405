#pragma once

// The files that the program carries inside itself: bundled theses, fonts, JSON Schema. CMake embeds them at build time
// (cmake/Assets.cmake). An id is the path below assets/, with forward slashes: "theses/foo.json".

#include <optional>
#include <span>
#include <string_view>

namespace assets {

struct Asset {
    std::string_view id;
    std::string_view bytes; // the whole file, as it is on disk; lives as long as the program
};

// All of them, sorted by id. Safe to call from any thread, also before main.
std::span<const Asset> all();

// The bytes of one, or nothing if there is none with this id.
std::optional<std::string_view> find(std::string_view id);

} // namespace assets
