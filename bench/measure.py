"""Runs a command once, silently; prints its times in milliseconds, its peak memory in MB, and how it ended, as JSON.

usage: python3 -I -S measure.py COMMAND [ARGUMENT ...]

wait4 tells of the command and of what it waited for, the peak of the largest process among them. Until it has become
another program, a process is counted with the memory of this one: `floor` is what can not be told from less.
"""
import json
import os
import resource
import sys
import time

NULL = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
MEGABYTE = 1024 * 1024
# In bytes on macOS, in kilobytes elsewhere.
UNIT = 1 if sys.platform == "darwin" else 1024

started = time.perf_counter()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=NULL)
_, status, usage = os.wait4(pid, 0)
wall = time.perf_counter() - started
own = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "wall": wall * 1000,
            "cpu": (usage.ru_utime + usage.ru_stime) * 1000,
            "peak": usage.ru_maxrss * UNIT / MEGABYTE,
            "floor": own.ru_maxrss * UNIT / MEGABYTE,
            "status": status,
        }
    )
)
