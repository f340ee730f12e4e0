"""`doorstep run`: what dies comes back, what was acknowledged stays, and it ends cleanly."""

import json
import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest

from api.embedded.servers import left_over
from tests.serving import Served, fresh_folder, serving

ALL_WELL = dict.fromkeys(
    ("database", "migrations", "worker", "work", "redis", "seals", "codes"), "ok"
)


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    path = fresh_folder()
    yield path
    shutil.rmtree(path, ignore_errors=True)


def until(true: Callable[[], bool], seconds: float) -> None:
    """Wait for it. Fails when it takes longer."""
    limit = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < limit
        time.sleep(0.05)


def state(url: str) -> object:
    try:
        said = httpx.get(f"{url}/readyz", timeout=5).json()
        # in December the calendar may wait for the next year's holidays
        return {name: one for name, one in said.items() if name != "calendar"}
    except (httpx.HTTPError, json.JSONDecodeError):
        return None


def test_everything_runs_comes_back_and_stops(place: Path) -> None:
    with serving(place) as served:
        assert state(served.citizen) == state(served.desk) == ALL_WELL
        assert httpx.get(f"{served.citizen}/sandbox/healthz").status_code == 200
        assert {"citizen", "window", "reviewer", "approver"} <= set(served.people)
        _killed_processes_come_back(served)
        _killed_servers_come_back(served)
        stats = json.loads(served.command("outbox-stats", "--json"))
        assert stats["facts_dead"] == stats["messages_dead"] == 0
    assert served.process.returncode == 0
    assert left_over(place) == []
    assert served.pids("api.cli") == []


def _killed_processes_come_back(served: Served) -> None:
    for words in (("web", "citizen"), ("web", "desk"), ("worker",), ("sandbox",)):
        (pid,) = served.pids("api.cli", *words)
        os.kill(pid, signal.SIGKILL)
        until(partial(_another, served, words, pid), 20)
    until(lambda: state(served.citizen) == state(served.desk) == ALL_WELL, 30)


def _another(served: Served, words: tuple[str, ...], pid: int) -> bool:
    return served.pids("api.cli", *words) not in ([], [pid])


def _killed_servers_come_back(served: Served) -> None:
    pids = left_over(served.home)
    assert len(pids) == 2
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    until(lambda: state(served.citizen) != ALL_WELL, 5)
    until(lambda: state(served.citizen) == ALL_WELL, 30)


def test_a_second_run_finds_its_data_and_what_a_killed_one_left(place: Path) -> None:
    with serving(place) as served:
        people = served.people
        os.kill(served.process.pid, signal.SIGKILL)
        until(lambda: served.pids("api.cli") == [], 20)
        assert len(left_over(place)) == 2
    with serving(place) as served:
        assert state(served.citizen) == ALL_WELL
        assert served.people == people
    assert left_over(place) == []
