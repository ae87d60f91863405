"""Devices that share a library, as processes of sync_device, and what they were told is kept."""

import collections
import contextlib
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata

SKIPPED = 77
FOLDERS = ("journal", "progress", "settings")
YEAR_S = 31_557_600
CLOCK_ERRORS_S = [0, -30 * YEAR_S, -2 * YEAR_S, 5 * YEAR_S, 40 * YEAR_S]
FOR_EVER = 10**9


def skip_without(*tools):
    """Ends the test where a program is missing."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        print("skipped, missing:", ", ".join(missing))
        sys.exit(SKIPPED)


@contextlib.contextmanager
def folder_of_test():
    """A new folder; it is left there, and named, where the test fails."""
    folder = tempfile.mkdtemp(prefix="dstl-sync-")
    try:
        yield folder
    except BaseException:
        print(f"the folders are in {folder}", file=sys.stderr)
        raise
    shutil.rmtree(folder)


def folded(label):
    """Labels are equal across case and accents."""
    letters = unicodedata.normalize("NFKD", label)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


class Promises:
    """What devices said, all together."""

    def __init__(self):
        self.texts, self.leaving, self.left = set(), set(), set()
        self.labels, self.labels_leaving = set(), set()
        self.fields = {}

    def take(self, printed):
        """A last line without an end was cut off and says nothing."""
        for line in printed.decode().split("\n")[:-1]:
            verb, _, said = line.partition(" ")
            getattr(self, "take_" + verb)(said)

    def take_kept(self, text):
        self.texts.add(text)

    def take_replacing(self, text):
        self.leaving.add(text)

    def take_replaced(self, text):
        self.left.add(text)

    def take_labelled(self, label):
        self.labels.add(folded(label))

    def take_unlabelling(self, label):
        self.labels_leaving.add(folded(label))

    def take_set(self, said):
        kind, of, name, time_ms, value = said.split(" ", 4)
        key, field = (kind, of, name), (int(time_ms), value)
        self.fields[key] = max(field, self.fields.get(key, field))

    def check(self, shown):
        """Nothing that was kept is lost, and nothing that was taken away is back."""
        notes = collections.Counter(note for kind, _, _, note in shown["marks"].values() if kind == "note")
        lost = (self.texts - self.leaving) - set(notes)
        assert not lost, f"lost: {sorted(text[:60] for text in lost)}"
        back = self.left & set(notes)
        assert not back, f"taken away and there again: {sorted(text[:60] for text in back)}"
        twice = [text[:60] for text, count in notes.items() if count > 1]
        assert not twice, f"there twice: {twice}"
        labels = {
            folded(f"{thesis} {kind}:{text}")
            for thesis, kinds in shown["labels"].items()
            for kind, texts in kinds.items()
            for text in texts
        }
        lost = (self.labels - self.labels_leaving) - labels
        assert not lost, f"lost labels: {lost}"
        fields = {
            (kind, of, name): (time_ms, value)
            for kind in ("progress", "settings")
            for of, name, time_ms, value in shown[kind]
        }
        for key, field in self.fields.items():
            assert key in fields and fields[key] >= field, f"{key} is {fields.get(key)}, and was set to {field}"

    def __str__(self):
        return (
            f"{len(self.texts)} notes and {len(self.labels)} labels were said to be kept, {len(self.leaving)} notes were "
            f"changed or removed, {len(self.fields)} fields were set"
        )


class Device:
    """A library folder, and a program that writes in it."""

    def __init__(self, program, folder, name, promises):
        self.program, self.folder, self.name, self.promises = program, pathlib.Path(folder), name, promises
        self.folder.mkdir(parents=True, exist_ok=True)

    def command(self, actions):
        seed, error_s = random.randrange(2**31), random.choice(CLOCK_ERRORS_S)
        return [self.program, "act", str(self.folder), self.name, str(seed), str(error_s), str(actions)]

    def act(self, actions):
        done = subprocess.run(self.command(actions), stdout=subprocess.PIPE, check=True)
        self.promises.take(done.stdout)

    def act_and_be_killed(self, life_max_s=0.04):
        writer = subprocess.Popen(self.command(FOR_EVER), stdout=subprocess.PIPE, bufsize=0)
        printed = b"" if random.random() < 0.1 else writer.stdout.read(1)
        time.sleep(random.uniform(0, life_max_s))
        writer.kill()
        printed += writer.communicate()[0]
        assert writer.returncode < 0, f"the writer failed by itself, with {writer.returncode}"
        self.promises.take(printed)

    def files(self):
        """All that is to be carried, as paths within the folder."""
        return sorted(
            file.relative_to(self.folder)
            for folder in FOLDERS
            for file in (self.folder / folder).glob("*")
            if file.is_file() and not file.name.startswith(".")
        )

    def is_own(self, file):
        return file.stem == self.name

    def show(self):
        shown = subprocess.run([self.program, "show", str(self.folder)], stdout=subprocess.PIPE, check=True)
        return json.loads(shown.stdout)


def copy(file, source, target):
    """As `cp` does it."""
    path = target.folder / file
    path.parent.mkdir(exist_ok=True)
    shutil.copyfile(source.folder / file, path)


def check_same(devices, promises):
    """All devices come to the same, which is all that was kept; returns it."""
    shown = [device.show() for device in devices]
    for device, one in zip(devices, shown):
        assert not one["errors"], f"{device.name}: {one['errors']}"
        assert one == shown[0], f"{device.name} and {devices[0].name} differ"
    promises.check(shown[0])
    return shown[0]
