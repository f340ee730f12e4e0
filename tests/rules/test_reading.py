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
from tests.rules.run_by import RUN_BY
from tests.rules.source import modules

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
        with pytest.raises(
            asyncpg.InsufficientPrivilegeError, match=r"opinion|decision|case_passing"
        ):
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
