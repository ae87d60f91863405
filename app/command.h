// The intentions of a person, one small struct each. A recorded list of commands replays a session exactly.
#pragma once

#include "app/dstl_link.h"
#include "app/library_state.h"
#include "app/listing.h"
#include "app/state.h"
#include "library/deck.h"
#include "library/risk_answer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

struct OpenThesis {
    std::string id;
};
/// At words that were found in it, which are selected there.
struct OpenFound {
    std::string thesis_id;
    FindHit words;
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

/// Opens the thesis at the place that a link means; its words are selected where they are found.
struct FollowLink {
    DstlLink link;
};

/// How far the catalogue has come; it is up to date when all is done.
struct LibraryReading {
    std::size_t done = 0;
    std::size_t of = 0;
};
/// The catalogue has changed: lists are to be asked for anew.
struct LibraryChanged {};
/// Answers to what was asked of the library; one that has been overtaken by another question changes nothing.
struct LibraryFound {
    Listing listing;
    std::optional<std::size_t> kept_row; ///< where the thesis is that was to be kept
};
struct RowsRead {
    std::uint64_t number = 0;
    std::size_t first = 0;
    std::vector<library::ThesisSummary> rows;
};
struct PlacesFound {
    std::string thesis_id;
    std::vector<library::FoundPlace> places;
};
struct ThesisFetched {
    std::string thesis_id;
    std::shared_ptr<const library::Thesis> thesis; ///< null: it is not there, or cannot be read
};
struct LibraryFailed {
    std::string what;
};

struct ShowHome {
    Home home = Home::Library;
};
/// Rows that are in view and may not have been read.
struct ShowRows {
    RowRange rows;
};
struct SelectRow {
    std::size_t row = 0;
};
/// In the place where words were found that the marked row is listed for.
struct SelectFoundPlace {
    std::size_t place = 0;
};
/// Of the library's line: whether keys go to it.
struct TypeInLibrary {
    bool on = true;
};
/// By this column; once more, the other way round; nothing: as the query says.
struct SortRows {
    std::optional<library::SortColumn> column;
};
struct ResizeColumn {
    library::SortColumn column = library::SortColumn::Title;
    int width_pt = 100;
};
/// Shows a column of the table, or hides it; the title stays.
struct ToggleColumn {
    library::SortColumn column = library::SortColumn::Title;
};
/// Puts a word of a query into the line, or takes it out: "is:unread".
struct ToggleFilter {
    std::string word;
};
/// Completes the word at the end of the line.
struct Complete {
    std::size_t completion = 0;
};
/// An earlier line (1 further back) or a later one (-1).
struct RecallLine {
    int by = 1;
};
/// Adds the thesis to those that are to be compared, or takes it away.
struct MarkRow {
    std::string thesis_id;
};
/// Puts the two marked theses side by side.
struct CompareMarked {};

struct MoveSelection {
    int by = 1;
};
struct OpenSelected {};

struct ChangeDepth {
    int by = 1;
};
/// All that the thesis says, or as little as before.
struct ToggleFullText {};
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

/// On the card, or off it again.
struct ToggleBookmark {};
/// The selected words, or the sentence in view where none are selected. The same kind once more takes it off.
struct Highlight {
    std::string value; ///< of app::highlight_kinds; empty: the kind used last
};
/// Opens the note of the mark; without one, that of the selected words or of the card.
struct EditNote {
    std::string mark_id;
};
struct RemoveMark {
    std::string mark_id;
};
/// Gives a thesis a tag or a collection, whether it is open or not, or takes it away again.
struct SetLabel {
    std::string thesis_id;
    library::MarkKind kind = library::MarkKind::Tag;
    std::string text;
    bool on = true;
};
/// To the mark's place; its words are selected there.
struct GoToMark {
    std::string mark_id;
};
/// Into the open field; in the library, the text of a page to be imported.
struct Paste {};
/// From a field.
struct CopyTyped {
    std::string text;
};
struct ImportText {
    std::string text;
};
struct ImportFiles {
    std::vector<std::string> paths;
};
/// One source of import `number` has been read.
struct ImportRead {
    std::uint64_t number = 0;
    ImportItem item;
};
/// What was read goes into the library.
struct AcceptImport {};
struct ThesisSaved {
    std::shared_ptr<const library::Thesis> thesis;
};
struct SavingFailed {
    std::string what;
};
struct FontFailed {
    std::string what;
};
struct Undo {};
struct Redo {};
/// What was to be kept could not be: it is told, and tried again with the next change.
struct KeepingFailed {
    std::string what;
};
/// One step back: closes what lies on top, then the thesis; never quits.
struct StepBack {};
struct Quit {};

using Command =
    std::variant<OpenThesis, OpenFound, CloseThesis, TurnCards, GoToCard, ShowTab, RevealSecondSide,
                 SetRiskAnswer, MoveQuote, RestAt, ScrollLines, OpenTalk, FollowLink, LibraryReading,
                 LibraryChanged, LibraryFound, RowsRead, PlacesFound, ThesisFetched, LibraryFailed, ShowHome,
                 ShowRows, SelectRow, SelectFoundPlace, TypeInLibrary, SortRows, ResizeColumn, ToggleColumn,
                 ToggleFilter, Complete, RecallLine, MarkRow, CompareMarked, MoveSelection, OpenSelected,
                 ChangeDepth, ToggleFullText, ChangeTextSize, ChangeLook, NextTheme, SystemLookChanged,
                 RoomChanged, ToggleFullScreen, TogglePanel, ClosePanel, TogglePane, ChangeTypedText,
                 MoveInPanel, ChooseInPanel, RunVerb, GoToHit, GoBack, GoForward, Select, SelectSentence,
                 GrowSelection, ClearSelection, CopyWords, ToggleBookmark, Highlight, EditNote, RemoveMark,
                 SetLabel, GoToMark, Undo, Redo, KeepingFailed, Paste, CopyTyped, ImportText, ImportFiles, ImportRead,
                 AcceptImport, ThesisSaved, SavingFailed, FontFailed, StepBack, Quit>;
using Commands = std::vector<Command>;

} // namespace app
