#include "app/terminal_line.h"

#include "app/palette.h"
#include "app/state.h"
#include "library/plain_text.h"

namespace app {

namespace {

TerminalLine line_from(LineAction action, std::string_view typed, std::size_t begin) {
    return {action, begin, typed.substr(begin)};
}

} // namespace

TerminalLine read_terminal_line(std::string_view typed) {
    if (typed.starts_with('>'))
        return line_from(LineAction::Verb, typed, 1);
    const std::size_t space = typed.find(' ');
    if (space == std::string_view::npos)
        return line_from(LineAction::Find, typed, 0);
    const std::string word = library::ascii_lower(typed.substr(0, space));
    if (word == "find")
        return line_from(LineAction::Find, typed, space + 1);
    if (word == "open")
        return line_from(LineAction::Open, typed, space + 1);
    return line_from(LineAction::Find, typed, 0);
}

std::vector<const Verb*> verbs_of_line(const State& state) {
    const TerminalLine line = read_terminal_line(state.library.typed);
    return line.action == LineAction::Verb ? verbs_for(state, line.rest) : std::vector<const Verb*>();
}

} // namespace app
