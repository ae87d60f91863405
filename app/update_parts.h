// What each command does to the state; update() calls the one that fits. Split over several files by what they are about.
#pragma once

#include "app/command.h"
#include "app/effect.h"
#include "app/state.h"

namespace app {

// reading: update_reader.cpp
Effects apply(State& state, const OpenThesis& command);
Effects apply(State& state, const OpenFound& command);
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

// what the library says: update_listing.cpp
Effects apply(State& state, const LibraryReading& command);
Effects apply(State& state, const LibraryChanged& command);
Effects apply(State& state, const LibraryFound& command);
Effects apply(State& state, const RowsRead& command);
Effects apply(State& state, const PlacesFound& command);
Effects apply(State& state, const ThesisFetched& command);
Effects apply(State& state, const LibraryFailed& command);
Effects apply(State& state, const ShowRows& command);

// LIBRARY and TERMINAL: update_library.cpp
Effects apply(State& state, const ShowHome& command);
Effects apply(State& state, const SelectRow& command);
Effects apply(State& state, const SelectFoundPlace& command);
Effects apply(State& state, const TypeInLibrary& command);
Effects apply(State& state, const SortRows& command);
Effects apply(State& state, const ResizeColumn& command);
Effects apply(State& state, const ToggleColumn& command);
Effects apply(State& state, const ToggleFilter& command);
Effects apply(State& state, const Complete& command);
Effects apply(State& state, const RecallLine& command);
Effects apply(State& state, const MarkRow& command);
Effects apply(State& state, const MoveSelection& command);
Effects apply(State& state, const OpenSelected& command);

// two theses side by side: update_compare.cpp
Effects apply(State& state, const CompareMarked& command);

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

/// The thesis where it need not be asked for: on the shelf, or open already; else null.
[[nodiscard]] std::shared_ptr<const library::Thesis> thesis_at_hand(const State& state,
                                                                    const std::string& id);

/// Opens the thesis where it was left; where one was is remembered.
Effects open_thesis(State& state, const std::shared_ptr<const library::Thesis>& thesis);

/// Goes to the place of a link in the open thesis.
Effects go_to_link(State& state, const DstlLink& link);

/// Opens it once it has been read.
Effects await_thesis(State& state, AwaitedThesis awaited);

/// Opens what was awaited, now that it is here.
Effects open_awaited(State& state, const AwaitedThesis& awaited,
                     const std::shared_ptr<const library::Thesis>& thesis);

/// Selects these words of the open thesis and goes there.
Effects show_words(State& state, const FindHit& words);

/// The line of LIBRARY and TERMINAL has become this.
Effects type_in_library(State& state, const std::string& text);

/// A thesis has been read that may be one of those to be compared.
Effects take_compared(State& state, const std::shared_ptr<const library::Thesis>& thesis);

/// Takes back what is typed, then leaves the line, then the TERMINAL.
Effects step_back_in_library(State& state);

/// Asks for what meets the line, and for the row of the thesis that is to stay marked.
Effects search_library(State& state, const std::string& kept_id);

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
