"""A decision leaves the desk as a file that anybody verifies without us (C32)."""

import os
import subprocess
import sys
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path
from random import Random
from uuid import uuid4

import orjson
import pytest

from api.applications import deciding, proving
from api.applications.proving import NotProofs, verified
from api.commands.verify_decision import fingerprint
from api.seed.staff import Colleague
from identity.actor import ANYBODY
from identity.key_models import Passkey
from identity.keyring import fingerprint as shown
from notifications.refusals import NotFound, Refusal
from tests.api.applications.test_deciding import YES, to_decide
from tests.conftest import Hall
from tests.makers import County, a_county, query

ROOT = Path(__file__).resolve().parents[3]
COMMAND = (sys.executable, "-m", "api.cli", "verify-decision")


@pytest.fixture
async def file(hall: Hall) -> tuple[bytes, Colleague, County]:
    """The file of a decided case, and who signed."""
    county = await a_county(hall)
    walk, approver, version = await to_decide(county)
    prepared = await deciding.prepare(approver.actor, walk.id, version, YES)
    await deciding.decide(approver.actor, prepared.id, approver.key.get(prepared.options), "k")
    told = await proving.of_case(approver.actor, walk.id)
    assert told["decisions"][0]["document"] == prepared.document
    traces = await query(
        "SELECT actor_id FROM trail_row WHERE case_id = $1 AND purpose = '导出决定和签名'", walk.id
    )
    assert {row["actor_id"] for row in traces} == {approver.actor.me}
    return orjson.dumps(told), approver, county


async def test_the_file_proves_the_decision_by_itself(
    file: tuple[bytes, Colleague, County],
) -> None:
    content, approver, _ = file
    [proven] = verified(content)
    assert proven.holds
    [row] = await query("SELECT name FROM staff WHERE id = $1", approver.actor.me)
    assert proven.approver == row["name"]
    key = await Passkey.get(owner_id=approver.actor.me)
    assert fingerprint(proven).startswith(shown(key).replace("-", ""))


async def test_every_change_of_the_file_shows(file: tuple[bytes, Colleague, County]) -> None:
    read = orjson.loads(file[0])
    [one] = read["decisions"]
    chance, passed = Random(7), []
    binary = [part for part in one if part not in {"document", "approver", "credential_id"}]
    for part in binary * 6:
        bent = bytearray(urlsafe_b64decode(one[part]))
        bent[chance.randrange(len(bent))] ^= 1 << chance.randrange(8)
        changed = {**one, part: urlsafe_b64encode(bytes(bent)).decode()}
        passed.append(verified(orjson.dumps({**read, "decisions": [changed]}))[0].holds)
    other = {**one, "document": one["document"].replace('"grant"', '"refuse"')}
    assert other != one
    passed.append(verified(orjson.dumps({**read, "decisions": [other]}))[0].holds)
    passed.append(verified(orjson.dumps({**read, "domain": "elsewhere.example"}))[0].holds)
    assert passed == [False] * len(passed)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b'{"format": "x"}', b"\xff"])
def test_another_file_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(NotProofs):
        verified(content)


async def test_only_who_works_on_the_case_takes_it_along(hall: Hall) -> None:
    county = await a_county(hall)
    walk, approver, _ = await to_decide(county)
    with pytest.raises(NotFound):  # nothing signed yet
        await proving.of_case(approver.actor, walk.id)
    with pytest.raises(NotFound):
        await proving.of_case(approver.actor, uuid4())
    for who in (ANYBODY, walk.citizen.actor, county.staff["supervisor"].actor):
        with pytest.raises(Refusal):
            await proving.of_case(who, walk.id)


async def test_the_console_needs_no_server_and_says_whose_key_when_it_is_told(
    file: tuple[bytes, Colleague, County], tmp_path: Path
) -> None:
    path = tmp_path / "decisions.json"
    path.write_bytes(file[0])
    assert run(path)[0] == 0
    assert "没给 --key" in run(path)[1]
    key = shown(await Passkey.get(owner_id=file[1].actor.me))
    assert len(key.replace("-", "")) == 16  # 80 bits: nobody makes a second one
    code, said = run(path, "--key", key)
    assert (code, "没给 --key" in said, "签名有效" in said) == (0, False, True)
    code, said = run(path, "--key", "AAAA-AAAA-AAAA-AAAA")
    assert (code, "不是这把钥匙" in said) == (1, True)
    path.write_bytes(file[0].replace(b"grant", b"GRANT"))
    code, said = run(path, "--json")
    assert (code, orjson.loads(said)[0]["signed"]) == (1, False)
    path.write_bytes(b"{}")
    assert run(path)[0] == 2
    assert run(path, "--key", "A")[0] == 2
    assert run(path, "--key", key[:9])[0] == 2, "half of it is not enough"


async def test_a_file_writes_no_verdict_of_its_own(
    file: tuple[bytes, Colleague, County], tmp_path: Path
) -> None:
    """What is not signed may say anything: also what a terminal obeys."""
    path, read = tmp_path / "decisions.json", orjson.loads(file[0])
    [one] = read["decisions"]
    forged = {
        **one,
        "document": one["document"].replace('"grant"', '"refuse"'),
        "approver": "张三\x1b[2A\x1b[2K签名有效\n\n签名有效\u202e",
    }
    path.write_bytes(orjson.dumps({**read, "decisions": [forged]}))
    code, said = run(path)
    assert (code, said.count("\n"), "\x1b" in said, "\u202e" in said) == (1, 6, False, False)
    assert [line for line in said.splitlines() if line.startswith("签名")] == [
        "签名无效：决定或签名被改过"
    ]


def run(path: Path, *words: str) -> tuple[int, str]:
    """Exit code and words, where nothing of ours runs or is set."""
    clean = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        [*COMMAND, str(path), *words],
        cwd=ROOT,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout
