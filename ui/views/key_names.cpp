#include "ui/views/key_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

bool is_left_out(std::string_view key) {
    const bool same_cap_as_plus = key == "=" || key == "Ctrl+=" || key == "Ctrl+Shift+=";
    return same_cap_as_plus || key.starts_with("Volume"); // volume keys are a tablet's
}

std::string readable_key(std::string_view key) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> shown = {{{"PageDown", "PgDn"},
                                                                                     {"PageUp", "PgUp"},
                                                                                     {"Right", "\u2192"},
                                                                                     {"Left", "\u2190"},
                                                                                     {"Up", "\u2191"},
                                                                                     {"Down", "\u2193"},
                                                                                     {"Escape", "Esc"}}};
    for (const auto& [name, readable] : shown)
        if (key.ends_with(name))
            return std::string(key.substr(0, key.size() - name.size())) + std::string(readable);
    return std::string(key);
}

} // namespace

std::string readable_keys(std::string_view keys) {
    std::string text;
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(' '), keys.size());
        const std::string_view key = keys.substr(0, end);
        keys.remove_prefix(std::min(end + 1, keys.size()));
        if (!is_left_out(key))
            text += (text.empty() ? "" : ", ") + readable_key(key);
    }
    return text;
}

std::string first_readable_key(std::string_view keys) {
    return readable_key(keys.substr(0, std::min(keys.find(' '), keys.size())));
}

} // namespace ui
