#include "app/note_text.h"
#include "app/notes.h"

#include <set>

namespace app {

namespace {

std::string title_of(const ThesisNotes& notes) {
    return notes.thesis.title.empty() ? notes.thesis_id : notes.thesis.title;
}

void add_member(std::string& yaml, const std::string& margin, std::string_view name,
                const std::string& value) {
    if (!value.empty())
        yaml += margin + std::string(name) + ": " + yaml_text(value) + "\n";
}

/// The facts of the talk; each line begins with the margin.
std::string yaml_of(const ThesisNotes& notes, const std::string& margin) {
    std::string yaml;
    add_member(yaml, margin, "title", title_of(notes));
    add_member(yaml, margin, "channel", notes.thesis.source.channel);
    add_member(yaml, margin, "url", notes.thesis.source.url);
    add_member(yaml, margin, "date", notes.thesis.source.published);
    return yaml;
}

std::string yaml_of(const std::vector<std::string>& tags) {
    std::string yaml;
    for (const std::string& tag : tags)
        yaml += (yaml.empty() ? "" : ", ") + yaml_text(tag);
    return "tags: [" + yaml + "]\n";
}

/// Of all theses, each once.
std::vector<std::string> tags_of(const std::vector<ThesisNotes>& theses) {
    std::set<std::string> tags;
    for (const ThesisNotes& notes : theses)
        tags.insert(notes.labels.tags.begin(), notes.labels.tags.end());
    return {tags.begin(), tags.end()};
}

std::string front_matter(const std::vector<ThesisNotes>& theses) {
    std::string yaml = "---\n";
    if (theses.size() == 1) {
        yaml += yaml_of(theses.front(), "");
    } else {
        yaml += "title: \"Notes\"\ntheses:" + std::string(theses.empty() ? " []\n" : "\n");
        for (const ThesisNotes& notes : theses)
            yaml += "  - id: " + yaml_text(notes.thesis_id) + "\n" + yaml_of(notes, "    ");
    }
    return yaml + yaml_of(tags_of(theses)) + "---\n";
}

std::string kind_of(const Note& note) {
    switch (note.kind) {
    case library::MarkKind::Bookmark: return "Bookmark";
    case library::MarkKind::Highlight:
        return std::string(highlight_kinds.at(highlight_kind_index(note.value)).name);
    default: return "Note";
    }
}

/// "**Doubt** · [97:42](https://…) · [open](dstl://…)"
std::string line_of(const Note& note) {
    std::string line = "**" + kind_of(note) + "**";
    if (note.words.empty() && !note.card_title.empty())
        line += " on " + markdown_line(clean_line(note.card_title));
    if (note.time) {
        const std::string time = markdown_line(clean_line(note.time->text));
        line += " \u00B7 " + (note.talk_link.empty() ? time : "[" + time + "](<" + note.talk_link + ">)");
    }
    if (!note.is_found)
        line += " \u00B7 no longer in the text";
    else if (!note.link.empty())
        line += " \u00B7 [open](<" + note.link + ">)";
    return line + "\n";
}

std::string markdown_of(const Note& note) {
    std::string text;
    if (!note.words.empty())
        text += markdown_lines(note.words, "> ") + "\n";
    text += line_of(note);
    if (const std::string written = markdown_lines(note.note, ""); !written.empty())
        text += "\n" + written;
    return text;
}

} // namespace

std::string notes_as_markdown(const std::vector<ThesisNotes>& theses) {
    std::string text = front_matter(theses);
    for (const ThesisNotes& notes : theses) {
        text += "\n# " + markdown_line(clean_line(title_of(notes))) + "\n";
        for (const Note& note : notes.notes)
            text += "\n" + markdown_of(note);
    }
    return text;
}

} // namespace app
