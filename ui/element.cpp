#include "ui/element.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace ui {

void Elements::add(NewElement element) {
    if (m_count == m_elements.size())
        m_elements.emplace_back();
    Element& slot = m_elements[m_count++];
    slot.id.assign(element.id.stem).append(element.id.rest);
    slot.label = element.label;
    slot.rect = element.rect;
    slot.command = std::move(element.command);
    slot.focusable = element.focusable;
}

const Element* Elements::at(Point point) const {
    const auto elements = all();
    const auto found = std::find_if(elements.rbegin(), elements.rend(),
                                    [&](const Element& element) { return element.rect.contains(point); });
    return found == elements.rend() ? nullptr : &*found;
}

const Element* Elements::find(std::string_view id) const {
    const auto elements = all();
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [&](const Element& element) { return element.id == id; });
    return found == elements.end() ? nullptr : &*found;
}

std::string Elements::neighbor(std::string_view id, int by) const {
    std::vector<const Element*> stops;
    for (const Element& element : all())
        if (element.focusable)
            stops.push_back(&element);
    if (stops.empty())
        return {};
    const auto here =
        std::find_if(stops.begin(), stops.end(), [&](const Element* element) { return element->id == id; });
    if (here == stops.end())
        return by > 0 ? stops.front()->id : stops.back()->id;
    const auto size = static_cast<std::ptrdiff_t>(stops.size());
    const std::ptrdiff_t next = (here - stops.begin() + by % size + size) % size;
    return stops[static_cast<std::size_t>(next)]->id;
}

} // namespace ui
