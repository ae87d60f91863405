// What lies on top of a view until it is closed. One at a time; Esc closes it.
#pragma once

#include "app/compare.h"
#include "app/import.h"
#include "library/mark.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace app {

struct Verb;

struct NoPanel {
    bool operator==(const NoPanel&) const = default;
};
/// Every verb with its keys.
struct HelpPanel {
    bool operator==(const HelpPanel&) const = default;
};
/// Typed words choose a verb.
struct PalettePanel {
    std::string query;
    std::vector<const Verb*> verbs = {}; ///< that the query leaves, best first
    std::size_t selected = 0;            ///< of those

    bool operator==(const PalettePanel&) const = default;
};
/// Where the words that are looked for stand: bytes `begin` to `end` of a block of the deck at full depth.
struct FindHit {
    std::string card_id;
    std::string block_id;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const FindHit&) const = default;
};
/// Typed words are found in the thesis; reading goes on beneath.
struct FindPanel {
    std::string query;
    std::vector<FindHit> hits; ///< in reading order
    std::size_t current = 0;   ///< the one shown

    bool operator==(const FindPanel&) const = default;
};
/// All cards of the deck, small.
struct OverviewPanel {
    std::size_t selected = 0;

    bool operator==(const OverviewPanel&) const = default;
};
/// Theme, type and motion, changed while one looks.
struct LookPanel {
    bool operator==(const LookPanel&) const = default;
};

struct ComparedThesis {
    std::shared_ptr<const library::Thesis> thesis;
    std::shared_ptr<const library::Deck> deck; ///< at full depth

    bool operator==(const ComparedThesis&) const = default;
};
/// Two theses side by side.
struct ComparePanel {
    std::array<ComparedThesis, 2> sides;
    std::vector<CardPair> pairs; ///< never empty
    std::size_t selected = 0;

    bool operator==(const ComparePanel&) const = default;
};

/// A note is written; closing keeps it.
struct NotePanel {
    library::Mark mark; ///< as it will be kept; without an id it is a new one

    bool operator==(const NotePanel&) const = default;
};

/// What is about to be taken into the library. It is being read until there are as many items as sources.
struct ImportPanel {
    std::uint64_t number = 0; ///< tells it from an import that was cancelled
    std::size_t wanted = 0;   ///< how many sources there are
    std::vector<ImportItem> items;

    bool operator==(const ImportPanel&) const = default;
};

using Panel = std::variant<NoPanel, HelpPanel, PalettePanel, FindPanel, OverviewPanel, LookPanel, NotePanel,
                           ImportPanel, ComparePanel>;

} // namespace app
