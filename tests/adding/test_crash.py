"""An import may be killed at any moment, and two may run at once: nothing is lost, nothing is half there."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from stand_ins import documents, plain

from dateline.adding import Job, add_reports
from dateline.store import Run, check_store, fingerprint, open_store

HERE = Path(__file__).parent
NUMBER = 60
KILLS = 6
IMPORT = f"""
import sys
sys.path.insert(0, {str(HERE)!r})
from stand_ins import documents, plain
from dateline.adding import Job, add_reports
from dateline.store import Run, open_store

if __name__ == "__main__":
    with open_store(sys.argv[1]) as store:
        print("begun", flush=True)
        add_reports(store, documents({NUMBER}), Job(int(sys.argv[2]), Run("1"), plain))
"""


def start(path: Path, workers: int, script: Path) -> "subprocess.Popen[str]":
    script.write_text(IMPORT)
    command = [sys.executable, str(script), str(path), str(workers)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def undisturbed(path: Path) -> str:
    with open_store(path) as store:
        add_reports(store, documents(NUMBER), Job(1, Run("1"), plain))
        return fingerprint(store)


def test_an_import_that_is_killed_leaves_a_whole_store_and_can_be_resumed(tmp_path: Path) -> None:
    chance = random.Random(4)
    path = tmp_path / "x.db"
    counts = []
    for turn in range(KILLS):
        running = start(path, 1 + turn % 2, tmp_path / "import.py")
        assert running.stdout and running.stdout.readline() == "begun\n"
        time.sleep(chance.uniform(0, 0.5))
        running.send_signal(signal.SIGKILL)
        running.communicate()
        assert list(check_store(str(path))) == []
        with open_store(path, write=False) as store:
            counts.append(len(store.document_ids()))
    assert counts == sorted(counts) and counts[0] < NUMBER
    assert undisturbed(path) == undisturbed(tmp_path / "y.db")


def test_workers_end_with_the_import_that_started_them(tmp_path: Path) -> None:
    running = start(tmp_path / "x.db", 2, tmp_path / "import.py")
    assert running.stdout and running.stdout.readline() == "begun\n"
    time.sleep(0.6)
    running.kill()
    assert running.wait(10)
    running.communicate(timeout=10)  # they hold its standard error open as long as they live


def test_two_imports_at_once_both_finish_and_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    both = [start(path, 1, tmp_path / f"{name}.py") for name in ("one", "two")]
    for running in both:
        assert running.communicate(timeout=60)[1] == ""
        assert running.returncode == 0
    assert list(check_store(str(path))) == []
    with open_store(path, write=False) as store:
        found = fingerprint(store)
    assert found == undisturbed(tmp_path / "y.db")


def test_ctrl_c_during_an_import_with_workers_leaves_a_whole_store(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    running = start(path, 2, tmp_path / "import.py")
    assert running.stdout and running.stdout.readline() == "begun\n"
    time.sleep(0.7)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=10)
    assert running.returncode != 0
    assert list(check_store(str(path))) == []
    assert undisturbed(path) == undisturbed(tmp_path / "y.db")
