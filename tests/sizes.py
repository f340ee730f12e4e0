"""How big a test is: reduced in `make test`, full in `make proof`; and what was really done.

A test behind a goal is marked ``proof(goal, asked)``, takes its numbers from ``size`` and tells
``figure`` what it counted. With ``DOORSTEP_PROOF`` set, what the marked tests did is written to
build/proof/ beside what the goal asks, so that nobody has to believe a word.
"""

import json
import os
import subprocess
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, TypeVar

import pytest

FULL = bool(os.environ.get("DOORSTEP_PROOF"))
ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "proof"
Number = TypeVar("Number", int, float)


def size(reduced: Number, full: Number) -> Number:
    """The reduced number, or under `make proof` the full one."""
    return full if FULL else reduced


class Figure(Protocol):
    """Writes down what a test counted: ``figure(cases=1000, held_by_two=0)``."""

    def __call__(self, **counts: float) -> None: ...


@dataclass
class Row:
    """A goal's test. Of a parametrized test whole numbers add up; of others the worst stays."""

    goal: str
    asked: str
    test: str
    runs: int = 0
    counts: dict[str, float] = field(default_factory=dict)
    outcome: str = "passed"
    seconds: float = 0.0

    def add(self, report: pytest.TestReport, counts: Mapping[str, float]) -> None:
        """One more run of the test."""
        self.runs += 1
        self.seconds += report.duration
        if report.outcome != "passed" and self.outcome != "failed":
            self.outcome = report.outcome
        for name, count in counts.items():
            before = self.counts.get(name, 0)
            both = isinstance(count, int) and isinstance(before, int)
            self.counts[name] = before + count if both else max(before, count)

    @property
    def done(self) -> str:
        """The counts, readable."""
        parts = [f"{name.replace('_', ' ')} {count:,}" for name, count in self.counts.items()]
        return " · ".join(parts) or f"{self.runs} runs"


_COUNTS = pytest.StashKey[dict[str, float]]()
_ROWS: dict[tuple[str, str], Row] = {}


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Figure:
    """See ``Figure``."""
    counts = request.node.stash.setdefault(_COUNTS, {})

    def write_down(**more: float) -> None:
        counts.update(more)

    return write_down


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    counts: dict[str, float] = item.stash.get(_COUNTS, {})
    if FULL and (report.when == "call" or report.outcome != "passed"):
        test = item.nodeid.partition("[")[0]
        for marker in item.iter_markers("proof"):
            goal, asked = marker.args
            row = _ROWS.setdefault((goal, test), Row(goal, asked, test))
            row.add(report, counts)
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Write the figures down, and show them."""
    if not (FULL and _ROWS):
        return
    rows = sorted(_ROWS.values(), key=lambda row: (len(row.goal.rstrip("b")), row.goal, row.test))
    FOLDER.mkdir(parents=True, exist_ok=True)
    about = {"at": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", **_where()}
    told = [{**vars(row), "done": row.done, "seconds": round(row.seconds, 1)} for row in rows]
    text = json.dumps({**about, "figures": told}, ensure_ascii=False, indent=1)
    (FOLDER / "figures.json").write_text(text + "\n", encoding="utf-8")
    table = "\n".join(
        (
            " · ".join(f"{name} {word}" for name, word in about.items()),
            "",
            "| goal | asked | done | result |",
            "|---|---|---|---|",
            *(
                f"| {r.goal} | {r.asked} | {r.done} | {r.outcome}, {r.seconds:.0f} s |"
                for r in rows
            ),
        )
    )
    (FOLDER / "figures.md").write_text(table + "\n", encoding="utf-8")
    terminalreporter.section("figures, also in build/proof/")
    terminalreporter.write_line(table)


def _where() -> dict[str, str]:
    """What was measured, and on how busy a machine."""
    said = subprocess.run(
        ["git", "describe", "--always", "--dirty"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    load = os.getloadavg()[2]
    return {"commit": said.stdout.strip(), "cores": str(os.cpu_count()), "load": f"{load:.1f}"}
