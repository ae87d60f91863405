// In which script each part of a text is written (UAX #24), as shaping wants to know.
#pragma once

#include "ui/text/utf.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace text {

/// An ISO 15924 code such as 'Latn', its first letter in the highest byte: HarfBuzz's hb_script_t.
using ScriptTag = std::uint32_t;

[[nodiscard]] constexpr ScriptTag script_tag(char a, char b, char c, char d) {
    const auto byte = [](char letter) { return static_cast<ScriptTag>(static_cast<unsigned char>(letter)); };
    return byte(a) << 24U | byte(b) << 16U | byte(c) << 8U | byte(d);
}

/// Of a text with neither letters nor anything else that belongs to a script.
inline constexpr ScriptTag common_script = script_tag('Z', 'y', 'y', 'y');

struct ScriptRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    ScriptTag script = common_script;
    [[nodiscard]] bool operator==(const ScriptRun&) const = default;
};

/// The runs cover the text without gaps, each of another script than the one before. Characters of no script of their own
/// take that of what stands before, at the start that of what follows; closing brackets take that of their opening ones.
/// A character used in several scripts (Script_Extensions) stays in the run before it if that is one of them; punctuation
/// and such that does not belong to the script before, but to the one that follows, goes with what follows. Characters
/// that Unicode does not know, private ones among them, count as of no script.
[[nodiscard]] std::vector<ScriptRun> script_runs(const Utf16Text& text);

} // namespace text
