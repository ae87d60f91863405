// What the platform is to do after a command. update() itself touches nothing outside the state.
#pragma once

#include "app/state.h"

#include <string>
#include <variant>
#include <vector>

namespace app {

/// What is to be found again at the next start has changed.
struct SaveSession {};
/// `link` has passed library::openable_link.
struct OpenLink {
    std::string link;
};
struct ScrollView {
    int lines = 1;
};
/// Scrolls the shown card so far that the place can be read.
struct RevealPlace {
    Anchor place;
};
/// To the system's clipboard.
struct CopyText {
    std::string text;
};
struct ApplyFullScreen {
    bool on = false;
};
struct CloseProgram {};

using Effect =
    std::variant<SaveSession, OpenLink, ScrollView, RevealPlace, CopyText, ApplyFullScreen, CloseProgram>;
using Effects = std::vector<Effect>;

} // namespace app
