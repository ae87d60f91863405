#include "ui/element.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace ui {

const Element* Elements::at(Point point) const {
    const auto found = std::find_if(m_elements.rbegin(), m_elements.rend(),
                                    [&](const Element& element) { return element.rect.contains(point); });
    return found == m_elements.rend() ? nullptr : &*found;
}

const Element* Elements::find(std::string_view id) const {
    const auto found = std::find_if(m_elements.begin(), m_elements.end(),
                                    [&](const Element& element) { return element.id == id; });
    return found == m_elements.end() ? nullptr : &*found;
}

std::string Elements::neighbor(std::string_view id, int by) const {
    std::vector<const Element*> stops;
    for (const Element& element : m_elements)
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
