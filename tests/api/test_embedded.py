"""The default servers: started over an empty folder, found again, brought back, left to no one."""

import asyncio
import multiprocessing
import os
import pwd
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest
import redis

from api.embedded.home import (
    Account,
    CannotStart,
    database_url,
    may_enter,
    redis_url,
    secret,
    sockets,
)
from api.embedded.programs import create_roles
from api.embedded.servers import Servers, left_over, only_runner, servers_at_hand
from api.safety import ROLES, read_settings


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that does not exist yet, in one that everybody may enter."""
    parent = Path(tempfile.mkdtemp(prefix="dst-place-"))
    parent.chmod(0o755)
    yield parent / "home"
    shutil.rmtree(parent, ignore_errors=True)


async def test_a_first_start_makes_four_roles_and_the_next_finds_its_data(place: Path) -> None:
    with Servers(place):
        await create_roles(place)
        owner = await asyncpg.connect(database_url(place, "owner"))
        await owner.execute("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('户口')")
        await owner.close()
        redis.Redis.from_url(redis_url(place)).set("kept", "yes")
    assert left_over(place) == []
    with Servers(place):
        await create_roles(place)
        for role in ROLES:
            connection = await asyncpg.connect(database_url(place, role))
            assert await connection.fetchval("SELECT current_user") == f"doorstep_{role}"
            await connection.close()
        owner = await asyncpg.connect(database_url(place, "owner"))
        assert await owner.fetchval("SELECT word FROM kept") == "户口"
        assert await owner.fetchval("SELECT upper('é') = 'É'")
        await owner.close()
        assert redis.Redis.from_url(redis_url(place)).get("kept") == b"yes"


async def test_only_the_owner_of_the_passwords_gets_in(place: Path) -> None:
    with Servers(place, hasty=True):
        wrong = database_url(place, "owner").replace(secret(place, "doorstep_owner"), "guess")
        with pytest.raises(asyncpg.InvalidPasswordError):
            await asyncpg.connect(wrong)
        assert (place / "secrets.json").stat().st_mode & 0o777 == 0o600
        for folder in (place / "pgdata-18", place / "valkey", sockets(place)):
            assert folder.stat().st_mode & 0o077 == 0


def test_root_never_runs_the_servers_itself(place: Path) -> None:
    with Servers(place, hasty=True) as servers:
        owners = {Path(f"/proc/{pid}").stat().st_uid for pid in servers.pids().values()}
    assert 0 not in owners
    assert (place / "pgdata-18").stat().st_uid in owners


async def test_killed_servers_come_back_with_everything_acknowledged(place: Path) -> None:
    with Servers(place) as servers:
        await create_roles(place)
        url = database_url(place, "owner")
        owner = await asyncpg.connect(url)
        await owner.execute("CREATE TABLE written (n int)")
        acknowledged = 0
        for round_ in range(3):
            while acknowledged < 40 * (round_ + 1):
                await owner.execute("INSERT INTO written VALUES ($1)", acknowledged)
                acknowledged += 1
            for pid in servers.pids().values():
                os.kill(pid, signal.SIGKILL)
            owner = await _again(servers, url)
        assert await owner.fetchval("SELECT count(*) FROM written") == acknowledged
        await owner.close()


async def _again(servers: Servers, url: str) -> "asyncpg.Connection[asyncpg.Record]":
    until = time.monotonic() + 20
    while True:
        servers.revive()
        try:
            return await asyncpg.connect(url)
        except (OSError, asyncpg.PostgresError):
            assert time.monotonic() < until
            await asyncio.sleep(0.05)


def test_what_a_killed_starter_left_is_cleared_away(place: Path) -> None:
    with Servers(place, hasty=True) as orphaned:
        pids = set(orphaned.pids().values())
        assert pids == set(left_over(place))
        with Servers(place, hasty=True) as servers:
            assert pids.isdisjoint(servers.pids().values())


def test_two_do_not_run_over_one_home(place: Path) -> None:
    with only_runner(place), pytest.raises(CannotStart, match="already"), only_runner(place):
        pytest.fail("two ran")


def test_a_command_borrows_servers_only_when_none_run(place: Path) -> None:
    settings = read_settings({"DOORSTEP_HOME": str(place)})
    with servers_at_hand(settings) as resolved:
        pids = set(left_over(place))
        assert len(pids) == 2
        assert resolved.database_url_citizen == database_url(place, "citizen")
        with servers_at_hand(settings):
            assert set(left_over(place)) == pids
    assert left_over(place) == []


def test_sockets_fit_whatever_the_home_is_called() -> None:
    short, long = Path("/srv/doorstep"), Path("/srv") / ("long" * 40)
    assert sockets(short) == short / "run"
    assert len(str(sockets(long) / ".s.PGSQL.5432")) <= 107
    assert sockets(long) != sockets(long / "other")


def test_a_private_folder_on_the_way_is_noticed(tmp_path: Path) -> None:
    stranger = Account(65534, 65534)
    tmp_path.chmod(0o700)
    assert not may_enter(tmp_path, stranger)
    assert may_enter(Path(tempfile.gettempdir()), stranger)


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root: to become another user")
def test_a_plain_user_runs_its_own_servers(place: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    place.mkdir()
    os.chown(place, nobody.pw_uid, nobody.pw_gid)
    child = multiprocessing.get_context("fork").Process(target=_as_user, args=(nobody, place))
    child.start()
    child.join(30)
    assert child.exitcode == 0
    assert (place / "pgdata-18").stat().st_uid == nobody.pw_uid
    assert left_over(place) == []


def _as_user(user: pwd.struct_passwd, place: Path) -> None:
    os.setgroups([])
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)
    with Servers(place, hasty=True) as servers:
        assert len(servers.pids()) == 2
