// Events from other threads on their way to the one that runs the window.
#pragma once

#include "ui/input_event.h"

#include <functional>
#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

namespace platform {

class Posted {
public:
    /// `wake` ends a wait for events and may be called on any thread: Window::wake.
    explicit Posted(std::function<void()> wake) : m_wake(std::move(wake)) {}

    /// On any thread.
    void post(ui::InputEvent event) {
        {
            const std::lock_guard lock(m_mutex);
            m_events.push_back(std::move(event));
        }
        m_wake();
    }

    /// Appends what was posted since the last time, in its order.
    void take(std::vector<ui::InputEvent>& events) {
        const std::lock_guard lock(m_mutex);
        std::move(m_events.begin(), m_events.end(), std::back_inserter(events));
        m_events.clear();
    }

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<ui::InputEvent> m_events;
};

} // namespace platform
