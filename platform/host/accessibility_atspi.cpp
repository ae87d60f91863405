// Linux: screen readers listen on AT-SPI's bus. The program itself links none of its libraries: two modules beside it
// do, and are loaded by a thread of their own, the first where there is a session bus, the second once somebody reads the
// screen.
#if defined(DSTL_HAVE_ATSPI)

#include "platform/accessibility.h"
#include "platform/atspi/entry.h"
#include "platform/atspi/link.h"
#include "platform/host/loose_thread.h"
#include "platform/host/modules.h"

#include <cstdlib>
#include <string_view>

namespace platform {

namespace {

enum class Presence { None, AskTheBus, Known };

std::string_view variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

Presence presence_of_assistive_technology() {
    const std::string_view forced = variable("DSTL_ACCESSIBILITY");
    if (forced == "0")
        return Presence::None;
    if (!forced.empty() || !variable("AT_SPI_BUS_ADDRESS").empty())
        return Presence::Known;
    return has_session_bus() ? Presence::AskTheBus : Presence::None;
}

void serve(AtspiLink& link, Presence presence) {
    if (presence == Presence::AskTheBus) {
        auto* const wait = function_of_module<WaitForScreenReader>(watch_module, watch_function);
        if (wait == nullptr || !wait(link.wake_fd()))
            return;
    }
    auto* const talk = function_of_module<TalkToScreenReaders>(serve_module, serve_function);
    if (talk == nullptr)
        return;
    link.want_trees();
    talk(link);
}

class AtspiAccessibility final : public Accessibility {
public:
    AtspiAccessibility(PostEvent post, Presence presence)
        : m_link(std::make_shared<AtspiLink>(std::move(post))),
          m_thread([link = m_link, presence] { serve(*link, presence); }) {}
    AtspiAccessibility(const AtspiAccessibility&) = delete;
    AtspiAccessibility& operator=(const AtspiAccessibility&) = delete;
    ~AtspiAccessibility() override { m_link->end(); }

    [[nodiscard]] bool is_wanted() const override { return m_link->is_wanted(); }

    void publish(ui::AccessibleTree tree) override {
        if (m_published != nullptr && *m_published == tree)
            return;
        m_published = std::make_shared<const ui::AccessibleTree>(std::move(tree));
        m_link->put(m_published);
    }

private:
    std::shared_ptr<AtspiLink> m_link; ///< the thread has it too
    LooseThread m_thread;
    SharedTree m_published;
};

} // namespace

std::unique_ptr<Accessibility> start_accessibility(PostEvent post) {
    const Presence presence = presence_of_assistive_technology();
    if (presence == Presence::None)
        return no_accessibility();
    return std::make_unique<AtspiAccessibility>(std::move(post), presence);
}

} // namespace platform

#endif
