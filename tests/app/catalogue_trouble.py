#!/usr/bin/env python3
"""Searches a library with the real program while its catalogue has trouble: a full disk, a folder that cannot be written,
folders that go, noise in place of the file, another program at the same time. It has to say so, and to find all the same.

usage: catalogue_trouble.py DSTL MAKE_LIBRARY
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

COUNT = 300


class Trouble:
    def __init__(self, dstl, make_library, folder):
        self.dstl, self.folder = dstl, pathlib.Path(folder)
        self.library, self.cache = self.folder / "library", self.folder / "cache"
        self.cache.mkdir()
        subprocess.run([make_library, self.library, str(COUNT)], check=True)

    def command(self, *query):
        return [self.dstl, "search", "--library", str(self.library), *query, "--json", "--limit", "1"]

    def environment(self):
        return dict(os.environ, XDG_CACHE_HOME=str(self.cache), HOME=str(self.folder), DSTL_LIBRARY="")

    def run(self, *query, before="", check=True):
        """In a session of mounts of its own, so that a disk can be full or read-only."""
        script = f'set -e; {before}\nexec "$@"'
        command = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", *self.command(*query)]
        done = subprocess.run(command, env=self.environment(), capture_output=True, text=True, timeout=300)
        if check and done.returncode != 0:
            sys.exit(f"error: {query}: exit code {done.returncode}: {done.stderr}")
        return done

    def count(self, *query, **options):
        done = self.run(*query, **options)
        return json.loads(done.stdout)["count"], done.stderr

    def expect(self, what, found, wanted_count, wanted_words):
        count, told = found
        if count not in wanted_count or not all(word in told for word in wanted_words):
            sys.exit(f"error: {what}: {count} found, told: {told!r}")
        print(f"{what}: {count} found; {told.strip() or 'nothing told'}")

    def catalogue(self):
        (path,) = (self.cache / "dstl").glob("catalogue-*.sqlite")
        return path


def main():
    if subprocess.run(["unshare", "--map-root-user", "--mount", "true"], capture_output=True).returncode != 0:
        print("this system lets nobody mount anything")
        return 77
    with tempfile.TemporaryDirectory(prefix="dstl-catalogue-") as folder:
        trouble = Trouble(sys.argv[1], sys.argv[2], folder)
        everything = range(COUNT, COUNT + 100)  # and those inside the program
        cache = trouble.cache

        small = f"mount -t tmpfs -o size=1m none {cache}"
        trouble.expect("a full disk", trouble.count("the", before=small), range(COUNT + 100), ["disk is full", "make room"])
        read_only = f"mount -t tmpfs -o ro none {cache}"
        trouble.expect("a cache that cannot be written", trouble.count("the", before=read_only), everything, ["anew each time"])
        trouble.expect("no trouble", trouble.count("the"), everything, [])

        path = trouble.catalogue()
        size = path.stat().st_size
        path.write_bytes(os.urandom(size))
        trouble.expect("noise in place of the catalogue", trouble.count("the"), everything, [])
        with open(path, "r+b") as file:
            for at in range(8192, size, 65536):
                file.seek(at)
                file.write(os.urandom(4096))
        trouble.expect("noise within the catalogue", trouble.count("the", "energy", "or", "the"), everything, [])
        with open(path, "r+b") as file:
            file.truncate(size // 3)
        trouble.expect("a catalogue that was cut off", trouble.count("the"), everything, [])
        path.unlink()
        path.mkdir()
        trouble.expect("a folder in place of the catalogue", trouble.count("the"), everything, ["anew each time"])
        path.rmdir()

        frozen = f"mount --bind {trouble.library} {trouble.library}; mount -o remount,bind,ro {trouble.library}"
        trouble.expect("a library that cannot be written", trouble.count("the", before=frozen), everything, [])
        path.unlink()
        together = [
            subprocess.Popen(trouble.command("the"), env=trouble.environment(), stdout=subprocess.PIPE, text=True)
            for _ in range(3)
        ]
        counts = [json.loads(program.communicate(timeout=300)[0])["count"] for program in together]
        if not all(count in everything for count in counts):
            sys.exit(f"error: three programs at once: {counts}")
        print(f"three programs at once: {counts}")

        (trouble.library / "theses").rename(trouble.library / "away")
        trouble.expect("no theses", trouble.count("the"), range(100), [])
        (trouble.library / "away").rename(trouble.library / "theses")
        trouble.expect("they are back", trouble.count("the"), everything, [])
        trouble.library.rename(trouble.folder / "away")
        done = trouble.run("the", check=False)
        if done.returncode == 0 or "library" not in done.stderr:
            sys.exit(f"error: no library: {done.stdout} {done.stderr}")
        print(f"no library: {done.stderr.strip()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
