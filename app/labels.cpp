#include "app/labels.h"

#include "library/folded_text.h"
#include "library/plain_text.h"

#include <map>
#include <utility>

namespace app {

namespace {

using library::Mark;
using library::MarkChange;
using library::MarkKind;

/// Texts by how they are compared. Of equal ones the first by its bytes is shown, the same on every device.
using Texts = std::map<std::string, std::string>;

void add_labels(const Marks& marks, MarkKind kind, Texts& texts) {
    for (const Mark& mark : marks) {
        if (mark.kind != kind)
            continue;
        const auto [known, is_new] = texts.try_emplace(library::folded_key(mark.value), mark.value);
        if (!is_new && mark.value < known->second)
            known->second = mark.value;
    }
}

std::vector<std::string> in_order(const Texts& texts) {
    std::vector<std::string> list;
    list.reserve(texts.size());
    for (const auto& [key, text] : texts)
        list.push_back(text);
    return list;
}

/// The labels of the thesis that are equal to the text.
Marks equal_labels(const Notebook& notebook, const std::string& thesis_id, MarkKind kind,
                   std::string_view text) {
    const std::string key = library::folded_key(text);
    Marks equal;
    for (const Mark& mark : marks_of(notebook, thesis_id))
        if (mark.kind == kind && library::folded_key(mark.value) == key)
            equal.push_back(mark);
    return equal;
}

} // namespace

Labels labels_of(const Marks& marks) {
    Texts tags;
    Texts collections;
    add_labels(marks, MarkKind::Tag, tags);
    add_labels(marks, MarkKind::Collection, collections);
    return {in_order(tags), in_order(collections)};
}

Labels labels_of(const Notebook& notebook, const std::string& thesis_id) {
    return labels_of(marks_of(notebook, thesis_id));
}

Labels labels_in_use(const Notebook& notebook) {
    Texts tags;
    Texts collections;
    for (const auto& [thesis_id, marks] : notebook.marks) {
        add_labels(marks, MarkKind::Tag, tags);
        add_labels(marks, MarkKind::Collection, collections);
    }
    return {in_order(tags), in_order(collections)};
}

std::string label_text(std::string_view typed) {
    std::string line;
    for (const char character : typed) {
        const bool is_space = character == ' ' || (character >= '\t' && character <= '\r');
        if (!is_space || !line.ends_with(' '))
            line += is_space ? ' ' : character;
    }
    std::string text = library::without_control_characters(library::trimmed(line));
    return text.size() <= label_bytes_max ? text : std::string();
}

std::vector<MarkChange> giving_label(Notebook& notebook, const std::string& thesis_id, MarkKind kind,
                                     const std::string& text) {
    if (!equal_labels(notebook, thesis_id, kind, text).empty())
        return {};
    Mark mark;
    mark.id = take_mark_id(notebook);
    mark.kind = kind;
    mark.thesis_id = thesis_id;
    mark.value = text;
    return {{std::nullopt, std::move(mark)}};
}

std::vector<MarkChange> taking_label(const Notebook& notebook, const std::string& thesis_id, MarkKind kind,
                                     std::string_view text) {
    std::vector<MarkChange> changes;
    for (Mark& mark : equal_labels(notebook, thesis_id, kind, text))
        changes.push_back({std::move(mark), std::nullopt});
    return changes;
}

} // namespace app
