// How reading looks: what a person chooses once and keeps. Plain values with names for JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace app {

enum class Theme {
    System, ///< paper or night, whichever the system shows itself in
    Paper,
    Night,
    Sepia,
    Eink, ///< black on white, and nothing moves
};

enum class Typeface {
    Serif,
    Sans,
    Dyslexic, ///< shaped so that letters are told apart by readers with dyslexia
    Own,      ///< from a font file of the reader's
};

enum class TextAlignment { Ragged, Justified };

enum class Motion {
    System, ///< as the system asks for
    Full,
    Reduced, ///< cards turn and texts scroll at once
};

struct Look {
    Theme theme = Theme::System;
    Typeface typeface = Typeface::Serif;
    std::string own_font; ///< path of the file that Typeface::Own reads
    int line_height_percent = 100;
    int measure_characters = 66; ///< the longest line, in characters of the reading face
    TextAlignment alignment = TextAlignment::Ragged;
    Motion motion = Motion::System;

    bool operator==(const Look&) const = default;
};

/// What the system says about itself.
struct SystemLook {
    bool dark = false;
    bool reduced_motion = false;

    bool operator==(const SystemLook&) const = default;
};

/// The theme to draw in: never System.
[[nodiscard]] Theme shown_theme(const Look& look, const SystemLook& system);

/// Whether things may move on the screen.
[[nodiscard]] bool is_animated(const Look& look, const SystemLook& system);

/// `look` with its line height or measure moved by so many steps, within what can be read.
[[nodiscard]] Look with_line_height(Look look, int steps);
[[nodiscard]] Look with_measure(Look look, int steps);

[[nodiscard]] std::string_view theme_name(Theme theme); ///< "system", "paper", "night", "sepia", "eink"
[[nodiscard]] std::string_view typeface_name(Typeface typeface); ///< "serif", "sans", "dyslexic", "own"
[[nodiscard]] std::string_view alignment_name(TextAlignment alignment); ///< "ragged", "justified"
[[nodiscard]] std::string_view motion_name(Motion motion);              ///< "system", "full", "reduced"

[[nodiscard]] std::optional<Theme> theme_from_name(std::string_view name);
[[nodiscard]] std::optional<Typeface> typeface_from_name(std::string_view name);
[[nodiscard]] std::optional<TextAlignment> alignment_from_name(std::string_view name);
[[nodiscard]] std::optional<Motion> motion_from_name(std::string_view name);

} // namespace app
