#include "app/verbs.h"

#include "app/judgements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

using S = const State&;
using library::SortColumn;

template <class Wanted>
std::optional<Command> anywhere(Wanted wanted) {
    return Command(std::move(wanted));
}

template <class Wanted>
std::optional<Command> in_reader(S state, Wanted wanted) {
    return state.reader && !is_modal(state.panel) ? anywhere(std::move(wanted)) : std::nullopt;
}

template <class Wanted>
std::optional<Command> in_library(S state, Wanted wanted) {
    return !state.reader && !is_modal(state.panel) ? anywhere(std::move(wanted)) : std::nullopt;
}

/// A panel that opens over the reader, and that its own key closes.
template <class Wanted>
std::optional<Command> panel_of_reader(S state) {
    return state.reader ? anywhere(TogglePanel{Wanted{}}) : std::nullopt;
}

/// A risk card whose defense still waits.
std::optional<Command> reveal(S state) {
    if (!state.reader || is_second_side_shown(*state.reader, current_card(*state.reader)))
        return std::nullopt;
    return in_reader(state, RevealSecondSide{current_card(*state.reader).id});
}

template <class Wanted>
std::optional<Command> in_selection(S state, Wanted wanted) {
    return state.reader && state.reader->selection ? in_reader(state, std::move(wanted)) : std::nullopt;
}

template <class Wanted>
std::optional<Command> unless_modal(S state, bool possible, Wanted wanted) {
    return possible && !is_modal(state.panel) ? anywhere(std::move(wanted)) : std::nullopt;
}

/// The next judgement of a risk whose defense has been read.
std::optional<Command> answer_risk(S state) {
    if (!state.reader || !may_answer(*state.reader, current_card(*state.reader)))
        return std::nullopt;
    const library::Card& card = current_card(*state.reader);
    return in_reader(state,
                     SetRiskAnswer{card.id, next_answer(risk_answer_of(state.reader->marks, card.id))});
}

/// The quote that the selection is in.
std::optional<Command> move_quote(S state) {
    if (!state.reader || !state.reader->selection)
        return std::nullopt;
    const std::string& block_id = state.reader->selection->begin.block_id;
    for (const library::Block& block : current_card(*state.reader).blocks)
        if (block.id == block_id && block.kind == library::BlockKind::ListItem)
            return in_reader(state, MoveQuote{block_id});
    return std::nullopt;
}

std::optional<Command> grow(S state, int by) {
    return in_selection(state, GrowSelection{by});
}

std::optional<Command> step_back(S state) {
    const LibraryState& library = state.library;
    const bool something_open = state.reader || !shows<NoPanel>(state) || state.full_screen ||
                                !library.typed.empty() || library.is_typing || library.home == Home::Terminal;
    return something_open ? anywhere(StepBack{}) : std::nullopt;
}

std::optional<Command> other_hit(S state, int by) {
    const auto* find = std::get_if<FindPanel>(&state.panel);
    return find != nullptr && !find->hits.empty() ? anywhere(GoToHit{by}) : std::nullopt;
}

template <class Wanted>
std::optional<Command> in_line(S state, Wanted wanted) {
    return is_typing_in_library(state) ? anywhere(std::move(wanted)) : std::nullopt;
}

/// Above the first row of a line's results stand the lines before it.
std::optional<Command> row_above(S state) {
    const bool at_top = state.library.row.value_or(0) == 0;
    return at_top && is_typing_in_library(state) ? anywhere(RecallLine{1})
                                                 : in_library(state, MoveSelection{-1});
}

template <SortColumn Column>
std::optional<Command> sort_by(S state) {
    return in_library(state, SortRows{Column});
}

/// Shows or hides it.
template <SortColumn Column>
std::optional<Command> toggle_column(S state) {
    return state.library.home == Home::Terminal ? in_library(state, ToggleColumn{Column}) : std::nullopt;
}

std::optional<Command> mark_row(S state) {
    const auto* row = selected_row(state.library);
    return row == nullptr ? std::nullopt : in_library(state, MarkRow{row->thesis_id});
}

constexpr auto table = std::to_array<Verb>({
    {"card.next", "Next card", "Right PageDown Space VolumeDown",
     [](S s) { return in_reader(s, TurnCards{1}); }},
    {"card.previous", "Previous card", "Left PageUp Shift+Space VolumeUp",
     [](S s) { return in_reader(s, TurnCards{-1}); }},
    {"card.first", "First card", "Home", [](S s) { return in_reader(s, TurnCards{-100000}); }},
    {"card.last", "Last card", "End", [](S s) { return in_reader(s, TurnCards{100000}); }},
    {"card.scroll-down", "Scroll down", "Down", [](S s) { return in_reader(s, ScrollLines{3}); }},
    {"card.scroll-up", "Scroll up", "Up", [](S s) { return in_reader(s, ScrollLines{-3}); }},
    {"card.reveal", "Show the defense", "d Enter", reveal},
    {"risk.answer", "Answered, partly, unanswered", "x", answer_risk},
    {"quote.move", "Move the selected quote to the other list", "x", move_quote},
    {"tab.thesis", "THESIS", "1", [](S s) { return in_reader(s, ShowTab{library::Tab::Thesis}); }},
    {"tab.risk", "RISK", "2", [](S s) { return in_reader(s, ShowTab{library::Tab::Risk}); }},
    {"tab.alpha", "ALPHA", "3", [](S s) { return in_reader(s, ShowTab{library::Tab::Alpha}); }},
    {"overview", "Overview of all cards", "o", panel_of_reader<OverviewPanel>},
    {"find", "Find in this thesis", "/ Ctrl+F", panel_of_reader<FindPanel>},
    {"find.next", "Next place found", "F3", [](S s) { return other_hit(s, 1); }},
    {"find.previous", "Previous place found", "Shift+F3", [](S s) { return other_hit(s, -1); }},
    {"pane.outline", "Outline", "l", [](S s) { return in_reader(s, TogglePane{Pane::Outline}); }},
    {"pane.mine", "My marks and notes", "m", [](S s) { return in_reader(s, TogglePane{Pane::Mine}); }},
    {"talk.open", "Open the talk at this time", "t",
     [](S s) { return in_reader(s, OpenTalk{std::nullopt}); }},
    {"select.next", "Select the next sentence", "v", [](S s) { return in_reader(s, SelectSentence{1}); }},
    {"select.previous", "Select the sentence before", "V",
     [](S s) { return in_reader(s, SelectSentence{-1}); }},
    {"select.more", "Select a word more", "Shift+Right", [](S s) { return grow(s, 1); }},
    {"select.less", "Select a word less", "Shift+Left", [](S s) { return grow(s, -1); }},
    {"bookmark", "Bookmark this card", "b", [](S s) { return in_reader(s, ToggleBookmark{}); }},
    {"highlight", "Highlight", "h", [](S s) { return in_reader(s, Highlight{""}); }},
    {"highlight.key", "Highlight as key", "", [](S s) { return in_selection(s, Highlight{"key"}); }},
    {"highlight.agree", "Highlight as agreed", "", [](S s) { return in_selection(s, Highlight{"agree"}); }},
    {"highlight.doubt", "Highlight as doubted", "", [](S s) { return in_selection(s, Highlight{"doubt"}); }},
    {"highlight.ask", "Highlight as a question", "", [](S s) { return in_selection(s, Highlight{"ask"}); }},
    {"note", "Write a note", "n", [](S s) { return in_reader(s, EditNote{""}); }},
    {"undo", "Undo", "Ctrl+Z", [](S s) { return unless_modal(s, !s.notebook.done.empty(), Undo{}); }},
    {"redo", "Redo", "Ctrl+Y Ctrl+Shift+Z",
     [](S s) { return unless_modal(s, !s.notebook.undone.empty(), Redo{}); }},
    {"copy", "Copy with source and time", "Ctrl+C c", [](S s) { return in_reader(s, CopyWords{}); }},
    {"depth.more", "Tell more", "+ =", [](S s) { return in_reader(s, ChangeDepth{1}); }},
    {"depth.less", "Tell less", "-", [](S s) { return in_reader(s, ChangeDepth{-1}); }},
    {"home.library", "LIBRARY", "Ctrl+L", [](S s) { return unless_modal(s, true, ShowHome{Home::Library}); }},
    {"home.terminal", "TERMINAL", "Ctrl+T : `",
     [](S s) { return unless_modal(s, true, ShowHome{Home::Terminal}); }},
    {"library.down", "Next thesis", "Down", [](S s) { return in_library(s, MoveSelection{1}); }},
    {"library.up", "Previous thesis", "Up", row_above},
    {"library.page-down", "Ten theses on", "PageDown", [](S s) { return in_library(s, MoveSelection{10}); }},
    {"library.page-up", "Ten theses back", "PageUp", [](S s) { return in_library(s, MoveSelection{-10}); }},
    {"library.first", "First thesis", "Ctrl+Home Home",
     [](S s) { return in_library(s, MoveSelection{-1'000'000'000}); }},
    {"library.last", "Last thesis", "Ctrl+End End",
     [](S s) { return in_library(s, MoveSelection{1'000'000'000}); }},
    {"library.open", "Open the thesis", "Enter", [](S s) { return in_library(s, OpenSelected{}); }},
    {"library.search", "Search the library", "/ Ctrl+F", [](S s) { return in_library(s, TypeInLibrary{}); }},
    {"library.mark", "Mark the thesis for comparing", "Ctrl+Space", mark_row},
    {"library.compare", "Compare the marked theses", "Ctrl+Enter",
     [](S s) { return in_library(s, CompareMarked{}); }},
    {"line.earlier", "Earlier line", "Alt+Up", [](S s) { return in_line(s, RecallLine{1}); }},
    {"line.later", "Later line", "Alt+Down", [](S s) { return in_line(s, RecallLine{-1}); }},
    {"sort.as-found", "Sort as the query says", "", [](S s) { return in_library(s, SortRows{}); }},
    {"sort.title", "Sort by title", "", sort_by<SortColumn::Title>},
    {"sort.channel", "Sort by channel", "", sort_by<SortColumn::Channel>},
    {"sort.class", "Sort by asset class", "", sort_by<SortColumn::Class>},
    {"sort.conviction", "Sort by conviction", "", sort_by<SortColumn::Conviction>},
    {"sort.horizon", "Sort by horizon", "", sort_by<SortColumn::Horizon>},
    {"sort.length", "Sort by length of the talk", "", sort_by<SortColumn::Length>},
    {"sort.added", "Sort by date added", "", sort_by<SortColumn::Added>},
    {"sort.published", "Sort by date published", "", sort_by<SortColumn::Published>},
    {"sort.views", "Sort by views", "", sort_by<SortColumn::Views>},
    {"sort.risks", "Sort by number of risks", "", sort_by<SortColumn::Risks>},
    {"sort.unanswered", "Sort by unanswered risks", "", sort_by<SortColumn::Unanswered>},
    {"sort.progress", "Sort by progress", "", sort_by<SortColumn::Progress>},
    {"column.channel", "Column: channel", "", toggle_column<SortColumn::Channel>},
    {"column.class", "Column: asset class", "", toggle_column<SortColumn::Class>},
    {"column.conviction", "Column: conviction", "", toggle_column<SortColumn::Conviction>},
    {"column.horizon", "Column: horizon", "", toggle_column<SortColumn::Horizon>},
    {"column.length", "Column: length of the talk", "", toggle_column<SortColumn::Length>},
    {"column.published", "Column: date published", "", toggle_column<SortColumn::Published>},
    {"column.views", "Column: views", "", toggle_column<SortColumn::Views>},
    {"column.risks", "Column: number of risks", "", toggle_column<SortColumn::Risks>},
    {"column.unanswered", "Column: unanswered risks", "", toggle_column<SortColumn::Unanswered>},
    {"column.progress", "Column: progress", "", toggle_column<SortColumn::Progress>},
    {"paste", "Paste the text of a thesis page", "Ctrl+V",
     [](S s) { return unless_modal(s, true, Paste{}); }},
    {"history.back", "Back to where you were", "Alt+Left",
     [](S s) { return s.back.empty() ? std::nullopt : anywhere(GoBack{}); }},
    {"history.forward", "Forward again", "Alt+Right",
     [](S s) { return s.forward.empty() ? std::nullopt : anywhere(GoForward{}); }},
    {"text.larger", "Larger text",
     "Ctrl++ Ctrl+= Ctrl+Shift+=", [](S) { return anywhere(ChangeTextSize{1}); }},
    {"text.smaller", "Smaller text", "Ctrl+-", [](S) { return anywhere(ChangeTextSize{-1}); }},
    {"text.usual", "Usual text size", "Ctrl+0", [](S) { return anywhere(ChangeTextSize{0}); }},
    {"look", "Theme and type", "a Ctrl+,", [](S) { return anywhere(TogglePanel{LookPanel{}}); }},
    {"theme.next", "Next theme", "Ctrl+Shift+N", [](S) { return anywhere(NextTheme{}); }},
    {"window.full-screen", "Full screen", "F11", [](S) { return anywhere(ToggleFullScreen{}); }},
    {"palette", "All commands", "Ctrl+K", [](S) { return anywhere(TogglePanel{PalettePanel{}}); }},
    {"help", "Help", "? F1", [](S) { return anywhere(TogglePanel{HelpPanel{}}); }},
    {"back", "One step back", "Escape", step_back},
    {"quit", "Quit", "Ctrl+Q", [](S) { return anywhere(Quit{}); }},
});

bool has_key(const Verb& verb, const KeyChord& chord) {
    for (std::string_view rest = verb.keys; !rest.empty();) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (parse_key_chord(rest.substr(0, space)) == chord)
            return true;
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return false;
}

} // namespace

std::span<const Verb> verbs() {
    return table;
}

std::optional<Command> command_for_key(const State& state, const KeyChord& chord) {
    for (const Verb& verb : table)
        if (has_key(verb, chord))
            if (auto command = verb.command(state))
                return command;
    return std::nullopt;
}

} // namespace app
