// The session bus by D-Bus's own small library, for the modules that ask it something and then sleep. Compiled into each
// of them: the program itself links no D-Bus.
#pragma once

#include <dbus/dbus.h>

#include <initializer_list>
#include <memory>

namespace platform {

struct DBusUnref {
    void operator()(DBusMessage* message) const { dbus_message_unref(message); }
    void operator()(DBusConnection* connection) const {
        dbus_connection_close(connection);
        dbus_connection_unref(connection);
    }
};
using DBusMessagePtr = std::unique_ptr<DBusMessage, DBusUnref>;
using DBusConnectionPtr = std::unique_ptr<DBusConnection, DBusUnref>;

/// A connection of our own, which is sent the signals that match one of the rules. Null where there is no bus.
[[nodiscard]] DBusConnectionPtr open_session_bus(std::initializer_list<const char*> match_rules);

/// Sleeps until the bus has a message for us. Null when the bus has gone or `stop_fd` is readable.
[[nodiscard]] DBusMessagePtr next_message(DBusConnection* connection, int stop_fd);

} // namespace platform
