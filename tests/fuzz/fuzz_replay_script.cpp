// Any bytes as a replay script: an error or steps, never a crash, and every step within its bounds.

#include "app/replay_script.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto steps = app::parse_replay({reinterpret_cast<const char*>(data), size}, "script");
    if (!steps)
        return 0;
    for (const app::ReplayStep& step : *steps) {
        if (const auto* shot = std::get_if<app::ReplayShot>(&step.action))
            if (shot->file_name.find_first_of("/\\:") != std::string::npos)
                std::abort();
        if (const auto* wait = std::get_if<app::ReplayWait>(&step.action))
            if (!(wait->seconds >= 0 && wait->seconds <= 3600))
                std::abort();
    }
    return 0;
}
