#include "ui/accessibility/announcement.h"

#include <string_view>

namespace ui {

namespace {

/// Collects what is spoken, a line each.
class Speech {
public:
    explicit Speech(const AccessibleNode& before) : m_before(before) {}

    void add_news_of(const AccessibleNode& node) {
        const AccessibleNode* const old = find_node(m_before, node.id);
        if (node.role == AccessibleRole::Document && (old == nullptr || old->name != node.name))
            add(node.name);
        if (old == nullptr || old->text != node.text)
            add(node.text);
        for (const AccessibleNode& child : node.children)
            add_news_of(child);
    }

    [[nodiscard]] const std::string& words() const { return m_words; }

private:
    void add(std::string_view words) {
        if (words.empty())
            return;
        m_words += m_words.empty() ? "" : "\n";
        m_words += words;
    }

    const AccessibleNode& m_before;
    std::string m_words;
};

void add_news_below(const AccessibleNode& node, Speech& speech) {
    if (node.role == AccessibleRole::Document || node.role == AccessibleRole::Status)
        return speech.add_news_of(node);
    for (const AccessibleNode& child : node.children)
        add_news_below(child, speech);
}

} // namespace

std::string announcement(const AccessibleNode& before, const AccessibleNode& now) {
    Speech speech(before);
    add_news_below(now, speech);
    return speech.words();
}

} // namespace ui
