// The intentions of a person, one small struct each. A recorded list of commands replays a session exactly.
#pragma once

#include "app/state.h"
#include "library/deck.h"
#include "library/risk_answer.h"

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
/// How well the reader finds a risk answered; nothing takes the judgement back.
struct SetRiskAnswer {
    std::string card_id;
    std::optional<library::RiskAnswer> answer;
};
/// From CONVICTION to HEDGE or the other way; moved back when it has been moved.
struct MoveQuote {
    std::string block_id;
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
struct ChangeLook {
    Look look;
};
struct NextTheme {};
/// What the system says about itself has changed.
struct SystemLookChanged {
    SystemLook system;
};
/// The window has become wide or narrow.
struct RoomChanged {
    Room room = Room::Wide;
};
struct ToggleFullScreen {};

/// Opens the panel, or closes it when it is open.
struct TogglePanel {
    Panel panel;
};
struct ClosePanel {};
/// Shows the pane, or puts it away when it is shown.
struct TogglePane {
    Pane pane = Pane::Outline;
};
/// What stands in the panel's field is this now.
struct ChangeTypedText {
    std::string text;
};
/// In a panel with a list or a grid.
struct MoveInPanel {
    int by = 1;
};
/// What is selected in the panel.
struct ChooseInPanel {};
/// A verb of the table, by its id, as the palette has it.
struct RunVerb {
    std::string id;
};
/// To the next place of the words looked for, or by so many; round and round.
struct GoToHit {
    int by = 1;
};

/// To the place before the last jump, or forwards again.
struct GoBack {};
struct GoForward {};

struct Select {
    Selection selection;
};
/// The sentence after or before the one that is selected, or the first one in view.
struct SelectSentence {
    int by = 1;
};
/// Moves the selection's end by so many words.
struct GrowSelection {
    int by = 1;
};
struct ClearSelection {};
/// The selected words, or the whole card, with source and time.
struct CopyWords {};
/// One step back: closes what lies on top, then the thesis; never quits.
struct StepBack {};
struct Quit {};

using Command =
    std::variant<OpenThesis, CloseThesis, TurnCards, GoToCard, ShowTab, RevealSecondSide, SetRiskAnswer,
                 MoveQuote, RestAt, ScrollLines, OpenTalk, MoveSelection, OpenSelected, ChangeDepth,
                 ChangeTextSize, ChangeLook, NextTheme, SystemLookChanged, RoomChanged, ToggleFullScreen,
                 TogglePanel, ClosePanel, TogglePane, ChangeTypedText, MoveInPanel, ChooseInPanel, RunVerb,
                 GoToHit, GoBack, GoForward, Select, SelectSentence, GrowSelection, ClearSelection, CopyWords,
                 StepBack, Quit>;
using Commands = std::vector<Command>;

} // namespace app
