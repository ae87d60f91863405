// Ends a poll() from another thread: a pipe that one end is watched of and the other written to.
#pragma once

namespace platform {

class WakePipe {
public:
    WakePipe();
    WakePipe(const WakePipe&) = delete;
    WakePipe& operator=(const WakePipe&) = delete;
    ~WakePipe();

    /// To be watched for something to read; -1 where the system had no pipe left.
    [[nodiscard]] int watched() const { return m_read; }
    /// On any thread.
    void wake() const;
    /// What was written is forgotten, so that the next poll sleeps again.
    void clear() const;

private:
    int m_read = -1;
    int m_write = -1;
};

} // namespace platform
