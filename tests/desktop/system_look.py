#!/usr/bin/env python3
"""Whether the real program is as dark as the desktop's portal says, at first and later: system_look.py PROGRAM.

The portal is one of our own. Exits 77 where a tool is missing.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "support"))
from own_session import run_in_session, skip_without, sleeps, wait_for

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
INTERFACE = f"""
<node><interface name="{SETTINGS}">
  <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>
"""
NO_PREFERENCE, DARK, LIGHT = 0, 1, 2
MIDDLE_GREY = 128


class Portal:
    """What org.freedesktop.portal.Settings is, with two settings."""

    def __init__(self):
        self.settings = {
            ("org.freedesktop.appearance", "color-scheme"): GLib.Variant("u", DARK),
            ("org.gnome.desktop.interface", "enable-animations"): GLib.Variant("b", True),
        }
        self.asked = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.bus.register_object(PATH, interface, self.answer, None, None)
        Gio.bus_own_name_on_connection(self.bus, PORTAL, Gio.BusNameOwnerFlags.NONE, None, None)

    def answer(self, _bus, _sender, _path, _interface, _method, arguments, invocation):
        self.asked.append(arguments.unpack())
        value = self.settings.get(self.asked[-1])
        if value is None:
            invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "no such setting")
        else:  # a variant in a variant, as the real one answers
            invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", value),)))

    def change(self, group, key, value):
        self.settings[group, key] = value
        self.bus.emit_signal(None, PATH, SETTINGS, "SettingChanged", GLib.Variant("(ssv)", (group, key, value)))
        self.bus.flush_sync()

    def serve(self):
        while GLib.MainContext.default().iteration(False):
            pass


def main(program):
    portal = Portal()
    with Window(program, {}) as window:
        dark = lambda: window.brightness() < MIDDLE_GREY
        wait_for("the night", dark, portal.serve)
        wait_for("the program to sleep", lambda: sleeps(window.process.pid, 10))
        asked = len(portal.asked)
        portal.change("org.freedesktop.appearance", "color-scheme", GLib.Variant("u", LIGHT))
        wait_for("the day", lambda: not dark(), portal.serve)
        portal.change("org.freedesktop.appearance", "color-scheme", GLib.Variant("u", DARK))
        wait_for("the night again", dark, portal.serve)
        assert len(portal.asked) == asked + 4, portal.asked  # both settings with each change, and nothing more
        portal.change("org.gnome.desktop.interface", "enable-animations", GLib.Variant("s", "no truth value"))
        portal.change("org.freedesktop.appearance", "color-scheme", GLib.Variant("s", "no number"))
        wait_for("the day where the portal talks nonsense", lambda: not dark(), portal.serve)
        for library in ("libdbus", "dstl-system-look.so"):
            assert library in pathlib.Path(f"/proc/{window.process.pid}/maps").read_text(), library
        window.close()


missing = []
try:
    import gi

    gi.require_version("Gio", "2.0")
    from gi.repository import Gio, GLib

    from own_window import Window
except (ImportError, ValueError) as problem:
    missing.append(str(problem))
skip_without(["Xvfb", "dbus-run-session"], missing)
if sys.argv[1] == "--inside":
    sys.exit(main(sys.argv[2]))
sys.exit(run_in_session([sys.executable, __file__, "--inside", sys.argv[1]]))
