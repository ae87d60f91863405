#!/usr/bin/env python3
"""Two real instances of Syncthing on this machine carry a library between two folders that are written to while they are apart;
one of them is killed while it transfers.

usage: by_syncthing.py PROGRAM [ROUNDS [SEED]]    PROGRAM is sync_device; 2 rounds

They talk over 127.0.0.1 alone: discovery, relays, NAT traversal, usage reports and upgrades are off. Whatever was started is
ended. Exits 77 where Syncthing is not installed.
"""

import contextlib
import json
import os
import pathlib
import random
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as xml

from devices import Device, Promises, check_same, folder_of_test, skip_without

PATIENCE_S = 120
SLOW_KBPS = 150  # so that a transfer lasts long enough to be killed in its middle
OPTIONS = {
    "globalAnnounceEnabled": "false", "localAnnounceEnabled": "false", "relaysEnabled": "false", "natEnabled": "false",
    "urAccepted": "-1", "autoUpgradeIntervalH": "0", "crashReportingEnabled": "false", "startBrowser": "false",
    "reconnectionIntervalS": "1", "setLowPriority": "false", "limitBandwidthInLan": "true",
    "maxSendKbps": str(SLOW_KBPS), "stunKeepaliveStartS": "0", "announceLANAddresses": "false",
}


def free_ports(count):
    """All at once, so that they differ."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def wait_for(what, is_so):
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.1)


def put(parent, name, text):
    """The only child of that name gets the text."""
    for old in parent.findall(name):
        parent.remove(old)
    xml.SubElement(parent, name).text = text


class Syncthing:
    """One instance with its own home, for one library folder."""

    def __init__(self, home, library, ports):
        self.home, self.library, (self.port, self.api_port) = pathlib.Path(home), pathlib.Path(library), ports
        self.process, self.key = None, f"key-{self.port}"
        subprocess.run(["syncthing", "generate", f"--home={home}", "--no-default-folder", "--skip-port-probing"],
                       env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        self.id = xml.parse(self.home / "config.xml").getroot().find("device").get("id")
        (self.library / ".stfolder").mkdir(parents=True)

    def environment(self):
        return {**os.environ, "HOME": str(self.home), "STNOUPGRADE": "1"}

    def address(self):
        return f"tcp://127.0.0.1:{self.port}"

    def configure(self, other):
        file = self.home / "config.xml"
        tree = xml.parse(file)
        root = tree.getroot()
        for old in root.findall("device") + root.findall("folder"):
            root.remove(old)
        folder = xml.SubElement(root, "folder", id="library", path=str(self.library), type="sendreceive",
                                rescanIntervalS="3600", fsWatcherEnabled="true", fsWatcherDelayS="1")
        for one in (self, other):
            device = xml.SubElement(root, "device", id=one.id, name=str(one.port))
            xml.SubElement(device, "address").text = one.address()
            xml.SubElement(folder, "device", id=one.id)
        gui, options = root.find("gui"), root.find("options")
        put(gui, "address", f"127.0.0.1:{self.api_port}")
        put(gui, "apikey", self.key)
        put(options, "listenAddress", self.address())
        for name, value in OPTIONS.items():
            put(options, name, value)
        tree.write(file)

    def start(self):
        """In a process group of its own, as it may start others."""
        with open(self.home / "log", "ab") as log:
            self.process = subprocess.Popen(
                ["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart"],
                env=self.environment(), stdout=log, stderr=log, start_new_session=True)
        wait_for("Syncthing", lambda: self.ask("system/ping") is not None)

    def kill(self):
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.process = None

    def ask(self, path, method="GET"):
        """The answer; None where there is none."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.api_port}/rest/{path}", method=method,
                                         headers={"X-API-Key": self.key})
        assert self.process.poll() is None, f"Syncthing has ended: see {self.home}/log"
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return json.loads(answer.read() or b"{}")
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return None

    def scan(self):
        self.ask("db/scan?folder=library", "POST")

    def is_receiving(self):
        status = self.ask("db/status?folder=library")
        return bool(status) and status["needBytes"] > 0


def contents(device):
    return {file: (device.folder / file).read_bytes() for file in device.files()}


def wait_until_same(devices, instances):
    for instance in instances:
        instance.scan()
    wait_for("the same files on both sides", lambda: contents(devices[0]) == contents(devices[1]))


def write_apart(devices):
    for device in devices:
        for _ in range(3):
            device.act_and_be_killed()
        device.act(300)


def main(program, rounds=2, seed=None):
    skip_without("syncthing")
    seed = seed or time.time_ns() % 10**9
    random.seed(seed)
    promises, kills = Promises(), 0
    with folder_of_test() as folder:
        devices = [Device(program, f"{folder}/{name}", name, promises) for name in ("a1", "b2")]
        ports = free_ports(4)
        instances = [Syncthing(f"{folder}/home-{device.name}", device.folder, ports[2 * at:2 * at + 2])
                     for at, device in enumerate(devices)]
        try:
            instances[0].configure(instances[1])
            instances[1].configure(instances[0])
            for _ in range(rounds):
                write_apart(devices)  # neither runs
                for instance in instances:
                    instance.start()
                receiver = random.choice(instances)
                wait_for("a transfer", receiver.is_receiving)
                time.sleep(random.uniform(0, 0.5))
                kills += receiver.is_receiving()
                receiver.kill()
                write_apart(devices)  # the other one still runs
                receiver.start()
                write_apart(devices)  # and both do
                wait_until_same(devices, instances)
                for instance in instances:
                    instance.kill()
            copies = sum("sync-conflict" in file.name for device in devices for file in device.files())
            shown = check_same(devices, promises)
        finally:
            for instance in instances:
                instance.kill()
    assert kills > 0, "no kill came within a transfer, so this showed nothing of that"
    assert copies == 0, f"{copies} conflicts, though each file has but one writer"
    print(f"seed {seed}: {rounds} times apart, {kills} kills during a transfer, no conflicts: {promises}; both sides have "
          f"the same {len(shown['marks'])} marks, nothing is lost")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
