"""``python -m bench.side_by_side``: the figures that exist yet, in one run, against a raw twin.

Brings up a PostgreSQL and a Valkey of its own over a temporary home, loads a county, measures, and
takes everything away again. Nothing here asserts a time: it prints ratios.
"""

import argparse
import asyncio
import contextlib
import os
import sys
import time
from collections.abc import Mapping

import asyncpg
import uvloop

from api.embedded.home import with_embedded
from api.embedded.programs import create_roles
from api.embedded.servers import Servers
from api.safety import ROLES
from api.settings import Settings
from bench import county, figures, searching
from bench.county import County, Scale
from bench.figures import Doors, Measures
from bench.mixed import mixed_load
from bench.own_home import own_home, own_settings, say
from bench.post import handing_out
from bench.processes import Process, free_port
from bench.report import Report
from bench.starting import cold_starts
from bench.transitions import transitions

_FULL = Measures(
    rounds=5,
    seconds=2.0,
    submits=150,
    messages=5_000,
    pick_ups=30,
    cases=150,
    mixed_seconds=12,
    starts=3,
)
_QUICK = Measures(
    rounds=5,
    seconds=0.5,
    submits=30,
    messages=300,
    pick_ups=10,
    cases=12,
    mixed_seconds=3,
    starts=1,
)
_PAIRS = {
    "P1": ("my applications", figures.my_applications),
    "P4": ("the desk's queue", figures.desk_queue),
    "P4b": ("ways through it", figures.desk_lanes),
    "P5": ("filing", figures.submitting),
}
_FIGURES = (*_PAIRS, "P8", "P9", "T1", "P13", "C")
_ROWS, _QUICK_ROWS = 100_000, 6_000
_APPLICATIONS_EACH = 5
_FILERS = 1_000


def main() -> int:
    """Measure and print."""
    asked = _arguments()
    measures = _QUICK if asked.quick else _FULL
    scale = _scale(asked.rows or (_QUICK_ROWS if asked.quick else _ROWS), measures)
    command = " ".join(["python -m bench.side_by_side", *sys.argv[1:]])
    report = Report(command, scale, measures, load=os.getloadavg()[0])
    began = time.monotonic()
    try:
        _run(report, asked.only, measures)
    finally:  # what was measured before a fault is told, too
        report.seconds = time.monotonic() - began
        file = report.write()
        print("\n".join(["", *report.lines(), "", f"{report.seconds:.0f} s in all · {file}"]))
    return 0


def _run(report: Report, only: list[str], measures: Measures) -> None:
    with own_home() as home:
        settings, environment = own_settings(home)
        with Servers(home):
            asyncio.run(create_roles(home))
            settings = with_embedded(settings)
            with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                runner.run(_measure(settings, environment, report, only))
        if "P13" in only:
            say("cold starts")
            report.starts = cold_starts(settings, environment, measures.starts)
        if "C" in only:
            with Servers(home):
                _measure_catalogue(with_embedded(settings), environment, report)


async def _measure(
    settings: Settings, environment: Mapping[str, str], report: Report, only: list[str]
) -> None:
    say(f"loading {report.scale.citizens:,} citizens, {report.scale.applications:,} applications")
    loaded = await county.load(settings, report.scale)
    connection = await asyncpg.connect(settings.database_url)
    report.postgres = (await connection.fetchval("SELECT version()")).split(" on ")[0]
    await connection.close()
    with contextlib.ExitStack() as running:
        doors = _doors(loaded, environment, running)
        for number, (name, figure) in _PAIRS.items():
            if number in only:
                say(f"{number} {name}")
                report.pairs.append(await figure(doors, report.measures))
        logs = settings.home / "logs"
        running.enter_context(Process("sandbox", _child("sandbox"), environment, logs))
        worker = running.enter_context(Process("worker", _child("worker"), environment, logs))
        if "P8" in only:
            say("P8 messages")
            report.post = await handing_out(doors, worker, report.measures)
        if "P9" in only:
            say("P9 mixed load")
            report.mixed = await mixed_load(doors, report.measures)
        if "T1" in only:
            say("T1 transitions")
            report.transitions = await transitions(doors, worker, report.measures.cases)


def _measure_catalogue(settings: Settings, environment: Mapping[str, str], report: Report) -> None:
    say(f"publishing {searching.ITEMS:,} more items")
    report.catalogue, questions, codes = searching.grown(settings)
    say("search and guide")
    port, logs = free_port(), settings.home / "logs"
    with (
        Process("twin", *_twin(settings, environment, port), logs) as twin,
        Process("citizen", _child("web", "--door", "citizen"), environment, logs) as citizen,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        twin.wait_for(f"http://localhost:{port}/ready")
        citizen.wait_for(f"{settings.citizen_origin}/readyz")
        report.catalogue.pairs = runner.run(
            searching.finding(
                searching.Side(settings.citizen_origin, citizen),
                searching.Side(f"http://localhost:{port}", twin),
                (questions, codes),
                (report.measures.rounds, report.measures.seconds),
            )
        )


def _twin(
    settings: Settings, environment: Mapping[str, str], port: int
) -> tuple[tuple[str, ...], dict[str, str]]:
    """The words that start the twin, and its environment."""
    urls = {f"DATABASE_URL_{r.upper()}": settings.database_url_of(r) for r in ROLES[1:]}
    return ("bench.twin", "--port", str(port)), {**environment, **urls}


def _doors(loaded: County, environment: Mapping[str, str], running: contextlib.ExitStack) -> Doors:
    """Both doors and the twin, started and ready."""
    settings, port = loaded.settings, free_port()
    logs = settings.home / "logs"
    twin = running.enter_context(Process("twin", *_twin(settings, environment, port), logs))
    citizen, desk = (
        running.enter_context(Process(door, _child("web", "--door", door), environment, logs))
        for door in ("citizen", "desk")
    )
    origin = f"http://localhost:{port}"
    twin.wait_for(f"{origin}/ready")
    citizen.wait_for(f"{settings.citizen_origin}/readyz")
    desk.wait_for(f"{settings.desk_origin}/readyz")
    return Doors(loaded, citizen, desk, twin, origin)


def _child(*words: str) -> tuple[str, ...]:
    return ("api.cli", *words, "--with-parent")


def _scale(rows: int, measures: Measures) -> Scale:
    """A twentieth of the applications' owners, at most a thousand, have a full page and file."""
    citizens = max(200, rows // _APPLICATIONS_EACH)
    return Scale(citizens, rows, filers=min(citizens // 20, _FILERS), drafts=measures.drafts)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.side_by_side", description=__doc__)
    parser.add_argument("--rows", type=int, help=f"applications to load (default {_ROWS:,})")
    parser.add_argument("--only", nargs="+", choices=_FIGURES, default=_FIGURES, help="which")
    parser.add_argument("--quick", action="store_true", help="within a minute, small and coarse")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
