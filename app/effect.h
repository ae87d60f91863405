// What the platform is to do after a command. update() itself touches nothing outside the state.
#pragma once

#include "app/library_request.h"
#include "app/state.h"
#include "library/mark.h"

#include <cstdint>
#include <memory>
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
/// Into the journal, and to disk before anything else happens.
struct KeepMarks {
    std::vector<library::MarkChange> changes;
};
/// The clipboard's text is wanted; it comes back as if it were typed.
struct FetchClipboard {};
/// To be read one after the other; each comes back as an ImportRead.
struct ReadImports {
    std::uint64_t number = 0;
    std::vector<ImportSource> sources;
};
/// Into the library folder; comes back as ThesisSaved or SavingFailed.
struct SaveThesis {
    std::shared_ptr<const library::Thesis> thesis;
};
/// The file becomes text::Family::Own; comes back as FontFailed when it is none.
struct LoadFont {
    std::string path;
};
/// Comes back as a command, at once or later.
struct AskLibrary {
    LibraryRequest request;
};
/// The library's files have changed: the catalogue is to be brought up to date. Comes back as LibraryChanged.
struct RefreshLibrary {};
/// To the system's clipboard.
struct CopyText {
    std::string text;
};
struct ApplyFullScreen {
    bool on = false;
};
struct CloseProgram {};

using Effect =
    std::variant<SaveSession, OpenLink, ScrollView, RevealPlace, KeepMarks, FetchClipboard, ReadImports,
                 SaveThesis, LoadFont, AskLibrary, RefreshLibrary, CopyText, ApplyFullScreen, CloseProgram>;
using Effects = std::vector<Effect>;

} // namespace app
