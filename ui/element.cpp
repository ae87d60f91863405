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
    if (m_elements.empty())
        return {};
    const Element* const here = find(id);
    if (here == nullptr)
        return by > 0 ? m_elements.front().id : m_elements.back().id;
    const auto size = static_cast<std::ptrdiff_t>(m_elements.size());
    const std::ptrdiff_t next = (here - m_elements.data() + by % size + size) % size;
    return m_elements[static_cast<std::size_t>(next)].id;
}

} // namespace ui
