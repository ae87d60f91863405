// A thread that may outlive its owner: one that hangs in a bus that does not answer keeps nobody from leaving.
#pragma once

#include <chrono>
#include <future>
#include <thread>
#include <utility>

namespace platform {

class LooseThread {
public:
    /// `run` must own all that it uses.
    template <class Run>
    explicit LooseThread(Run run) {
        std::packaged_task<void()> task(std::move(run));
        m_ended = task.get_future();
        std::thread(std::move(task)).detach();
    }
    LooseThread(const LooseThread&) = delete;
    LooseThread& operator=(const LooseThread&) = delete;
    /// Waits a second at most; whoever owns it has told it to end.
    ~LooseThread() { m_ended.wait_for(std::chrono::seconds(1)); }

private:
    std::future<void> m_ended;
};

} // namespace platform
