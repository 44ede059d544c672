"""One report from the shell, start to end, and what an installation weighs."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

TIMES = 5
KILOBYTE = 1024  # the unit of ru_maxrss on Linux


def one_report(report: Path) -> tuple[float, float]:
    """Median seconds and highest peak memory in bytes of `dateline read REPORT`, the disk warmed before."""
    _run(report)
    runs = [_run(report) for _ in range(TIMES)]
    return statistics.median(seconds for seconds, _ in runs), max(memory for _, memory in runs)


def _run(report: Path) -> tuple[float, float]:
    command = [str(Path(sys.executable).with_name("dateline")), "read", str(report)]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"{' '.join(command)} left with {child.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss * KILOBYTE


def site_size(prefix: Path) -> int:
    """Bytes of all files below `prefix`, links not followed."""
    return sum(path.lstat().st_size for path in prefix.rglob("*") if not path.is_dir() or path.is_symlink())
