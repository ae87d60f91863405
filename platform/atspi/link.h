// What the main thread and the one that talks to assistive technology hand each other. The program and its modules are
// built together, so they share this class across dlopen; it is all in this header because a module has a copy of its
// code.
#pragma once

#include "platform/accessibility.h"
#include "ui/accessibility/node.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>

namespace platform {

using SharedTree = std::shared_ptr<const ui::AccessibleTree>;

class AtspiLink {
public:
    explicit AtspiLink(PostEvent post)
        : m_post(std::move(post)), m_wake_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
    AtspiLink(const AtspiLink&) = delete;
    AtspiLink& operator=(const AtspiLink&) = delete;
    ~AtspiLink() { ::close(m_wake_fd); }

    /// Readable when there is a tree to take or the link has ended, until take() was called.
    [[nodiscard]] int wake_fd() const { return m_wake_fd; }

    /// For the other thread. Each gives what came last; an older tree that nobody took is gone.
    [[nodiscard]] SharedTree take() {
        const std::lock_guard lock(m_mutex);
        std::uint64_t count = 0;
        (void)!::read(m_wake_fd, &count, sizeof count);
        return std::exchange(m_tree, nullptr);
    }
    [[nodiscard]] bool has_ended() const {
        const std::lock_guard lock(m_mutex);
        return m_ended;
    }
    [[nodiscard]] bool is_wanted() const {
        const std::lock_guard lock(m_mutex);
        return m_wanted;
    }
    /// Somebody reads the screen, so a first tree is asked for.
    void want_trees() {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
        if (!m_ended)
            m_post(ui::Exposed{});
    }
    void post(ui::InputEvent event) {
        const std::lock_guard lock(m_mutex);
        if (!m_ended)
            m_post(std::move(event));
    }

    /// For the main thread.
    void put(SharedTree tree) {
        const std::lock_guard lock(m_mutex);
        m_tree = std::move(tree);
        wake();
    }
    /// From now on nothing is posted.
    void end() {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        wake();
    }

private:
    void wake() const {
        const std::uint64_t one = 1;
        (void)!::write(m_wake_fd, &one, sizeof one);
    }

    PostEvent m_post;
    int m_wake_fd;
    mutable std::mutex m_mutex;
    SharedTree m_tree;
    bool m_wanted = false;
    bool m_ended = false;
};

} // namespace platform
