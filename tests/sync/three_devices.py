#!/usr/bin/env python3
"""Three devices write at random, are killed at random, with clocks wrong by years, while files are copied among them at random.

usage: three_devices.py PROGRAM [ROUNDS [SEED]]    PROGRAM is sync_device; 100 rounds
"""

import random
import sys
import time

from devices import Device, Promises, check_same, copy, folder_of_test


def copy_some(devices):
    """One file, or all of one folder, to one other device: whatever anybody has, but nobody's own file is written over."""
    source, target = random.sample(devices, 2)
    files = [file for file in source.files() if not target.is_own(file)]
    for file in files if random.random() < 0.5 else random.sample(files, min(1, len(files))):
        copy(file, source, target)


def copy_all(devices):
    """To each device the others' own files."""
    for source in devices:
        for target in devices:
            for file in source.files():
                if source.is_own(file) and target is not source:
                    copy(file, source, target)


def main(program, rounds=100, seed=None):
    seed = seed or time.time_ns() % 10**9
    random.seed(seed)
    promises, kills = Promises(), 0
    with folder_of_test() as folder:
        devices = [Device(program, f"{folder}/{name}", name, promises) for name in ("a1", "b2", "c3")]
        for _ in range(rounds):
            device = random.choice(devices)
            if random.random() < 0.5:
                device.act_and_be_killed()
                kills += 1
            else:
                device.act(random.randrange(1, 12))
            for _ in range(random.randrange(3)):
                copy_some(devices)
        copy_all(devices)
        shown = check_same(devices, promises)
    print(f"seed {seed}: {rounds} runs, {kills} of them killed: {promises}; all devices have the same "
          f"{len(shown['marks'])} marks, nothing is lost")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
