#!/usr/bin/env python3
"""Three clones of one repository, merged all ways: each device changes only its own files, so there is never a conflict.

usage: by_git.py PROGRAM [ROUNDS [SEED]]    PROGRAM is sync_device; 15 rounds
"""

import os
import random
import subprocess
import sys
import time

from devices import Device, Promises, check_same, folder_of_test, skip_without

SETTINGS = {"user.name": "dstl", "user.email": "dstl@localhost", "init.defaultBranch": "main", "gc.auto": "0",
            "pull.rebase": "false", "core.autocrlf": "false"}


def git(folder, *arguments):
    options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(["git", *options, *arguments], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"git {' '.join(arguments)}: {done.stdout}{done.stderr}"
    return done.stdout


def commit(device):
    git(device.folder, "add", "--all")
    if git(device.folder, "status", "--porcelain"):
        git(device.folder, "commit", "--quiet", "--message", "what was read")


def carry(device):
    commit(device)
    git(device.folder, "pull", "--quiet", "--no-edit")
    git(device.folder, "push", "--quiet")


def main(program, rounds=15, seed=None):
    skip_without("git")
    seed = seed or time.time_ns() % 10**9
    random.seed(seed)
    promises = Promises()
    with folder_of_test() as folder:
        git(folder, "init", "--quiet", "first")
        git(f"{folder}/first", "commit", "--quiet", "--allow-empty", "--message", "a library")
        git(folder, "clone", "--quiet", "--bare", "first", "shared")
        devices = []
        for name in ("a1", "b2", "c3"):
            git(folder, "clone", "--quiet", "shared", name)
            devices.append(Device(program, f"{folder}/{name}", name, promises))
        for _ in range(rounds):
            device = random.choice(devices)
            device.act(random.randrange(1, 12))
            if random.random() < 0.5:
                carry(device)
            else:
                commit(device)
        for device in devices:
            device.act(10)
        for device in devices + devices:
            carry(device)
        merges = len(git(devices[0].folder, "log", "--merges", "--oneline").splitlines())
        shown = check_same(devices, promises)
    assert merges > 0, "nothing was merged, so this showed nothing"
    print(f"seed {seed}: {rounds} runs, {merges} merges without a conflict: {promises}; all clones have the same "
          f"{len(shown['marks'])} marks, nothing is lost")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
