"""A display, folders and a session bus of a test's own for the real program. All that was started is ended."""

import contextlib
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PATIENCE_S = 60
NOT_OURS = ["DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "DSTL_ACCESSIBILITY", "NO_AT_BRIDGE", "WAYLAND_DISPLAY"]
FOLDERS = ["HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"]


def skip_without(tools, missing=()):
    """Ends the test where a tool is missing; `missing` are others that the caller knows of."""
    missing = [tool for tool in tools if shutil.which(tool) is None] + list(missing)
    if missing:
        print("skipped, missing:", ", ".join(missing))
        sys.exit(SKIPPED)


def adopt_orphans():
    """Descendants whose parent has ended become our children, so that they can be ended too."""
    PR_SET_CHILD_SUBREAPER = 36
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def children():
    return [int(pid) for pid in pathlib.Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]


def end_children():
    while pids := children():
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def start_display(environment):
    """Xvfb on a display that is free; sets DISPLAY."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-noreset", "-nolisten", "tcp", "-screen", "0", "1400x900x24"]
    subprocess.Popen(command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as numbers:
        environment["DISPLAY"] = ":" + numbers.readline().strip()


def run_in_session(command, **variables):
    """Runs the command with a display, folders and a session bus of its own, and returns how it ended."""
    adopt_orphans()
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o700)
        environment = {**os.environ, **dict.fromkeys(FOLDERS, folder), "GSETTINGS_BACKEND": "memory", **variables}
        for name in NOT_OURS:
            environment.pop(name, None)
        try:
            start_display(environment)
            return subprocess.run(["dbus-run-session", "--", *command], env=environment).returncode
        finally:
            end_children()


def wait_for(what, ask, meanwhile=lambda: None):
    """What `ask` gives as soon as it gives something; calls `meanwhile` between."""
    give_up = time.monotonic() + PATIENCE_S
    while time.monotonic() < give_up:
        meanwhile()
        if answer := ask():
            return answer
        time.sleep(0.02)
    raise AssertionError(f"never came: {what}")


def wake_ups(pid):
    """How often the threads of the process have been given the processor."""
    total = 0
    for status in pathlib.Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if "ctxt_switches" in line:
                total += int(line.split()[-1])
    return total


def sleeps(pid, seconds=1.5):
    """Whether the process does nothing at all for that long."""
    before = wake_ups(pid)
    time.sleep(seconds)
    return wake_ups(pid) == before
