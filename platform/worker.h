// A thread for work that would hold up the window: one job after the other, begun when the first one comes.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace platform {

class Worker {
public:
    Worker() = default;
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    /// Waits for the job that is being done; those behind it are never begun.
    ~Worker();

    void run(std::function<void()> job);

    /// Asked by a long job: whether it is to come to an end.
    [[nodiscard]] bool is_stopping() const { return m_stopping; }

    /// For a job: rests so long, or until it is to come to an end. Nothing wakes up meanwhile.
    void rest(std::chrono::duration<double> time);

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_jobs;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

} // namespace platform
