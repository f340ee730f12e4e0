"""R13: what SQL is written, every table and column in it exists and is granted to who runs it.

``EXPLAIN`` with a generic plan looks names up and checks privileges as running would, and runs
nothing. Every module that writes SQL stands in ``RUN_BY``.
"""

import ast
import importlib
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import asyncpg
import pytest

from api.applications.case_reading import case_screen
from api.applications.desk_reading import counts, queue
from api.applications.desk_views import Lane
from api.applications.lifecycle import Status
from api.applications.reading import application_screen, mine
from api.endpoints.sandbox import clock
from identity.sessions import actor_of
from notifications import inbox
from tests.conftest import Hall
from tests.makers import HOME, a_county
from tests.rules.source import modules

DOORS = ("citizen", "desk")
EVERYBODY = (*DOORS, "worker")
# Who runs a module's statements; a second column narrows it to statements that begin so.
RUN_BY: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("api/applications/account_finding.py", ""): ("desk",),
    ("api/applications/agent_reading.py", ""): ("citizen",),
    ("api/applications/case_reading.py", ""): ("desk",),
    ("api/applications/desk_reading.py", ""): ("desk",),
    ("api/applications/finding.py", ""): ("desk",),
    ("api/applications/look_reading.py", ""): ("citizen",),
    ("api/applications/look_reading.py", "SELECT q.id"): ("desk",),
    ("api/applications/own_rows.py", ""): ("citizen",),
    ("api/applications/references.py", ""): ("citizen",),
    ("api/applications/standing_in.py", ""): ("desk",),
    ("api/applications/wanting.py", ""): DOORS,
    ("api/applications/stage_counting.py", ""): ("desk",),
    ("identity/deputies.py", ""): ("desk",),
    ("identity/staff_keys.py", ""): ("desk",),
    ("api/catalog/draft_reading.py", ""): ("desk",),
    ("api/catalog/drafting.py", ""): ("desk", "owner"),
    ("api/catalog/entering.py", ""): ("desk", "owner"),
    ("api/catalog/history.py", ""): DOORS,
    ("api/catalog/loading.py", ""): ("owner",),
    ("api/catalog/missing.py", ""): ("desk",),
    ("api/catalog/missing.py", "SELECT doorstep_missed"): ("citizen",),
    ("api/catalog/opening.py", ""): ("citizen",),
    ("api/catalog/published.py", ""): EVERYBODY,
    ("api/catalog/searching.py", ""): DOORS,
    ("api/catalog/searching.py", "INSERT"): ("desk", "owner"),
    ("api/catalog/searching.py", "DELETE"): ("desk", "owner"),
    ("api/certificates/issuing.py", ""): ("worker",),
    ("api/certificates/numbering.py", ""): ("worker",),
    ("api/clocks/calendar.py", ""): EVERYBODY,
    ("api/database.py", ""): ("owner",),
    ("api/database.py", "SELECT app, name"): DOORS,
    ("api/delivery/dispatching.py", ""): ("worker",),
    ("api/embedded/programs.py", ""): ("owner",),
    ("api/endpoints/sandbox/clock.py", ""): ("owner",),
    ("api/exchange/granting.py", ""): ("desk",),
    ("api/exchange/handing_over.py", ""): ("owner",),
    ("api/materials/holding.py", ""): DOORS,
    ("api/materials/holding.py", "UPDATE uploaded_file SET frozen_at"): ("citizen",),
    ("api/materials/intake.py", ""): ("citizen",),
    ("api/payments/notices.py", ""): ("citizen", "worker"),
    ("api/payments/reconciling.py", ""): ("worker",),
    ("api/rights/affected.py", ""): ("owner",),
    ("api/rights/desk.py", ""): ("desk",),
    ("api/rights/forgetting.py", ""): ("worker", "owner"),
    ("api/rights/leaving.py", ""): ("citizen", "worker"),
    ("api/rights/retention.py", ""): ("worker",),
    ("api/rights/sections.py", ""): ("worker",),
    ("api/rights/summary.py", ""): ("citizen",),
    ("api/running.py", ""): ("owner",),
    ("identity/acting.py", ""): ("citizen",),
    ("identity/anchoring.py", ""): ("worker",),
    ("identity/anchoring.py", "SELECT max(at)"): ("desk",),
    ("identity/auditing.py", ""): ("owner",),
    ("identity/chain.py", ""): ("worker",),
    ("identity/challenges.py", ""): DOORS,
    ("identity/codes.py", ""): DOORS,
    ("identity/consents.py", ""): ("citizen",),
    ("identity/correcting.py", ""): ("desk",),
    ("identity/delegating.py", ""): ("desk",),
    ("identity/delegating.py", "SELECT item_code, department.name"): DOORS,
    ("identity/devices_of.py", ""): ("citizen",),
    ("identity/erasing.py", ""): ("owner", "worker"),
    ("identity/forgetting.py", ""): ("worker",),
    ("identity/joining.py", ""): DOORS,
    ("identity/joining.py", "SELECT duplicate_id FROM"): ("worker",),
    ("identity/handlers.py", ""): ("citizen",),
    ("identity/guardianship.py", ""): ("desk",),
    ("identity/keyring.py", ""): DOORS,
    ("identity/mandates.py", ""): ("citizen",),
    ("identity/offices.py", ""): ("citizen",),
    ("identity/opening_many.py", ""): ("owner",),
    ("identity/organisations.py", ""): ("citizen",),
    ("identity/organisations.py", "SELECT id, name, kind"): (*DOORS, "worker"),
    ("identity/organisations.py", "SELECT representative_id"): ("citizen", "worker"),
    ("identity/people.py", ""): ("citizen",),
    ("identity/phone_keeping.py", ""): ("worker",),
    ("identity/phone_keeping.py", "SELECT pg_advisory"): ("citizen", "worker"),
    ("identity/phone_keeping.py", "UPDATE phone_change"): ("citizen", "worker"),
    ("identity/phones_changing.py", ""): ("citizen",),
    ("identity/questions.py", ""): ("citizen",),
    ("identity/children.py", ""): ("citizen",),
    ("identity/children.py", "SELECT person_id FROM newborn WHERE c"): DOORS,
    ("identity/number_giving.py", ""): ("desk", "worker"),
    ("identity/returning.py", ""): ("citizen",),
    ("identity/rotating.py", ""): ("owner",),
    ("identity/sealing.py", ""): EVERYBODY,
    ("identity/seats.py", ""): ("desk",),
    ("identity/seats.py", "SELECT id, staff_id, role"): ("owner",),
    ("identity/seats.py", "UPDATE seat"): ("owner",),
    ("identity/seconding.py", ""): ("desk",),
    ("identity/seconding.py", "UPDATE second_request SET state = 'expired'"): ("worker",),
    ("identity/sessions.py", ""): DOORS,
    ("identity/staffing.py", ""): ("desk",),
    ("identity/trail.py", ""): EVERYBODY,
    ("identity/wishes.py", ""): ("citizen", "worker"),
    ("identity/wishes.py", "INSERT"): ("citizen",),
    ("identity/wishes.py", "UPDATE rights_request SET state = $2"): (*DOORS, "worker"),
    ("identity/villages.py", ""): ("desk",),
    ("identity/villages.py", "SELECT v.id, v.village"): DOORS,
    ("identity/villages.py", "SELECT person_id, village"): DOORS,
    ("identity/villages.py", "INSERT INTO mandate"): ("citizen",),
    ("api/applications/entrusting.py", ""): ("desk",),
    ("identity/wechat.py", ""): ("citizen",),
    ("identity/wechat.py", "UPDATE wechat_binding"): ("citizen", "worker"),
    ("notifications/backlog.py", ""): EVERYBODY,
    ("notifications/backlog.py", "INSERT"): ("worker",),
    ("notifications/delivering.py", ""): ("worker",),
    ("notifications/forgetting.py", ""): ("worker",),
    ("notifications/inbox.py", ""): ("citizen",),
    ("notifications/messages.py", ""): ("worker",),
    ("notifications/now.py", ""): EVERYBODY,
    ("notifications/now.py", "UPDATE development_clock"): ("owner",),
    ("notifications/outbox.py", ""): EVERYBODY,
    ("notifications/sending.py", ""): ("worker",),
    ("notifications/transactions.py", ""): EVERYBODY,
}
_HOLE = "\x02"  # where something is spliced in that no constant holds
_STATEMENT = re.compile(r"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\b")


@dataclass(frozen=True)
class Statement:
    """One statement as it stands in the source, with what was spliced into it."""

    path: str
    line: int
    sql: str

    @property
    def run_by(self) -> tuple[str, ...]:
        fitting = [
            (start, roles)
            for (path, start), roles in RUN_BY.items()
            if path == self.path and " ".join(self.sql.split()).startswith(start)
        ]
        return max(fitting)[1] if fitting else ()


def statements() -> Iterator[Statement]:
    """Every complete statement of ours; parts that others splice in are found in those."""
    for path, tree in modules():
        module = importlib.import_module(path.removesuffix(".py").replace("/", "."))
        held = [node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
        spliced = _names(node for node in ast.walk(tree) if isinstance(node, ast.FormattedValue))
        builders = _builders(tree, held)
        for node in tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign):
                for sql in _held_by(node, module, spliced):
                    yield Statement(path, node.lineno, sql)
            elif getattr(node, "name", None) not in builders:
                for line, sql in _written_in(node, module):
                    yield Statement(path, line, sql)


def _builders(tree: ast.Module, held: list[ast.Assign | ast.AnnAssign]) -> set[str]:
    """Functions that constants are made with when the module is read: what they make is held."""
    functions = {f.name: f for f in tree.body if isinstance(f, ast.FunctionDef)}
    found, fresh = set[str](), _names(call.func for node in held for call in _calls(node))
    while fresh:
        found |= fresh
        inner = (call for name in fresh if name in functions for call in _calls(functions[name]))
        fresh = _names(call.func for call in inner) - found
    return found


def _names(found: Iterable[ast.AST]) -> set[str]:
    return {n.id for node in found for n in ast.walk(node) if isinstance(n, ast.Name)}


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (call for call in ast.walk(node) if isinstance(call, ast.Call))


def _held_by(node: ast.Assign | ast.AnnAssign, module: Any, spliced: set[str]) -> Iterator[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    for target in targets:
        if isinstance(target, ast.Name) and target.id not in spliced:
            value = getattr(module, target.id, None)
            found = value.values() if isinstance(value, Mapping) else [value]
            yield from (v for v in found if isinstance(v, str) and _STATEMENT.match(v))


def _written_in(function: ast.AST, module: Any) -> Iterator[tuple[int, str]]:
    parts = {id(p) for n in ast.walk(function) if isinstance(n, ast.JoinedStr) for p in n.values}
    for node in ast.walk(function):
        sql = ""
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            sql = node.value
        elif isinstance(node, ast.JoinedStr):
            sql = "".join(_filled(value, module) for value in node.values)
        if _STATEMENT.match(sql):
            yield node.lineno, sql  # type: ignore[attr-defined]  # both kinds have it


def _filled(part: ast.expr, module: Any) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    assert isinstance(part, ast.FormattedValue)
    return str(getattr(module, ast.unparse(part.value), _HOLE))


WRITTEN = tuple(statements())


def test_every_module_that_writes_sql_says_who_runs_it() -> None:
    assert len(WRITTEN) > 60
    assert {s.path for s in WRITTEN} == {path for path, _ in RUN_BY}
    assert [s for s in WRITTEN if not s.run_by or _HOLE in s.sql] == []
    for path, start in RUN_BY:
        fits = [s for s in WRITTEN if s.path == path]
        assert any(" ".join(s.sql.split()).startswith(start) for s in fits), (path, start)


@pytest.mark.parametrize("role", ["citizen", "desk", "worker", "owner"])
async def test_every_statement_names_what_is_there_and_granted(hall: Hall, role: str) -> None:
    mine_to_run = [s for s in WRITTEN if role in s.run_by]
    assert len(mine_to_run) > 5
    connection = await asyncpg.connect(hall.urls[role])
    if role == "owner":
        await connection.execute(clock._SUMMED)  # a function of the session that asks
    refused = []
    for statement in mine_to_run:
        try:
            await connection.execute(f"EXPLAIN (GENERIC_PLAN) {statement.sql}")
        except asyncpg.PostgresError as error:
            refused.append(f"{statement.path}:{statement.line}: {error}")
    await connection.close()
    assert refused == []


async def test_the_outer_door_cannot_run_the_inner_screens(hall: Hall) -> None:
    """C13: not by a mistake of ours in a query either."""
    (screen,) = [s for s in WRITTEN if s.path == "api/applications/case_reading.py"]
    connection = await asyncpg.connect(hall.urls["citizen"])
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match=r"opinion|decision|case_passing"):
            await connection.execute(f"EXPLAIN (GENERIC_PLAN) {screen.sql}")
    finally:
        await connection.close()


async def test_a_wrong_name_would_be_found(hall: Hall) -> None:
    connection = await asyncpg.connect(hall.urls["citizen"])
    try:
        with pytest.raises(asyncpg.UndefinedColumnError):
            await connection.execute("EXPLAIN (GENERIC_PLAN) SELECT nothing FROM application")
        with pytest.raises(asyncpg.UndefinedTableError):
            await connection.execute("EXPLAIN (GENERIC_PLAN) SELECT 1 FROM nowhere")
    finally:
        await connection.close()


async def test_every_hot_screen_is_one_statement(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    """Besides it only what opening sealed answers costs: the key and its line in the trail."""
    county = await a_county(hall)
    walk = await county.a_case(Status.PENDING_APPROVAL, HOME)
    await county.work()
    citizen, approver = walk.citizen.actor, county.staff["approver"].actor

    async def run(screen: Any) -> list[str]:
        with caplog.at_level(logging.DEBUG, logger="tortoise.db_client"):
            caplog.clear()
            await screen
            return [r.getMessage() for r in caplog.records if r.msg == "%s: %s"]

    screens = {
        "mine": mine(citizen, 20),
        "inbox": inbox.page(citizen.mine, 20),
        "counts": counts(approver),
        "session": actor_of(str(uuid4())),
        **{f"queue {lane}": queue(approver, lane, None, 50) for lane in Lane},
    }
    ran = {name: await run(screen) for name, screen in screens.items()}
    assert {name: len(statements) for name, statements in ran.items()} == dict.fromkeys(ran, 1)
    for opened in (application_screen(citizen, walk.id), case_screen(approver, walk.id)):
        first, *others = await run(opened)
        assert "FROM application a" in first
        assert len(others) == 1
        assert "INSERT INTO trail_row" in others[0]
