#include "platform/atspi/serve/changes.h"

#include "platform/atspi/serve/accessible.h"
#include "platform/atspi/serve/text.h"
#include "ui/text/utf.h"

#include <algorithm>
#include <string>

namespace platform {

namespace {

using ui::AccessibleNode;

void tell_piece(AtkObject* object, const char* signal, const std::string& text, std::size_t begin,
                std::size_t end) {
    if (begin == end)
        return;
    const int offset = offset_of(text, begin);
    const std::string piece = text.substr(begin, end - begin);
    g_signal_emit_by_name(object, signal, offset, offset_of(text, end) - offset, piece.c_str());
}

/// What lies between the common beginning and the common end was replaced.
void tell_text(AtkObject* object, const std::string& old, const std::string& now) {
    const std::size_t shorter = std::min(old.size(), now.size());
    std::size_t begin = 0;
    while (begin < shorter && old[begin] == now[begin])
        ++begin;
    while (!text::is_character_boundary(old, begin) || !text::is_character_boundary(now, begin))
        --begin;
    std::size_t tail = 0;
    while (tail < shorter - begin && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    while (!text::is_character_boundary(old, old.size() - tail) ||
           !text::is_character_boundary(now, now.size() - tail))
        --tail;
    tell_piece(object, "text-remove", old, begin, old.size() - tail);
    tell_piece(object, "text-insert", now, begin, now.size() - tail);
}

} // namespace

void tell_added(AtkObject* parent, std::size_t at) {
    g_signal_emit_by_name(parent, "children-changed::add", static_cast<guint>(at),
                          member_of(parent).children[at].get(), nullptr);
}

void tell_removed(AtkObject* parent, std::size_t at, AtkObject* child) {
    g_signal_emit_by_name(parent, "children-changed::remove", static_cast<guint>(at), child, nullptr);
}

void tell_changes(AtkObject* object, const AccessibleNode& old, const AccessibleNode& now) {
    if (ui::spoken_name(old) != ui::spoken_name(now))
        atk_object_set_name(object, ui::spoken_name(now).c_str());
    if (old.selected != now.selected)
        atk_object_notify_state_change(object, ATK_STATE_SELECTED, now.selected ? TRUE : FALSE);
    if (!ATK_IS_TEXT(object))
        return;
    if (old.text != now.text)
        tell_text(object, old.text, now.text);
    if (now.caret && old.caret != now.caret)
        g_signal_emit_by_name(object, "text-caret-moved", offset_of(now.text, *now.caret));
    if (old.selection != now.selection)
        g_signal_emit_by_name(object, "text-selection-changed");
}

} // namespace platform
