"""The program's window on X11, as another program on the display sees it. Needs python3-xlib."""

import contextlib
import os
import subprocess

from Xlib import X, display, error
from Xlib.protocol import event

from own_session import PATIENCE_S, wait_for


def start_window_manager(command):
    """Starts it and waits until it manages the screen: what is asked of it before is lost."""
    subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with contextlib.closing(display.Display()) as connection:
        root, is_managed = connection.screen().root, connection.intern_atom("_NET_SUPPORTING_WM_CHECK")
        wait_for("the window manager", lambda: root.get_full_property(is_managed, X.AnyPropertyType))


class Window:
    """A program that was started, and its window."""

    def __init__(self, program, variables, *arguments):
        environment = {name: value for name, value in os.environ.items() if name != "SDL_VIDEODRIVER"}
        command = [program, *arguments, "--renderer", "software"]
        self.process = subprocess.Popen(command, env={**environment, **variables})
        self.display = display.Display()
        self.root = self.display.screen().root
        self.window = wait_for("the window", self.find)
        wait_for("the first frame", self.is_drawn)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.display.close()

    def atom(self, name):
        return self.display.intern_atom(name)

    def find(self):
        assert self.process.poll() is None, "the program has ended"
        with contextlib.suppress(error.BadWindow, error.BadDrawable):
            return self.find_below(self.root)

    def find_below(self, window):
        for child in window.query_tree().children:
            if (child.get_wm_class() or [""])[0] == "dstl" and child.get_attributes().map_state == X.IsViewable:
                return child
            if found := self.find_below(child):
                return found
        return None

    def pixels(self):
        """Of the middle of the window, four bytes each."""
        size = self.window.get_geometry()
        width, height = size.width // 2, size.height // 2
        return self.window.get_image(width // 2, height // 2, width, height, X.ZPixmap, 0xFFFFFF).data

    def is_drawn(self):
        with contextlib.suppress(error.BadMatch):
            return len(set(self.pixels())) > 3

    def brightness(self):
        """Of the middle of the window, from 0 to 255."""
        pixels = self.pixels()
        return sum(pixels[1::4]) / len(pixels[1::4])

    def place(self):
        """Left, top, width and height of the content, in pixels of the screen."""
        size = self.window.get_geometry()
        at = self.root.translate_coords(self.window, 0, 0)
        return (at.x, at.y, size.width, size.height)

    def state(self):
        value = self.window.get_full_property(self.atom("_NET_WM_STATE"), X.AnyPropertyType)
        return {self.display.get_atom_name(atom) for atom in value.value} if value else set()

    def ask_window_manager(self, kind, *numbers):
        data = (32, (list(numbers) + [0] * 5)[:5])
        message = event.ClientMessage(window=self.window, client_type=self.atom(kind), data=data)
        self.root.send_event(message, X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self.display.flush()

    def close(self):
        data = (32, [self.atom("WM_DELETE_WINDOW"), 0, 0, 0, 0])
        self.window.send_event(event.ClientMessage(window=self.window, client_type=self.atom("WM_PROTOCOLS"), data=data))
        self.display.flush()
        assert self.process.wait(PATIENCE_S) == 0
