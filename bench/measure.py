"""Runs a command once, silently; prints its times in milliseconds, its peak memory in MB, and how it ended, as JSON.

usage: python3 -I -S measure.py COMMAND [ARGUMENT ...]

wait4 tells of the command and of what it waited for, the peak of the largest process among them. On Linux, a process
is counted with the memory of this one until it has become another program: `floor` cannot be told from less.
"""
import json
import os
import sys
import time

NULL = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
MEGABYTE = 1024 * 1024
# In bytes on macOS, in kilobytes elsewhere.
UNIT = 1 if sys.platform == "darwin" else 1024


def own_peak():
    """In kilobytes; getrusage would count what this process was started from, too."""
    if not os.path.exists("/proc/self/status"):
        return 0
    with open("/proc/self/status", encoding="ascii", errors="replace") as lines:
        return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


started = time.perf_counter()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=NULL)
_, status, usage = os.wait4(pid, 0)
wall = time.perf_counter() - started
print(
    json.dumps(
        {
            "wall": wall * 1000,
            "cpu": (usage.ru_utime + usage.ru_stime) * 1000,
            "peak": usage.ru_maxrss * UNIT / MEGABYTE,
            "floor": own_peak() / 1024,
            "status": status,
        }
    )
)
