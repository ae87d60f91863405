// A module that asks the session bus whether assistive technology is in use: the small library D-Bus has for that costs
// less than GLib, which is loaded only when somebody reads the screen.

#include "platform/atspi/entry.h"
#include "platform/session_bus/session_bus.h"

namespace {

using platform::DBusMessagePtr;

constexpr int answer_max_ms = 2000;

/// Whether the reply to a property's Get is a variant that holds true.
bool holds_true(DBusMessage* reply) {
    DBusMessageIter outer;
    DBusMessageIter value;
    if (dbus_message_iter_init(reply, &outer) == FALSE ||
        dbus_message_iter_get_arg_type(&outer) != DBUS_TYPE_VARIANT)
        return false;
    dbus_message_iter_recurse(&outer, &value);
    if (dbus_message_iter_get_arg_type(&value) != DBUS_TYPE_BOOLEAN)
        return false;
    dbus_bool_t is_true = FALSE;
    dbus_message_iter_get_basic(&value, &is_true);
    return is_true != FALSE;
}

bool status_says(DBusConnection* connection, const char* property) {
    const DBusMessagePtr call(dbus_message_new_method_call("org.a11y.Bus", "/org/a11y/bus",
                                                           "org.freedesktop.DBus.Properties", "Get"));
    const char* interface = "org.a11y.Status";
    if (call == nullptr || dbus_message_append_args(call.get(), DBUS_TYPE_STRING, &interface,
                                                    DBUS_TYPE_STRING, &property, DBUS_TYPE_INVALID) == FALSE)
        return false;
    // Whoever reads the screen has started that service; nobody else needs it.
    dbus_message_set_auto_start(call.get(), FALSE);
    const DBusMessagePtr reply(
        dbus_connection_send_with_reply_and_block(connection, call.get(), answer_max_ms, nullptr));
    return reply != nullptr && holds_true(reply.get());
}

} // namespace

extern "C" __attribute__((visibility("default"))) bool dstl_wait_for_screen_reader(int stop_fd) {
    const auto connection = platform::open_session_bus(
        {"type='signal',sender='org.a11y.Bus',path='/org/a11y/bus',member='PropertiesChanged'",
         "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='org.a11y.Bus'"});
    while (connection != nullptr) {
        if (status_says(connection.get(), "IsEnabled") ||
            status_says(connection.get(), "ScreenReaderEnabled"))
            return true;
        if (platform::next_message(connection.get(), stop_fd) == nullptr)
            return false;
    }
    return false;
}
