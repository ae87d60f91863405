// How a stretch of text looks: what a font is chosen by, and what is told to its shaper.
#pragma once

#include <cstdint>

namespace text {

enum class Family : std::uint8_t {
    Serif, ///< what is read
    Sans,
    Mono,     ///< labels and facts
    Dyslexic, ///< shaped so that letters are told apart
    Own,      ///< the reader's own font
};
enum class Weight : std::uint8_t { Regular, Semibold };
enum class Slant : std::uint8_t { Upright, Italic };

struct Face {
    Family family = Family::Serif;
    Weight weight = Weight::Regular;
    Slant slant = Slant::Upright;

    bool operator==(const Face&) const = default;
};

enum class Figures : std::uint8_t {
    AsDesigned, ///< what the font has first
    Lining,     ///< as tall as capitals
    OldStyle,   ///< with ascenders and descenders, for running text
    Tabular,    ///< lining, and all of one width, for columns
};

enum class Capitals : std::uint8_t {
    AsWritten,
    Small,    ///< lower-case letters as small capitals, where the font has them
    AllForms, ///< punctuation raised to suit a line of capitals, where the font has such forms
};

enum class Fitting : std::uint8_t {
    Fitted, ///< letters kerned and joined to ligatures as the font has it
    Plain,  ///< each letter for itself: columns of fixed width stay columns
};

/// Numbers that the caller gives a meaning, such as a colour of the theme; text only carries them.
using Role = std::uint16_t;

struct Style {
    Face face;
    float size_pt = 18;
    float tracking_em = 0; ///< added behind each letter
    Figures figures = Figures::AsDesigned;
    Capitals capitals = Capitals::AsWritten;
    Fitting fitting = Fitting::Fitted;
    Role color = 0;

    bool operator==(const Style&) const = default;
};

} // namespace text
