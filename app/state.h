// All that the program knows, as plain values: copyable, comparable, and changed by update() alone.
#pragma once

#include "app/library_state.h"
#include "app/listing.h"
#include "app/look.h"
#include "app/notebook.h"
#include "app/panel.h"
#include "app/table_columns.h"
#include "app/window_place.h"
#include "library/deck.h"
#include "library/thesis.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace app {

/// Theses that are at hand, in an order.
struct Shelf {
    std::vector<std::shared_ptr<const library::Thesis>> theses;
    std::vector<FailedThesis> failed;
};

/// How many of the library's files that are new have been read into the catalogue.
struct ReadingProgress {
    std::size_t done = 0;
    std::size_t of = 0;

    bool operator==(const ReadingProgress&) const = default;
};

[[nodiscard]] std::shared_ptr<const library::Thesis> find_thesis(const Shelf& shelf, std::string_view id);

/// `first`, then those of `second` whose ids it has not.
[[nodiscard]] Shelf joined(Shelf first, const Shelf& second);
[[nodiscard]] Shelf without(Shelf shelf, std::string_view id);

/// A place in a text that outlives layout: a block and a character of it.
struct Anchor {
    std::string block_id;
    std::size_t byte = 0; ///< an offset into the block's UTF-8 text

    bool operator==(const Anchor&) const = default;
};

/// Where somebody left off in a thesis: the card, and what stood at the top of the view.
struct ReadingPosition {
    std::string card_id;
    Anchor anchor;

    bool operator==(const ReadingPosition&) const = default;
};

/// Words of one card, from `begin` to before `end`, in reading order.
struct Selection {
    std::string card_id;
    Anchor begin;
    Anchor end;

    bool operator==(const Selection&) const = default;
};

/// One open thesis.
struct Reader {
    std::shared_ptr<const library::Thesis> thesis;
    std::shared_ptr<const library::Deck> deck; ///< of the thesis at the current depth; never empty
    std::size_t card = 0;                      ///< index into the deck
    Anchor anchor;                             ///< top of the view within the card; empty at the card's start
    std::array<std::string, 3> card_of_tab;    ///< the card last read under each tab
    std::optional<library::Depth> depth_before_full; ///< to go back to from the full text
    std::set<std::string> revealed;                  ///< risk cards whose defense is shown
    std::optional<Selection> selection;
    std::string last_query;        ///< that was looked for
    std::vector<PlacedMark> marks; ///< of the thesis, as the notebook has them

    bool operator==(const Reader&) const = default;
};

/// What stands beside the card where there is room, else over it when it is called for.
enum class Pane { None, Outline, Mine };

struct Settings {
    library::Depth depth = library::Depth::Full;
    int text_percent = 100;
    Look look;
    Pane pane = Pane::Outline;     ///< beside the card
    std::string highlight = "key"; ///< the kind that was used last
    TableColumns columns = usual_columns();

    bool operator==(const Settings&) const = default;
};

/// Whether the window has room for a pane beside the card.
enum class Room { Narrow, Wide };

/// A place that was left by a jump, to come back to.
struct Visit {
    std::string thesis_id; ///< empty: the library
    ReadingPosition position;

    bool operator==(const Visit&) const = default;
};

struct State {
    std::shared_ptr<const Shelf> shelf = std::make_shared<Shelf>(); ///< that open without asking the library
    LibraryState library;
    std::optional<ReadingProgress> reading; ///< while the catalogue is brought up to date
    std::optional<Reader> reader; ///< the READER is shown while a thesis is open, else LIBRARY or TERMINAL
    std::map<std::string, ReadingPosition> positions; ///< by thesis id
    std::map<std::string, double> progress_percent;   ///< how much of each has been read, by thesis id
    std::vector<Visit> back;                          ///< the last one is the next to go back to
    std::vector<Visit> forward;
    Settings settings;
    Notebook notebook;
    SystemLook system;
    Room room = Room::Wide;
    Pane pane_over_card = Pane::None; ///< in a narrow window
    Panel panel;
    std::uint64_t imports_begun = 0;
    bool full_screen = false;
    std::optional<WindowPlace> window; ///< as it was left; nothing where the system chooses
    std::string notice;                ///< a line told to the reader until the next command

    bool operator==(const State&) const = default;
};

/// At its beginning, with everything on the shelf listed.
[[nodiscard]] State state_with(Shelf shelf);

template <class Wanted>
[[nodiscard]] bool shows(const State& state) {
    return std::holds_alternative<Wanted>(state.panel);
}

/// Whether a panel takes all keys; the find panel leaves reading its own.
[[nodiscard]] bool is_modal(const Panel& panel);

/// The pane that is shown now, beside the card or over it.
[[nodiscard]] Pane shown_pane(const State& state);

/// Whether keys go to the line of LIBRARY or TERMINAL.
[[nodiscard]] bool is_typing_in_library(const State& state);

/// What is typed now, when something takes typed words.
[[nodiscard]] const std::string* typed_text(const State& state);

[[nodiscard]] const library::Card& current_card(const Reader& reader);

/// Whether the card's second side may be read: on a risk card the defense waits for a tap.
[[nodiscard]] bool is_second_side_shown(const Reader& reader, const library::Card& card);

[[nodiscard]] std::string_view pane_name(Pane pane); ///< "none", "outline", "mine"
[[nodiscard]] std::optional<Pane> pane_from_name(std::string_view name);

} // namespace app
