// What readers have marked, as it leaves dstl for other programs: as Markdown, CSV or JSON. docs/commands.md is the form of each.
#pragma once

#include "app/labels.h"
#include "app/library_marks.h"
#include "library/mark.h"
#include "library/thesis.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A bookmark, a highlight or a note. Judgements are not among them: they say nothing without the thesis.
struct Note {
    library::MarkKind kind = library::MarkKind::Note;
    std::string id;
    std::string value; ///< of a highlight: which of highlight_kinds
    std::string words; ///< that are marked; empty: the card as a whole
    std::string note;
    std::string card_id;
    std::string card_title; ///< its headline; empty where the card is no longer there
    std::string block_id;
    std::optional<library::Timestamp> time; ///< of the talk, where the card names one
    std::string talk_link;                  ///< to that second
    std::string link;                       ///< back to the place, by dstl_link.h; empty where there is none
    std::int64_t time_ms = 0;               ///< of its last change
    std::string device;
    bool is_found = false; ///< in the thesis as it is now
};

struct ThesisNotes {
    std::string thesis_id;
    library::Thesis thesis; ///< only the id is there when it is not in the library
    Labels labels;
    std::vector<Note> notes;
};

[[nodiscard]] ThesisNotes notes_of(const ThesisMarks& marks);

/// Front matter in YAML, then thesis by thesis.
[[nodiscard]] std::string notes_as_markdown(const std::vector<ThesisNotes>& theses);

/// What Readwise imports: highlights, and notes under the headline of their card.
[[nodiscard]] std::string notes_as_csv(const std::vector<ThesisNotes>& theses);

} // namespace app
