#include "app/note_text.h"
#include "app/notes.h"
#include "library/links.h"
#include "library/utc_time.h"

namespace app {

namespace {

/// Readwise takes a word behind a full stop at the beginning of a note for a tag.
std::string tagged_note(const Note& note) {
    const std::string tag =
        note.kind == library::MarkKind::Highlight
            ? "." + std::string(highlight_kinds.at(highlight_kind_index(note.value)).value)
            : std::string();
    return tag + (tag.empty() || note.note.empty() ? "" : " ") + note.note;
}

/// "2026-03-01 09:30:00", UTC.
std::string date_of(std::int64_t time_ms) {
    const std::string text = library::utc_text(time_ms);
    return text.substr(0, 10) + " " + text.substr(11, 8);
}

} // namespace

std::string notes_as_csv(const std::vector<ThesisNotes>& theses) {
    std::string csv = "Highlight,Title,Author,URL,Note,Location,Date\r\n";
    for (const ThesisNotes& notes : theses) {
        const library::Thesis& thesis = notes.thesis;
        const std::string url = library::openable_link(thesis.source.url).value_or("");
        std::size_t location = 0;
        for (const Note& note : notes.notes) {
            if (note.kind == library::MarkKind::Bookmark)
                continue;
            const std::string& title = note.card_title.empty() ? note.card_id : note.card_title;
            csv += csv_field(note.words.empty() ? title : note.words) + ",";
            csv += csv_field(thesis.title.empty() ? notes.thesis_id : thesis.title) + ",";
            csv += csv_field(thesis.source.channel) + "," + csv_field(url) + ",";
            csv += csv_field(tagged_note(note)) + "," + csv_field(std::to_string(++location)) + ",";
            csv += csv_field(date_of(note.time_ms)) + "\r\n";
        }
    }
    return csv;
}

} // namespace app
