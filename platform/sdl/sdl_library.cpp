#include "platform/sdl/sdl_library.h"

#include "platform/host/dynamic_library.h"

namespace platform {

#ifdef DSTL_LOADS_SDL

library::Result<SdlLibrary> SdlLibrary::load() {
    DynamicLibrary library;
    if (!library.load("libSDL2-2.0.so.0"))
        return library::system_failure(
            "window", "SDL2 is not installed (libSDL2-2.0.so.0, on Debian in libsdl2-2.0-0)");
    SdlLibrary sdl;
    bool is_whole = true;
#define DSTL_SDL_LOAD(name)                                                                                  \
    sdl.name = library.function<decltype(SDL_##name)>("SDL_" #name);                                         \
    is_whole = is_whole && sdl.name != nullptr;
    DSTL_SDL_FUNCTIONS(DSTL_SDL_LOAD)
#undef DSTL_SDL_LOAD
    if (!is_whole)
        return library::system_failure("window", "the installed SDL2 is older than 2.26");
    return sdl;
}

#else

library::Result<SdlLibrary> SdlLibrary::load() {
    SdlLibrary sdl;
#define DSTL_SDL_LINK(name) sdl.name = SDL_##name;
    DSTL_SDL_FUNCTIONS(DSTL_SDL_LINK)
#undef DSTL_SDL_LINK
    return sdl;
}

#endif

} // namespace platform
