// What each command does to the state; update() calls the one that fits. Split over several files by what they are about.
#pragma once

#include "app/command.h"
#include "app/effect.h"
#include "app/state.h"

namespace app {

// reading: update_reader.cpp
Effects apply(State& state, const OpenThesis& command);
Effects apply(State& state, const CloseThesis& command);
Effects apply(State& state, const TurnCards& command);
Effects apply(State& state, const GoToCard& command);
Effects apply(State& state, const ShowTab& command);
Effects apply(State& state, const RevealSecondSide& command);
Effects apply(State& state, const RestAt& command);
Effects apply(State& state, const ScrollLines& command);
Effects apply(State& state, const OpenTalk& command);
Effects apply(State& state, const GoBack& command);
Effects apply(State& state, const GoForward& command);
Effects apply(State& state, const ChangeDepth& command);
Effects apply(State& state, const ToggleFullText& command);

// from outside: update_link.cpp
Effects apply(State& state, const FollowLink& command);

// judgements: update_judgements.cpp
Effects apply(State& state, const SetRiskAnswer& command);
Effects apply(State& state, const MoveQuote& command);

// the shelf: update_library.cpp
Effects apply(State& state, const ShelfLoading& command);
Effects apply(State& state, const ShelfLoaded& command);
Effects apply(State& state, const MoveSelection& command);
Effects apply(State& state, const OpenSelected& command);

// how it looks, and the window: update_look.cpp
Effects apply(State& state, const ChangeTextSize& command);
Effects apply(State& state, const ChangeLook& command);
Effects apply(State& state, const NextTheme& command);
Effects apply(State& state, const SystemLookChanged& command);
Effects apply(State& state, const RoomChanged& command);
Effects apply(State& state, const ToggleFullScreen& command);
Effects apply(State& state, const TogglePane& command);

// panels: update_panels.cpp
Effects apply(State& state, const TogglePanel& command);
Effects apply(State& state, const ClosePanel& command);
Effects apply(State& state, const ChangeTypedText& command);
Effects apply(State& state, const MoveInPanel& command);
Effects apply(State& state, const ChooseInPanel& command);
Effects apply(State& state, const RunVerb& command);
Effects apply(State& state, const GoToHit& command);
Effects apply(State& state, const StepBack& command);

// selected words: update_selection.cpp
Effects apply(State& state, const Select& command);
Effects apply(State& state, const SelectSentence& command);
Effects apply(State& state, const GrowSelection& command);
Effects apply(State& state, const ClearSelection& command);
Effects apply(State& state, const CopyWords& command);

// marks: update_marks.cpp
Effects apply(State& state, const ToggleBookmark& command);
Effects apply(State& state, const Highlight& command);
Effects apply(State& state, const EditNote& command);
Effects apply(State& state, const RemoveMark& command);
Effects apply(State& state, const GoToMark& command);
Effects apply(State& state, const Undo& command);
Effects apply(State& state, const Redo& command);
Effects apply(State& state, const KeepingFailed& command);

// tags and collections: update_labels.cpp
Effects apply(State& state, const SetLabel& command);

// taking theses in: update_import.cpp
Effects apply(State& state, const Paste& command);
Effects apply(State& state, const CopyTyped& command);
Effects apply(State& state, const ImportText& command);
Effects apply(State& state, const ImportFiles& command);
Effects apply(State& state, const ImportRead& command);
Effects apply(State& state, const AcceptImport& command);
Effects apply(State& state, const ThesisSaved& command);
Effects apply(State& state, const SavingFailed& command);
Effects apply(State& state, const FontFailed& command);

Effects apply(State& state, const Quit& command);

/// Goes to a place of the open thesis, at full depth if it is not told at this one, and remembers where it came from.
Effects jump_to(State& state, const std::string& card_id, const Anchor& place);

/// Adds what another part asks for.
void append(Effects& effects, Effects more);

/// A mark of the open thesis, with a name of its own.
[[nodiscard]] library::Mark new_mark(State& state, library::MarkKind kind, library::MarkPlace place);

/// Carries out what changes marks, so that it can be undone.
Effects act(State& state, MarkAction action);

/// Keeps the note that is being written, if it says something new.
Effects keep_note(State& state);

/// Puts the open panel away; what was written in it is kept.
Effects close_panel(State& state);

/// Finds the places of the open thesis's marks anew.
void place_marks(State& state);

/// The index `by` steps from `at`, within 0 … `size` - 1.
[[nodiscard]] std::size_t stepped(std::size_t at, int by, std::size_t size);

} // namespace app
