// A module that asks the session bus whether assistive technology is in use: the small library D-Bus has for that costs
// less than GLib, which is loaded only when somebody reads the screen.

#include "platform/atspi/entry.h"

#include <dbus/dbus.h>
#include <poll.h>

#include <array>
#include <cerrno>
#include <memory>

namespace {

constexpr int answer_max_ms = 2000;

struct Unref {
    void operator()(DBusMessage* message) const { dbus_message_unref(message); }
    void operator()(DBusConnection* connection) const {
        dbus_connection_close(connection);
        dbus_connection_unref(connection);
    }
};
using Message = std::unique_ptr<DBusMessage, Unref>;
using Connection = std::unique_ptr<DBusConnection, Unref>;

Connection session_bus() {
    Connection connection(dbus_bus_get_private(DBUS_BUS_SESSION, nullptr));
    if (connection == nullptr)
        return nullptr;
    dbus_connection_set_exit_on_disconnect(connection.get(), FALSE);
    for (const char* change :
         {"type='signal',sender='org.a11y.Bus',path='/org/a11y/bus',member='PropertiesChanged'",
          "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',"
          "arg0='org.a11y.Bus'"})
        dbus_bus_add_match(connection.get(), change, nullptr);
    dbus_connection_flush(connection.get());
    return connection;
}

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
    const Message call(dbus_message_new_method_call("org.a11y.Bus", "/org/a11y/bus",
                                                    "org.freedesktop.DBus.Properties", "Get"));
    const char* interface = "org.a11y.Status";
    if (call == nullptr || dbus_message_append_args(call.get(), DBUS_TYPE_STRING, &interface,
                                                    DBUS_TYPE_STRING, &property, DBUS_TYPE_INVALID) == FALSE)
        return false;
    // Whoever reads the screen has started that service; nobody else needs it.
    dbus_message_set_auto_start(call.get(), FALSE);
    const Message reply(
        dbus_connection_send_with_reply_and_block(connection, call.get(), answer_max_ms, nullptr));
    return reply != nullptr && holds_true(reply.get());
}

/// Sleeps until the bus tells a change. False when the bus has gone or `stop_fd` is readable.
bool wait_for_change(DBusConnection* connection, int stop_fd) {
    int bus_fd = -1;
    if (dbus_connection_get_unix_fd(connection, &bus_fd) == FALSE)
        return false;
    while (true) {
        if (const Message told(dbus_connection_pop_message(connection)); told != nullptr)
            return dbus_message_is_signal(told.get(), DBUS_INTERFACE_LOCAL, "Disconnected") == FALSE;
        std::array<pollfd, 2> sources = {{{bus_fd, POLLIN, 0}, {stop_fd, POLLIN, 0}}};
        if (::poll(sources.data(), sources.size(), -1) < 0) {
            if (errno != EINTR)
                return false;
        } else if (sources[1].revents != 0) {
            return false;
        }
        dbus_connection_read_write(connection, 0);
    }
}

} // namespace

extern "C" __attribute__((visibility("default"))) bool dstl_wait_for_screen_reader(int stop_fd) {
    const Connection connection = session_bus();
    while (connection != nullptr) {
        if (status_says(connection.get(), "IsEnabled") ||
            status_says(connection.get(), "ScreenReaderEnabled"))
            return true;
        if (!wait_for_change(connection.get(), stop_fd))
            return false;
    }
    return false;
}
