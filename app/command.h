// The intentions of a person, one small struct each. A recorded list of commands replays a session exactly.
#pragma once

#include "app/state.h"
#include "library/deck.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

struct OpenThesis {
    std::string id;
};
struct CloseThesis {};

/// Forwards or backwards by so many cards; stops at the ends of the deck.
struct TurnCards {
    int by = 1;
};
struct GoToCard {
    std::string card_id;
};
/// The card last read under that tab; the tab's first card when it is already shown.
struct ShowTab {
    library::Tab tab = library::Tab::Thesis;
};
struct RevealSecondSide {
    std::string card_id;
};
/// The view has come to rest with this at its top.
struct RestAt {
    std::string card_id;
    Anchor anchor;
};
/// By so many lines of text; negative is up.
struct ScrollLines {
    int by = 1;
};

/// The talk at a moment; without one, the first moment that the current card names.
struct OpenTalk {
    std::optional<std::int64_t> seconds;
};

struct MoveSelection {
    int by = 1;
};
struct OpenSelected {};

struct ChangeDepth {
    int by = 1;
};
struct ChangeTextSize {
    int by = 1; ///< steps; 0 is back to 100%
};
struct SetTheme {
    Theme theme = Theme::Paper;
};
struct ToggleFullScreen {};
struct ToggleHelp {};
/// One step back: closes what lies on top, then the thesis; never quits.
struct StepBack {};
struct Quit {};

using Command = std::variant<OpenThesis, CloseThesis, TurnCards, GoToCard, ShowTab, RevealSecondSide, RestAt,
                             ScrollLines, OpenTalk, MoveSelection, OpenSelected, ChangeDepth, ChangeTextSize,
                             SetTheme, ToggleFullScreen, ToggleHelp, StepBack, Quit>;
using Commands = std::vector<Command>;

} // namespace app
