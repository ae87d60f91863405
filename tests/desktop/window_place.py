#!/usr/bin/env python3
"""Moves the real program's window about under a window manager and opens it again: window_place.py PROGRAM.

Exits 77 where a tool is missing.
"""

import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "support"))
from own_session import run_in_session, skip_without, wait_for

MAXIMIZED = {"_NET_WM_STATE_MAXIMIZED_HORZ", "_NET_WM_STATE_MAXIMIZED_VERT"}
TOGGLE = 2


def session_file():
    return pathlib.Path(os.environ["XDG_STATE_HOME"], "dstl", "session.json")


def saved():
    place = json.loads(session_file().read_text())["window"]
    return (place["left"], place["top"], place["width_pt"], place["height_pt"]), bool(place["maximized"])


def put(window, left, top, width, height):
    """As a person does with the mouse."""
    bits = 0xF00 | 10  # all four numbers count, and static gravity: of the content
    window.ask_window_manager("_NET_MOVERESIZE_WINDOW", bits, left, top, width, height)
    wait_for("the window there", lambda: window.place() == (left, top, width, height))


def check_moved(start):
    with start() as window:
        put(window, 222, 111, 700, 500)
        window.close()
    assert saved() == ((222, 111, 700, 500), False), saved()
    for _ in range(2):  # it does not wander
        with start() as window:
            wait_for("the window where it was", lambda: window.place() == (222, 111, 700, 500))
            window.close()
        assert saved() == ((222, 111, 700, 500), False), saved()


def check_maximized(start):
    with start() as window:
        numbers = [window.atom(name) for name in sorted(MAXIMIZED)]
        window.ask_window_manager("_NET_WM_STATE", TOGGLE, *numbers)
        wait_for("a large window", lambda: window.place()[2] == 1400)
        window.close()
    assert saved() == ((222, 111, 700, 500), True), saved()
    with start() as window:
        wait_for("a maximized window", lambda: MAXIMIZED <= window.state() and window.place()[2] == 1400)
        window.ask_window_manager("_NET_WM_STATE", TOGGLE, *numbers)
        wait_for("the size of before", lambda: window.place() == (222, 111, 700, 500))
        window.close()
    assert saved() == ((222, 111, 700, 500), False), saved()


def check_full_screen(start):
    with start() as window:
        window.ask_window_manager("_NET_WM_STATE", TOGGLE, window.atom("_NET_WM_STATE_FULLSCREEN"))
        wait_for("a full screen", lambda: window.place() == (0, 0, 1400, 900))
        window.close()
    assert saved() == ((222, 111, 700, 500), False), saved()


def check_unreachable(start):
    session = json.loads(session_file().read_text())
    session["window"].update(left=5000, top=-4000, width_pt=9000, height_pt=300)
    session_file().write_text(json.dumps(session))
    with start() as window:
        left, top, width, height = wait_for("the window", window.place)
        assert left >= 0 and top >= 0 and left + width <= 1400 and top + height <= 900, window.place()
        window.close()


def main(program):
    start_window_manager(["openbox"])
    for check in (check_moved, check_maximized, check_full_screen, check_unreachable):
        print(check.__name__, flush=True)
        check(lambda: Window(program, {}))


missing = []
try:
    from own_window import Window, start_window_manager
except ImportError as problem:
    missing.append(str(problem))
skip_without(["Xvfb", "openbox", "dbus-run-session"], missing)
if sys.argv[1] == "--inside":
    sys.exit(main(sys.argv[2]))
sys.exit(run_in_session([sys.executable, __file__, "--inside", sys.argv[1]]))
