#if defined(DSTL_HAVE_PORTAL)

#include "platform/host/loose_thread.h"
#include "platform/host/modules.h"
#include "platform/host/system_look.h"
#include "platform/portal/entry.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>
#include <mutex>
#include <utility>

namespace platform {

namespace {

/// What the follower and its thread share.
class LookLink {
public:
    explicit LookLink(std::function<void(app::SystemLook)> tell)
        : m_tell(std::move(tell)), m_stop_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
    LookLink(const LookLink&) = delete;
    LookLink& operator=(const LookLink&) = delete;
    ~LookLink() { ::close(m_stop_fd); }

    /// Readable once the link has ended.
    [[nodiscard]] int stop_fd() const { return m_stop_fd; }

    void tell(app::SystemLook look) {
        const std::lock_guard lock(m_mutex);
        if (!m_ended && look != std::exchange(m_told, look))
            m_tell(look);
    }
    /// From now on nothing is told.
    void end() {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        const std::uint64_t one = 1;
        (void)!::write(m_stop_fd, &one, sizeof one);
    }

private:
    std::function<void(app::SystemLook)> m_tell;
    int m_stop_fd;
    std::mutex m_mutex;
    app::SystemLook m_told;
    bool m_ended = false;
};

void follow(LookLink& link) {
    if (auto* const follow = function_of_module<FollowPortal>(portal_module, portal_function))
        follow(
            link.stop_fd(), [&link](app::SystemLook look) { link.tell(look); });
}

class PortalFollower final : public SystemLookFollower {
public:
    explicit PortalFollower(std::function<void(app::SystemLook)> tell)
        : m_link(std::make_shared<LookLink>(std::move(tell))), m_thread([link = m_link] { follow(*link); }) {}
    PortalFollower(const PortalFollower&) = delete;
    PortalFollower& operator=(const PortalFollower&) = delete;
    ~PortalFollower() override { m_link->end(); }

private:
    std::shared_ptr<LookLink> m_link; ///< the thread has it too
    LooseThread m_thread;
};

} // namespace

std::unique_ptr<SystemLookFollower> follow_system_look(std::function<void(app::SystemLook)> tell) {
    return has_session_bus() ? std::make_unique<PortalFollower>(std::move(tell)) : nullptr;
}

} // namespace platform

#endif
