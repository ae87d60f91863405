// What the line of LIBRARY and TERMINAL says: a query, with a word before it that says what to do with what is found, or a
// verb of the table.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace app {

struct State;
struct Verb;

enum class LineAction {
    Find, ///< "find QUERY" or the query alone: Enter opens the selected thesis where its words stand
    Open, ///< "open QUERY": Enter opens the selected thesis where it was left
    Verb, ///< "> WORDS": a verb by the words of its label
};

struct TerminalLine {
    LineAction action = LineAction::Find;
    std::size_t begin = 0; ///< the byte of the line where query or words begin
    std::string_view rest; ///< they themselves; borrowed from the line
};

[[nodiscard]] TerminalLine read_terminal_line(std::string_view typed);

/// The verbs that a line's words leave, best first; none for a query.
[[nodiscard]] std::vector<const Verb*> verbs_of_line(const State& state);

} // namespace app
