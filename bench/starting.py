"""P13: `doorstep run` over data that is there, until both doors answer that they are ready."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from api.running import _catalogue
from api.settings import Settings
from bench.processes import Process


@dataclass(frozen=True)
class Start:
    """One cold start."""

    seconds: float
    steps: tuple[str, ...]  # as `doorstep run` tells them


def cold_starts(settings: Settings, environment: Mapping[str, str], times: int) -> list[Start]:
    """P13. The servers of this home are stopped, its ports are free.

    The county counts as seeded: what is measured is every start but the first.
    """
    (settings.home / "seeded").write_text(_catalogue(), encoding="utf-8")
    logs = settings.home / "logs"
    return [_start(settings, environment, logs) for _ in range(times)]


def _start(settings: Settings, environment: Mapping[str, str], logs: Path) -> Start:
    began = time.monotonic()
    words = ("api.cli", "run")
    with Process("run", words, {**environment, "DOORSTEP_PROFILE": "development"}, logs) as run:
        run.wait_for(f"http://127.0.0.1:{settings.citizen_port}/readyz")
        run.wait_for(f"http://127.0.0.1:{settings.desk_port}/readyz")
        seconds = time.monotonic() - began
        run.wait_until_said("Ctrl-C")
        steps = tuple(
            line.replace("✓", "").strip() for line in run.said().splitlines() if "✓" in line
        )
    return Start(seconds, steps)
