#if !defined(DSTL_HAVE_PORTAL)

#include "platform/host/system_look.h"

#if defined(_WIN32)
#include <windows.h>
#endif

namespace platform {

#if defined(_WIN32)

namespace {

app::SystemLook look_of_windows() {
    DWORD apps_are_light = 1;
    DWORD size = sizeof apps_are_light;
    RegGetValueW(HKEY_CURRENT_USER, L"Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                 L"AppsUseLightTheme", RRF_RT_REG_DWORD, nullptr, &apps_are_light, &size);
    BOOL is_animated = TRUE;
    SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &is_animated, 0);
    return {apps_are_light == 0, is_animated == FALSE};
}

} // namespace

std::unique_ptr<SystemLookFollower> follow_system_look(std::function<void(app::SystemLook)> tell) {
    if (const app::SystemLook look = look_of_windows(); look != app::SystemLook{})
        tell(look);
    return nullptr;
}

#else

std::unique_ptr<SystemLookFollower> follow_system_look(std::function<void(app::SystemLook)> /*tell*/) {
    return nullptr;
}

#endif

} // namespace platform

#endif
