#!/usr/bin/env python3
"""Reads the window of the real program as a screen reader does, through AT-SPI: screen_reader.py PROGRAM.

It brings its own display, session bus, folders and accessibility bus, and ends all that it started. Exits 77 where a
tool is missing.
"""

import contextlib
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "support"))
import own_session
from own_session import PATIENCE_S, run_in_session, skip_without, sleeps

BUILT_IN = "jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute"


def wait_for(what, ask):
    """What `ask` gives as soon as it gives something; the accessibility bus is served meanwhile."""
    context = GLib.MainContext.default()

    def serve():
        while context.iteration(False):
            pass

    def ask_again():
        with contextlib.suppress(GLib.Error):
            return ask()

    return own_session.wait_for(what, ask_again, serve)


def descendants(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child
            yield from descendants(child)


def text_of(node):
    if "Text" not in node.get_interfaces():
        return ""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def mapped_libraries(pid):
    return pathlib.Path(f"/proc/{pid}/maps").read_text()


class Reader:
    """The program as AT-SPI tells it."""

    def __init__(self, process):
        self.process = process
        self.announced = []
        self.kinds = set()
        self.listener = Atspi.EventListener.new(self.hear)
        for event in ("object:announcement", "object:state-changed:selected", "object:children-changed"):
            self.listener.register(event)

    def hear(self, event):
        self.kinds.add(event.type)
        if event.type == "object:announcement":
            self.announced.append(str(event.any_data))

    def application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def window(self):
        application = self.application()
        return application.get_child_at_index(0) if application and application.get_child_count() else None

    def nodes(self, role):
        window = self.window()
        return [node for node in descendants(window) if node.get_role() == role] if window else []

    def named(self, role, name):
        return next((node for node in self.nodes(role) if node.get_name() == name), None)

    def press(self, role, name):
        node = wait_for(f"{name} to press", lambda: self.named(role, name))
        assert Atspi.Action.get_n_actions(node) == 1, name
        assert Atspi.Action.do_action(node, 0), name

    def words(self):
        """All text of the card that is read."""
        return "\n".join(text_of(node) for document in self.nodes(Role.DOCUMENT_FRAME) for node in descendants(document))

    def selected_tab(self):
        tabs = self.nodes(Role.PAGE_TAB)
        return [tab.get_name() for tab in tabs if tab.get_state_set().contains(Atspi.StateType.SELECTED)]

    def turn_to(self, words):
        """Presses "Next card" until the card has the words."""
        for _ in range(20):
            if words in self.words():
                return
            before = self.nodes(Role.DOCUMENT_FRAME)[0].get_name()
            self.press(Role.PUSH_BUTTON, "Next card")
            wait_for("another card", lambda: self.nodes(Role.DOCUMENT_FRAME)[0].get_name() != before)
        raise AssertionError(f"no card has {words}")


def enable_accessibility():
    """As a screen reader does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    value = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None, 0, -1)


def check_cover(reader, thesis):
    window = reader.window()
    assert window.get_role() == Role.FRAME
    assert window.get_name() == thesis["title"], window.get_name()
    assert [tab.get_name() for tab in reader.nodes(Role.PAGE_TAB)] == ["THESIS", "RISK", "ALPHA"]
    assert reader.selected_tab() == ["THESIS"]
    headings = {text_of(node): node.get_attributes().get("level") for node in reader.nodes(Role.HEADING)}
    assert headings == {thesis["title"]: "1", "THESIS": "2", thesis["thesis"]: "3"}, headings
    assert "CONVICTION: " + thesis["conviction"] in reader.words()
    document = reader.nodes(Role.DOCUMENT_FRAME)[0]
    assert document.get_name().startswith("Card 1 of "), document.get_name()
    assert document.get_state_set().contains(Atspi.StateType.FOCUSED)
    for name in ("Back to library", "Next card", "Find in this thesis"):
        assert reader.named(Role.PUSH_BUTTON, name), name
    extents = Atspi.Component.get_extents(document, Atspi.CoordType.WINDOW)
    assert extents.width > 300 and extents.height > 300, (extents.width, extents.height)


def check_reading(reader, thesis):
    """A body is read by words, sentences and lines, which together are all of it."""
    body = thesis["argument"][0]["body"]
    reader.turn_to(body)
    wait_for("the card to be spoken", lambda: any(body in words for words in reader.announced))
    node = next(node for node in reader.nodes(Role.PARAGRAPH) if text_of(node) == body)
    for granularity in (Atspi.TextGranularity.WORD, Atspi.TextGranularity.SENTENCE, Atspi.TextGranularity.LINE):
        parts, at = [], 0
        while at < len(body):
            part = Atspi.Text.get_string_at_offset(node, at, granularity)
            assert part.start_offset == at and part.end_offset > at, (granularity, at)
            parts.append(part.content)
            at = part.end_offset
        assert "".join(parts) == body, granularity
        assert len(parts) > 1, granularity


def check_quote(reader, thesis):
    quote = thesis["quotes"][0]
    reader.turn_to(quote["text"].strip('"'))
    assert [text_of(node) for node in reader.nodes(Role.BLOCK_QUOTE)] == [quote["text"].strip('"')]
    assert reader.named(Role.PUSH_BUTTON, "Play at " + quote["time"]["text"])


def check_risk(reader, thesis):
    reader.press(Role.PAGE_TAB, "RISK")
    wait_for("the tab RISK", lambda: reader.selected_tab() == ["RISK"])
    wait_for("its card", lambda: thesis["risk"]["steel_man"][:60] in reader.words())
    wait_for("the tab's event", lambda: "object:state-changed:selected" in reader.kinds)
    risk = thesis["risk"]["risks"][0]
    reader.turn_to(risk["headline"])
    assert risk["defense"] not in reader.words()
    assert not any(risk["defense"] in words for words in reader.announced)
    reader.press(Role.PUSH_BUTTON, "Show the defense")
    wait_for("the defense", lambda: risk["defense"] in reader.words())
    wait_for("the defense to be spoken", lambda: any(risk["defense"] in words for words in reader.announced))
    assert any(kind.startswith("object:children-changed") for kind in reader.kinds), reader.kinds


def check_panel(reader):
    reader.press(Role.PUSH_BUTTON, "All commands")
    field = wait_for("the palette's field", lambda: next(iter(reader.nodes(Role.ENTRY)), None))
    assert field.get_state_set().contains(Atspi.StateType.FOCUSED)
    assert not reader.nodes(Role.DOCUMENT_FRAME)
    reader.press(Role.PUSH_BUTTON, "Close")
    wait_for("the card again", lambda: reader.nodes(Role.DOCUMENT_FRAME))


def check_idle(reader):
    wait_for("the program to sleep", lambda: sleeps(reader.process.pid))


def check_library(reader, thesis):
    reader.press(Role.PUSH_BUTTON, "Back to library")
    wait_for("the library", lambda: reader.window().get_name() == "Library")
    assert reader.named(Role.LIST_ITEM, thesis["title"] + ". " + thesis["thesis"])


def check_end(reader):
    reader.press(Role.PUSH_BUTTON, "All commands")
    reader.press(Role.LIST_ITEM, "Quit, Ctrl+Q")
    assert reader.process.wait(PATIENCE_S) == 0
    wait_for("the program to be gone", lambda: reader.application() is None)


def read_window(program, thesis):
    strict = {**os.environ, "G_DEBUG": "fatal-warnings"}  # what GLib complains of ends the program
    process = subprocess.Popen([program, "open", BUILT_IN, "--renderer", "software"], env=strict)
    try:
        enable_accessibility_late(process)
        reader = Reader(process)
        wait_for("the window", reader.window)
        check_cover(reader, thesis)
        check_reading(reader, thesis)
        check_quote(reader, thesis)
        check_risk(reader, thesis)
        check_panel(reader)
        check_idle(reader)
        check_library(reader, thesis)
        check_end(reader)
    finally:
        process.kill()
        process.wait()


def enable_accessibility_late(process):
    """ATK is not loaded before somebody reads the screen, and is when the reader starts after the program. (GLib itself is
    there from the start where HarfBuzz was built with it.)"""
    wait_for("the look for readers", lambda: "dstl-screen-reader-watch.so" in mapped_libraries(process.pid))
    time.sleep(0.5)
    for name in ("libgobject", "libatk", "dstl-atspi.so"):
        assert name not in mapped_libraries(process.pid), name
    enable_accessibility()
    wait_for("the module", lambda: "libatk-bridge" in mapped_libraries(process.pid))


def main():
    if sys.argv[1] == "--inside":
        thesis = json.loads(subprocess.check_output([sys.argv[2], "show", BUILT_IN, "--as", "json"]))
        return read_window(sys.argv[2], thesis)
    return run_in_session([sys.executable, __file__, "--inside", sys.argv[1]], SDL_VIDEODRIVER="x11")


missing = []
try:
    import json

    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, Gio, GLib

    Role = Atspi.Role
except (ImportError, ValueError) as error:
    missing.append(str(error))
skip_without(["Xvfb", "dbus-run-session"], missing)
sys.exit(main())
