#include "platform/session_bus/session_bus.h"

#include <poll.h>

#include <array>
#include <cerrno>
#include <utility>

namespace platform {

DBusConnectionPtr open_session_bus(std::initializer_list<const char*> match_rules) {
    DBusConnectionPtr connection(dbus_bus_get_private(DBUS_BUS_SESSION, nullptr));
    if (connection == nullptr)
        return nullptr;
    dbus_connection_set_exit_on_disconnect(connection.get(), FALSE);
    for (const char* rule : match_rules)
        dbus_bus_add_match(connection.get(), rule, nullptr);
    dbus_connection_flush(connection.get());
    return connection;
}

DBusMessagePtr next_message(DBusConnection* connection, int stop_fd) {
    int bus_fd = -1;
    if (dbus_connection_get_unix_fd(connection, &bus_fd) == FALSE)
        return nullptr;
    while (true) {
        if (DBusMessagePtr told(dbus_connection_pop_message(connection)); told != nullptr) {
            const bool is_end =
                dbus_message_is_signal(told.get(), DBUS_INTERFACE_LOCAL, "Disconnected") != FALSE;
            return is_end ? nullptr : std::move(told);
        }
        std::array<pollfd, 2> sources = {{{bus_fd, POLLIN, 0}, {stop_fd, POLLIN, 0}}};
        if (::poll(sources.data(), sources.size(), -1) < 0) {
            if (errno != EINTR)
                return nullptr;
        } else if (sources[1].revents != 0) {
            return nullptr;
        }
        dbus_connection_read_write(connection, 0);
    }
}

} // namespace platform
