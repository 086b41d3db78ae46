"""Starts a program, waits for it, and tells what it took; knows nothing of photosim.

    python launcher.py FD COMMAND…

writes JSON to the open file FD: ``status``, ``seconds``, ``cpu_seconds`` and ``peak_kb``, the
largest memory of the program or of one of its children. A program inherits, as the largest memory
it ever had, that of who started it: this one is small, whatever the benchmarks have loaded. The
program finds the time of its start in ``BENCHMARK_STARTED``.
"""

import json
import os
import sys
import time

if __name__ == "__main__":
    answer, command = int(sys.argv[1]), sys.argv[2:]
    os.set_inheritable(answer, False)
    os.environ["BENCHMARK_STARTED"] = repr(time.time())
    began = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, ended, usage = os.wait4(process, 0)
    taken = {
        "status": os.waitstatus_to_exitcode(ended),
        "seconds": time.perf_counter() - began,
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "peak_kb": usage.ru_maxrss,
    }
    with open(answer, "w", encoding="ascii") as file:
        json.dump(taken, file)
