// SDL2's functions. On Linux the library is loaded when a window of it is wanted: it brings forty more along, for sound,
// Wayland and game controllers, and they all would have to be there before the program starts.
#pragma once

#include "library/result.h"

#include <SDL.h>

namespace platform {

/// Those that we call, without the SDL_ before them.
#define DSTL_SDL_FUNCTIONS(X)                                                                                \
    X(ConvertPixels)                                                                                         \
    X(CreateWindow)                                                                                          \
    X(DestroyWindow)                                                                                         \
    X(GetClipboardText)                                                                                      \
    X(GetCurrentVideoDriver)                                                                                 \
    X(GetDisplayUsableBounds)                                                                                \
    X(GetError)                                                                                              \
    X(GetModState)                                                                                           \
    X(GetRectDisplayIndex)                                                                                   \
    X(GetTouchDeviceType)                                                                                    \
    X(GetWindowDisplayIndex)                                                                                 \
    X(GetWindowFlags)                                                                                        \
    X(GetWindowPosition)                                                                                     \
    X(GetWindowSize)                                                                                         \
    X(GetWindowSizeInPixels)                                                                                 \
    X(GetWindowSurface)                                                                                      \
    X(InitSubSystem)                                                                                         \
    X(MaximizeWindow)                                                                                        \
    X(PollEvent)                                                                                             \
    X(PushEvent)                                                                                             \
    X(QuitSubSystem)                                                                                         \
    X(SetClipboardText)                                                                                      \
    X(SetHint)                                                                                               \
    X(SetHintWithPriority)                                                                                   \
    X(SetWindowFullscreen)                                                                                   \
    X(SetWindowPosition)                                                                                     \
    X(SetWindowSize)                                                                                         \
    X(ShowWindow)                                                                                            \
    X(UpdateWindowSurfaceRects)                                                                              \
    X(WaitEvent)                                                                                             \
    X(WaitEventTimeout)                                                                                      \
    X(free)

struct SdlLibrary {
#define DSTL_SDL_MEMBER(name) decltype(SDL_##name)* name = nullptr; // NOLINT(bugprone-macro-parentheses)
    DSTL_SDL_FUNCTIONS(DSTL_SDL_MEMBER)
#undef DSTL_SDL_MEMBER

    /// A System error where it is not installed.
    [[nodiscard]] static library::Result<SdlLibrary> load();
};

} // namespace platform
