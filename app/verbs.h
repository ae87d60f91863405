// The one table of what can be done: keys, help, menus and the palette are made from it.
#pragma once

#include "app/command.h"
#include "app/keys.h"
#include "app/state.h"

#include <optional>
#include <span>
#include <string_view>

namespace app {

struct Verb {
    std::string_view id;    ///< "card.next"
    std::string_view label; ///< "Next card"
    std::string_view keys;  ///< as parse_key_chord reads them, with a space between: "Right PageDown Space"
    /// The command it gives in this state; nothing while it cannot be done.
    std::optional<Command> (*command)(const State& state);
};

[[nodiscard]] std::span<const Verb> verbs();

/// The command of the first verb that the key belongs to and that can be done now.
[[nodiscard]] std::optional<Command> command_for_key(const State& state, const KeyChord& chord);

} // namespace app
