// The port to what reads the screen to people. It takes trees of what is shown, and gives back presses as events.
#pragma once

#include "ui/accessibility/node.h"
#include "ui/input_event.h"

#include <functional>
#include <memory>

namespace platform {

/// Called on any thread, as long as the Accessibility that was made with it lives.
using PostEvent = std::function<void(ui::InputEvent event)>;

/// Used from the main thread.
class Accessibility {
public:
    Accessibility() = default;
    Accessibility(const Accessibility&) = delete;
    Accessibility& operator=(const Accessibility&) = delete;
    virtual ~Accessibility() = default;

    /// Whether anybody reads the screen. Until then no tree need be made; when that changes, Exposed is posted.
    [[nodiscard]] virtual bool is_wanted() const = 0;

    /// What is shown now. Never waits for whoever reads it, and does nothing when nothing has changed.
    virtual void publish(ui::AccessibleTree tree) = 0;
};

/// Begins to look for assistive technology, beside the main thread. On a system or a build without it nothing is ever
/// wanted. The environment variable DSTL_ACCESSIBILITY=1 says that it is there without asking, 0 that it is not to be
/// looked for.
[[nodiscard]] std::unique_ptr<Accessibility> start_accessibility(PostEvent post);

/// Where nobody reads the screen.
[[nodiscard]] std::unique_ptr<Accessibility> no_accessibility();

} // namespace platform
