#ifdef DSTL_HAVE_X11

#include "platform/x11/wake_pipe.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace platform {

WakePipe::WakePipe() {
    std::array<int, 2> ends = {-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_read = ends[0];
    m_write = ends[1];
}

WakePipe::~WakePipe() {
    ::close(m_read);
    ::close(m_write);
}

/// A pipe that is full wakes as well as one that is not.
void WakePipe::wake() const {
    const char anything = 0;
    [[maybe_unused]] const auto written = ::write(m_write, &anything, 1);
}

void WakePipe::clear() const {
    std::array<char, 64> read{};
    while (::read(m_read, read.data(), read.size()) > 0) {
    }
}

} // namespace platform

#endif
