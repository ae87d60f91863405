// A module that asks org.freedesktop.portal.Settings, which every large desktop serves, whether it is dark and whether
// things are to move.

#include "platform/portal/entry.h"
#include "platform/session_bus/session_bus.h"

namespace {

using platform::DBusMessagePtr;

/// The portal may have to be started first.
constexpr int answer_max_ms = 5000;

constexpr const char* portal = "org.freedesktop.portal.Desktop";
constexpr const char* portal_path = "/org/freedesktop/portal/desktop";
constexpr const char* settings = "org.freedesktop.portal.Settings";

DBusMessagePtr read_setting(DBusConnection* bus, const char* group, const char* key) {
    const DBusMessagePtr call(dbus_message_new_method_call(portal, portal_path, settings, "Read"));
    if (call == nullptr || dbus_message_append_args(call.get(), DBUS_TYPE_STRING, &group, DBUS_TYPE_STRING,
                                                    &key, DBUS_TYPE_INVALID) == FALSE)
        return nullptr;
    return DBusMessagePtr(dbus_connection_send_with_reply_and_block(bus, call.get(), answer_max_ms, nullptr));
}

/// What a reply holds: a variant, which the portal puts into another.
template <class Value>
Value value_in(DBusMessage* reply, int type, Value otherwise) {
    DBusMessageIter at;
    if (reply == nullptr || dbus_message_iter_init(reply, &at) == FALSE)
        return otherwise;
    while (dbus_message_iter_get_arg_type(&at) == DBUS_TYPE_VARIANT) {
        DBusMessageIter inner;
        dbus_message_iter_recurse(&at, &inner);
        at = inner;
    }
    Value value = otherwise;
    if (dbus_message_iter_get_arg_type(&at) == type)
        dbus_message_iter_get_basic(&at, &value);
    return value;
}

app::SystemLook ask(DBusConnection* bus) {
    constexpr dbus_uint32_t no_preference = 0;
    constexpr dbus_uint32_t prefers_dark = 1;
    const DBusMessagePtr scheme = read_setting(bus, "org.freedesktop.appearance", "color-scheme");
    const DBusMessagePtr animated = read_setting(bus, "org.gnome.desktop.interface", "enable-animations");
    return {value_in(scheme.get(), DBUS_TYPE_UINT32, no_preference) == prefers_dark,
            value_in(animated.get(), DBUS_TYPE_BOOLEAN, dbus_bool_t{TRUE}) == FALSE};
}

} // namespace

extern "C" __attribute__((visibility("default"))) void
dstl_follow_portal(int stop_fd, const std::function<void(app::SystemLook)>& tell) {
    const auto bus = platform::open_session_bus(
        {"type='signal',sender='org.freedesktop.portal.Desktop',interface='org.freedesktop.portal.Settings',"
         "member='SettingChanged',arg0='org.freedesktop.appearance'",
         "type='signal',sender='org.freedesktop.portal.Desktop',interface='org.freedesktop.portal.Settings',"
         "member='SettingChanged',arg0='org.gnome.desktop.interface'"});
    if (bus == nullptr)
        return;
    tell(ask(bus.get()));
    while (const DBusMessagePtr told = platform::next_message(bus.get(), stop_fd))
        if (dbus_message_is_signal(told.get(), settings, "SettingChanged") != FALSE)
            tell(ask(bus.get()));
}
