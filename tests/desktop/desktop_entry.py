#!/usr/bin/env python3
"""Checks what a desktop is told about the program, with the desktop's own tools.

usage: desktop_entry.py entry DSTL.DESKTOP | mime DSTL-MIME.XML

Exits 0 when all is as it should be, 1 when it is not, and 77 (skipped) where the tool is not installed.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

THESIS = "application/vnd.dstl.thesis+json"


def skip_without(tool):
    if shutil.which(tool) is None:
        print(f"skipped: {tool} is not installed")
        sys.exit(77)


def check_entry(file):
    skip_without("desktop-file-validate")
    result = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
    yield from (result.stdout + result.stderr).splitlines()
    lines = pathlib.Path(file).read_text(encoding="utf-8").splitlines()
    if f"MimeType=x-scheme-handler/dstl;{THESIS};" not in lines:
        yield "the entry does not take dstl links and theses"


def check_mime(file):
    skip_without("update-mime-database")
    with tempfile.TemporaryDirectory() as folder:
        database = pathlib.Path(folder) / "mime"
        (database / "packages").mkdir(parents=True)
        shutil.copy(file, database / "packages")
        result = subprocess.run(
            ["update-mime-database", database],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "XDG_DATA_DIRS": folder},  # else it remarks that nobody looks there
        )
        yield from result.stderr.splitlines()
        if not (database / f"{THESIS}.xml").is_file():
            yield f"the database has no {THESIS}"
        if f"{THESIS}:*.dstl.json" not in (database / "globs").read_text(encoding="utf-8"):
            yield "the database does not know theses by their name"


def main(arguments):
    checks = {"entry": check_entry, "mime": check_mime}
    if len(arguments) != 2 or arguments[0] not in checks:
        print(__doc__)
        return 2
    found = list(checks[arguments[0]](arguments[1]))
    print("\n".join(found) or "nothing is wrong")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
