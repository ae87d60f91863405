#include "app/labels_panel.h"

#include "app/labels.h"
#include "library/find_text.h"

#include <algorithm>

namespace app {

namespace {

const std::vector<std::string>& of_kind(const Labels& labels, library::MarkKind kind) {
    return kind == library::MarkKind::Tag ? labels.tags : labels.collections;
}

bool has_words(const std::string& text, const std::string& typed) {
    return label_text(typed).empty() || !library::find_text(text, label_text(typed)).empty();
}

} // namespace

std::vector<OfferedLabel> offered_labels(const Notebook& notebook, const LabelsPanel& panel) {
    const Labels labels = labels_of(notebook, panel.thesis_id);
    const Labels in_use = labels_in_use(notebook);
    const std::vector<std::string>& given = of_kind(labels, panel.kind);
    std::vector<OfferedLabel> offered;
    for (const std::string& text : given)
        if (has_words(text, panel.typed))
            offered.push_back({text, true});
    for (const std::string& text : of_kind(in_use, panel.kind))
        if (has_words(text, panel.typed) && std::find(given.begin(), given.end(), text) == given.end())
            offered.push_back({text, false});
    return offered;
}

} // namespace app
