#!/usr/bin/env python3
"""Folders are carried by a program that, where a file was changed on both sides, keeps one and puts the other beside it.

That happens only where two machines have become one device, with a copied state folder: two of the four here have.

usage: by_copying.py PROGRAM [ROUNDS [SEED]]    PROGRAM is sync_device; 30 rounds
"""

import itertools
import pathlib
import random
import sys
import time

from devices import Device, Promises, check_same, copy, folder_of_test

numbers = itertools.count(1)


def conflict_name(file):
    """As Syncthing and Dropbox name it."""
    number = next(numbers)
    return random.choice([
        f"{file.stem}.sync-conflict-20260301-{number:06}-ABCDEFG{file.suffix}",
        f"{file.stem} (conflicted copy {number}){file.suffix}",
    ])


def carry(source, target, seen):
    """Brings the files of both to the same. `seen` is what both had when they met last."""
    for file in sorted(set(source.files()) | set(target.files())):
        here, there = (device.folder / file for device in (source, target))
        key = (source.folder, target.folder, file)
        bytes_here, bytes_there = (path.read_bytes() if path.exists() else None for path in (here, there))
        if bytes_here == bytes_there:
            pass
        elif bytes_there in (None, seen.get(key)):
            copy(file, source, target)
        elif bytes_here in (None, seen.get(key)):
            copy(file, target, source)
        else:
            beside = pathlib.Path(file.parent, conflict_name(file))
            (target.folder / beside).write_bytes(bytes_there)
            (source.folder / beside).write_bytes(bytes_there)
            copy(file, source, target)
        seen[key] = here.read_bytes()


def main(program, rounds=30, seed=None):
    seed = seed or time.time_ns() % 10**9
    random.seed(seed)
    promises, seen = Promises(), {}
    with folder_of_test() as folder:
        machines = [
            Device(program, f"{folder}/{machine}", name, promises)
            for machine, name in [("one", "a1"), ("two", "b2"), ("three", "c3"), ("copy", "c3")]
        ]
        pairs = list(itertools.combinations(machines, 2))
        for _ in range(rounds):
            random.choice(machines).act(random.randrange(1, 12))
            if random.random() < 0.5:
                carry(*random.choice(pairs), seen)
        for machine in machines:
            machine.act(10)
        for _ in range(2 * len(machines)):
            for pair in pairs:
                carry(*pair, seen)
        copies = sum("conflict" in file.name for file in machines[0].files())
        shown = check_same(machines, promises)
    assert copies > 0, "there was no conflict, so this showed nothing"
    print(f"seed {seed}: {rounds} runs, {copies} copies in conflict: {promises}; all machines have the same "
          f"{len(shown['marks'])} marks, nothing is lost")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
