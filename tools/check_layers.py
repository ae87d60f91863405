#!/usr/bin/env python3
"""Checks who includes whom, and where platform-specific code is; --self-test checks this check.

The rules are the three tables below. It prints FILE:LINE: what is wrong and why, and exits 1 if anything is.
"""

import fnmatch
import pathlib
import re
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent

# A room, and the rooms its files may include besides their own. The longest path wins, so ui/text is not ui.
ROOMS = {
    "library": [],
    "app": ["library", "assets"],
    "ui": ["ui/text", "app", "library", "assets"],
    "ui/text": [],
    "platform": ["ui", "ui/text", "app", "library", "assets"],
    "assets": [],
    "tests": ["platform", "ui", "ui/text", "app", "library", "assets"],
}

# A header of somebody else's (a regular expression), the files that may include it ("*" crosses folders, "!" takes
# out again), and why.
HEADERS = [
    (
        r"nlohmann/.*",
        [
            "library/json_*",
            "library/journal_json*",
            "library/mark_json*",
            "library/thesis_json*",
            "app/cli*.cpp",
            "app/replay_state*.cpp",
            "app/session_json*.cpp",
            "platform/headless/*",
            "tests/*",
        ],
        "the JSON parser belongs to the few files that read and write JSON",
    ),
    (r"SQLiteCpp/.*|sqlite3\.h", ["library/catalogue*", "tests/library/test_porter_stemmer.cpp"], "the catalogue alone knows SQLite"),
    (r"CLI/.*", ["app/cli*.cpp"], "arguments are parsed by app/cli alone"),
    (r"uriparser/.*", ["library/links.cpp"], "links are judged by library/links alone"),
    (
        r"(hb|ft2build|hyphen)[^/]*\.h|unicode/.*|freetype/.*",
        ["ui/text/*", "tests/ui/text/*"],
        "text is shaped, broken and rasterised by ui/text alone",
    ),
    (r"fontconfig/.*", ["platform/host/*"], "the system's fonts are found by the platform"),
    (r"sha2\.h", ["library/sha256.cpp"], "one file computes hashes"),
    (
        r"(glib|gio|gobject|atk|atspi|dbus)[^/]*(/.*|\.h)",
        ["platform/atspi/*/*", "platform/portal/*", "platform/session_bus/*"],
        "the program does not link GLib or D-Bus: only the modules that it loads when they are needed do",
    ),
    (
        r"utf8proc\.h",
        ["library/*", "tests/support/reference_words.h"],
        "characters are classified by the library, and by what its search is compared with",
    ),
    (
        r"(.*/)?(imgui|imstb_)[^/]*\.h",
        ["ui/*", "!ui/text/*", "platform/*", "tests/ui/*", "tests/platform/*", "tests/bench/*"],
        "Dear ImGui is known to ui and platform; text is laid out without it",
    ),
    (
        r"(GLFW/.*|(SDL2?/)?SDL[^/]*\.h)",
        ["platform/*", "tests/platform/*"],
        "windows and input are the platform's",
    ),
    (r"X11/.*", ["platform/x11/*"], "Xlib's names (Window, None, Bool) stay in one folder"),
    (r"(stb/)?stb_[^/]*\.h", ["platform/*", "tests/*"], "image files are read and written by the platform"),
    (
        r"(windows|unistd|fcntl|dlfcn|poll|pwd|spawn|termios|io|direct)\.h|sys/.*|emscripten.*",
        ["platform/*", "tests/*"],
        "the operating system is the platform's",
    ),
]

PLATFORM_MACROS = re.compile(r"\b(_WIN32|__linux__|__APPLE__|__ANDROID__|__EMSCRIPTEN__)\b")
MAY_ASK_FOR_THE_PLATFORM = ["platform/*", "tests/platform/*"]

INCLUDE = re.compile(r'\s*#\s*include\s*[<"]([^>"]+)[>"]')
DIRECTIVE = re.compile(r"\s*#")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)


def room_of(path):
    rooms = [room for room in ROOMS if path.startswith(room + "/")]
    return max(rooms, key=len, default=None)


def matches(path, patterns):
    allowed = False
    for pattern in patterns:
        if fnmatch.fnmatchcase(path, pattern.removeprefix("!")):
            allowed = not pattern.startswith("!")
    return allowed


def lines_of(text):
    """The lines, numbered from 1, without comments; a line continued by a backslash is one."""
    text = COMMENT.sub(lambda comment: "\n" * comment.group().count("\n") or " ", text)
    number, lines = 1, text.split("\n")
    while number <= len(lines):
        first, line = number, lines[number - 1]
        while line.endswith("\\") and number < len(lines):
            line = line[:-1] + lines[number]
            number += 1
        yield first, line
        number += 1


def complaint_about_include(root, path, included):
    beside = (pathlib.PurePosixPath(path).parent / included).as_posix()
    if room_of(included) is None and (root / beside).is_file():
        return f'write "{beside}": our own headers are included by their path from the root'

    room, other = room_of(path), room_of(included)
    if other is not None:
        if other != room and other not in ROOMS[room]:
            may = ", ".join(ROOMS[room]) or "nothing of ours but itself"
            return f"{room} may not include {included}: {room} includes {may}"
        return None
    for pattern, files, why in HEADERS:
        if re.fullmatch(pattern, included) and not matches(path, files):
            return f"{included} may not be included here: {why}"
    return None


def check(root):
    """All that is wrong below root, as (path, line, what)."""
    complaints = []
    files = [file for room in ROOMS for kind in ("*.h", "*.cpp") for file in (root / room).rglob(kind)]
    for file in sorted(set(files)):
        path = file.relative_to(root).as_posix()
        for number, line in lines_of(file.read_text(encoding="utf-8")):
            if not DIRECTIVE.match(line):
                continue
            include = INCLUDE.match(line)
            if include:
                complaint = complaint_about_include(root, path, include.group(1))
                if complaint:
                    complaints.append((path, number, complaint))
            elif PLATFORM_MACROS.search(line) and not matches(path, MAY_ASK_FOR_THE_PLATFORM):
                what = "code for one platform belongs into platform/, behind one of its ports"
                complaints.append((path, number, what))
    return complaints


class SelfTest(unittest.TestCase):
    def complaints(self, tree):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for path, text in tree.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding="utf-8")
            return [(path, line) for path, line, _ in check(root)]

    def assert_wrong(self, path, text, line=1):
        self.assertEqual(self.complaints({path: text}), [(path, line)], text)

    def assert_right(self, path, text):
        self.assertEqual(self.complaints({path: text}), [], text)

    def test_rooms(self):
        order = ["library", "app", "ui", "platform"]
        for place, room in enumerate(order):
            for other_place, other in enumerate(order):
                judge = self.assert_wrong if other_place > place else self.assert_right
                judge(f"{room}/deep/a.cpp", f'#include "{other}/b.h"\n')
        self.assert_wrong("library/a.h", '#include "assets/assets.h"\n')
        self.assert_wrong("assets/assets.h", "#include <library/thesis.h>\n")
        self.assert_right("app/a.h", '#include "assets/assets.h"\n')
        self.assert_right("tests/library/a.cpp", '#include "platform/b.h"\n')

    def test_text_layout_knows_nothing_of_ours(self):
        self.assert_wrong("ui/text/a.h", '#include "library/thesis.h"\n')
        self.assert_wrong("ui/text/a.h", '#include "ui/theme.h"\n')
        self.assert_wrong("ui/text/a.cpp", "#include <imgui.h>\n")
        self.assert_right("ui/text/a.cpp", '#include "ui/text/b.h"\n#include <hb.h>\n')
        self.assert_right("ui/paint.cpp", '#include "ui/text/b.h"\n#include <imgui.h>\n')

    def test_headers_of_others(self):
        for header, right, wrong in [
            ("nlohmann/json.hpp", "library/json_value.cpp", "library/thesis.cpp"),
            ("nlohmann/json_fwd.hpp", "tests/app/a.cpp", "app/state.h"),
            ("CLI/CLI.hpp", "app/cli_import.cpp", "app/verbs.cpp"),
            ("uriparser/Uri.h", "library/links.cpp", "library/links.h"),
            ("hb-ot.h", "ui/text/font.cpp", "ui/paint/painter.cpp"),
            ("unicode/ubrk.h", "ui/text/segmentation.cpp", "library/plain_text.cpp"),
            ("fontconfig/fontconfig.h", "platform/host/system_fonts.cpp", "ui/typography.cpp"),
            ("sha2.h", "library/sha256.cpp", "library/journal.cpp"),
            ("utf8proc.h", "library/fold.cpp", "app/query.cpp"),
            ("imgui_internal.h", "platform/frame.cpp", "app/state.cpp"),
            ("backends/imgui_impl_opengl3.h", "platform/gl.cpp", "library/a.cpp"),
            ("GLFW/glfw3.h", "platform/desktop/window.cpp", "ui/view.cpp"),
            ("SDL.h", "platform/sdl/window.cpp", "ui/view.cpp"),
            ("SDL2/SDL_events.h", "tests/platform/a.cpp", "app/a.cpp"),
            ("X11/Xlib.h", "platform/x11/window.cpp", "platform/sdl/window.cpp"),
            ("stb_image_write.h", "platform/png.cpp", "ui/paper.cpp"),
            ("atk/atk.h", "platform/atspi/serve/a.cpp", "platform/run_window.cpp"),
            ("dbus/dbus.h", "platform/atspi/watch/a.cpp", "platform/atspi/link.h"),
            ("glib-unix.h", "platform/atspi/serve/a.cpp", "platform/host/a.cpp"),
            ("unistd.h", "platform/files.cpp", "app/files.cpp"),
            ("sys/stat.h", "platform/files.cpp", "library/a.cpp"),
            ("windows.h", "platform/files.cpp", "ui/a.cpp"),
        ]:
            self.assert_right(right, f"#include <{header}>\n")
            self.assert_wrong(wrong, f"#include <{header}>\n")

    def test_platform_conditions(self):
        self.assert_wrong("app/a.cpp", "int a;\n#ifdef _WIN32\n#endif\n", line=2)
        self.assert_wrong("ui/a.cpp", "\n  #  if defined(X) || \\\n    defined(__APPLE__)\n#endif\n", line=2)
        self.assert_right("platform/a.cpp", "#ifdef __linux__\n#endif\n")

    def test_comments_do_not_count(self):
        self.assert_right("app/a.cpp", '// #include "ui/b.h"\n/*\n#include "ui/b.h"\n*/\n')
        self.assert_wrong("app/a.cpp", '/* one\ntwo */\n#include "ui/b.h" // why\n', line=3)

    def test_paths_start_at_the_root(self):
        tree = {"app/a.cpp": '#include "b.h"\n', "app/b.h": ""}
        self.assertEqual(self.complaints(tree), [("app/a.cpp", 1)])


def main():
    if sys.argv[1:] == ["--self-test"]:
        unittest.main(argv=sys.argv[:1])
    complaints = check(ROOT)
    for path, line, what in complaints:
        print(f"{path}:{line}: {what}")
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
