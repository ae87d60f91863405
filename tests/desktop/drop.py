#!/usr/bin/env python3
"""Drops files on the real program's window as a file manager does, by XDND: drop.py PROGRAM PAGE.

Exits 77 where a tool is missing.
"""

import pathlib
import shutil
import sys
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "support"))
from own_session import PATIENCE_S, run_in_session, skip_without, sleeps, wait_for

COPY = "XdndActionCopy"


class Source:
    """A program that files are dragged from."""

    def __init__(self, target):
        self.target = target
        self.display = display.Display()
        self.window = self.display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self.handed_out = ""

    def atom(self, name):
        return self.display.intern_atom(name)

    def send(self, kind, *numbers):
        data = (32, ([self.window.id] + list(numbers) + [0] * 4)[:5])
        window = self.display.create_resource_object("window", self.target.window.id)
        window.send_event(event.ClientMessage(window=window, client_type=self.atom(kind), data=data))
        self.display.flush()

    def enter(self, *types):
        atoms = [self.atom(kind) for kind in types]
        self.window.change_property(self.atom("XdndTypeList"), Xatom.ATOM, 32, atoms)
        self.send("XdndEnter", 5 << 24 | (len(atoms) > 3), *atoms[:3])

    def answer_to(self, kind):
        """The numbers of the target's next message of that kind; hands the files out meanwhile."""
        give_up = time.monotonic() + PATIENCE_S
        while time.monotonic() < give_up:
            while self.display.pending_events():
                told = self.display.next_event()
                if told.type == X.SelectionRequest:
                    self.hand_out(told)
                elif told.type == X.ClientMessage and told.client_type == self.atom(kind):
                    return list(told.data[1])
            time.sleep(0.01)
        raise AssertionError(f"never answered: {kind}")

    def is_accepted(self):
        self.send("XdndPosition", 0, 100 << 16 | 100, X.CurrentTime, self.atom(COPY))
        answer = self.answer_to("XdndStatus")
        assert answer[0] == self.target.window.id
        assert answer[4] == (self.atom(COPY) if answer[1] & 1 else 0)
        return bool(answer[1] & 1)

    def begin_drop(self, text):
        self.handed_out = text
        self.window.set_selection_owner(self.atom("XdndSelection"), X.CurrentTime)
        self.send("XdndDrop", 0, X.CurrentTime)

    def is_taken(self, text):
        self.begin_drop(text)
        answer = self.answer_to("XdndFinished")
        assert answer[0] == self.target.window.id
        return bool(answer[1] & 1)

    def hand_out(self, request):
        requestor = self.display.create_resource_object("window", request.requestor.id)
        requestor.change_property(request.property, request.target, 8, self.handed_out.encode())
        requestor.send_event(
            event.SelectionNotify(
                time=request.time,
                requestor=requestor,
                selection=request.selection,
                target=request.target,
                property=request.property,
            )
        )
        self.display.flush()

    def vanish(self):
        self.display.close()


def changes(window, before):
    return wait_for("another picture", lambda: window.pixels() != before)


def check_file(window, page):
    source = Source(window)
    before = window.pixels()
    source.enter("text/plain", "text/uri-list")
    assert source.is_accepted()
    assert window.pixels() == before
    assert source.is_taken(f"file://{urllib.parse.quote(str(page))}\r\n")
    changes(window, before)


def check_other_kinds(window):
    source = Source(window)
    source.enter("text/plain")
    assert not source.is_accepted()
    source.send("XdndLeave")
    source.enter("text/plain", "text/html", "UTF8_STRING", "text/uri-list")
    assert source.is_accepted()
    assert not source.is_taken("https://example.org/\r\n")


def check_vanished(window):
    """A source that is gone before it hands anything out."""
    source = Source(window)
    source.enter("text/uri-list")
    assert source.is_accepted()
    source.begin_drop("")
    source.vanish()


def main(program, page):
    with Window(program, {}) as window:
        check_other_kinds(window)
        check_vanished(window)
        copy = pathlib.Path("~/a page é 100%.txt").expanduser()
        shutil.copy(page, copy)
        check_file(window, copy)
        wait_for("the program to sleep", lambda: sleeps(window.process.pid, 10))
        window.close()


missing = []
try:
    from Xlib import X, Xatom, display
    from Xlib.protocol import event

    from own_window import Window
except ImportError as problem:
    missing.append(str(problem))
skip_without(["Xvfb", "dbus-run-session"], missing)
if sys.argv[1] == "--inside":
    sys.exit(main(*sys.argv[2:]))
sys.exit(run_in_session([sys.executable, __file__, "--inside", *sys.argv[1:]]))
