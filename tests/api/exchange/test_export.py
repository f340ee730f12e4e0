"""The county's right (C119): its own copy of everything, readable by anybody it chooses."""

import asyncio
import base64
import hashlib
import json
import secrets
import subprocess
import sys
import tracemalloc
from argparse import Namespace
from pathlib import Path
from typing import Any

import orjson
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from api.applications.lifecycle import Status
from api.commands import export_verify
from api.exchange.checking_over import look_over
from api.exchange.handing_over import Summary, Wish, hand_over
from api.exchange.strongbox import PIECE, Damaged, Strongbox, WrongKey, read, unlock
from api.exchange.tables import SEALED, about, left_out
from identity.actor import THE_SYSTEM
from identity.erasing import erase, restrict
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.makers import CARD, SHOP, County, a_county, query
from tests.sizes import size

PHRASE = "青禾县的口令二〇二六".encode()


async def exported(hall: Hall, folder: Path, box: Strongbox, **more: Any) -> Summary:
    return await hand_over(
        hall.settings.database_url, Wish(folder, box, "年度移交", "root", **more)
    )


async def a_busy_county(hall: Hall) -> County:
    county = await a_county(hall)
    await county.a_case(Status.CLOSED, CARD)
    await county.a_case(Status.SUBMITTED, SHOP)
    return county


def rows_of(folder: Path, table: str) -> list[dict[str, Any]]:
    lines = (folder / "tables" / f"{table}.jsonl").read_bytes().splitlines()
    return [orjson.loads(line) for line in lines]


async def test_every_row_of_every_table_is_there_and_what_was_sealed_is_open(
    hall: Hall, tmp_path: Path
) -> None:
    county = await a_busy_county(hall)
    somebody = await county.citizen()
    summary = await exported(hall, tmp_path / "out", Strongbox.unlocked())
    assert summary.whole
    assert summary.withheld == {}
    tables = {
        row["n"]
        for row in await query("SELECT tablename AS n FROM pg_tables WHERE schemaname = 'public'")
    }
    assert set(summary.tables) == tables - set(left_out())
    for table, rows in summary.tables.items():
        there = rows_of(tmp_path / "out", table)
        assert len(there) == rows
        assert not any(column.endswith(SEALED) for row in there for column in row), table
    people = {row["id"]: row for row in rows_of(tmp_path / "out", "person")}
    mine = people[str(somebody.actor.me)]
    assert (mine["name"], mine["id_number"]) == (somebody.who.name, somebody.who.id_number)
    assert mine["phone"].endswith(somebody.who.phone)
    answers = [json.loads(row["answers"]) for row in rows_of(tmp_path / "out", "application")]
    assert all(answers)
    for row in rows_of(tmp_path / "out", "decision"):
        assert hashlib.sha256(row["document"].encode()).hexdigest() == row["document_hash"]


async def test_every_table_is_explained(hall: Hall) -> None:
    named = {
        row["n"]
        for row in await query("SELECT tablename AS n FROM pg_tables WHERE schemaname = 'public'")
    }
    assert named - set(about()) - set(left_out()) == set(), "say in api/exchange/tables.yaml"
    assert all(about().values())
    assert all(left_out().values())


async def test_originals_and_results_come_out_to_the_byte(hall: Hall, tmp_path: Path) -> None:
    await a_busy_county(hall)
    summary = await exported(hall, tmp_path / "out", Strongbox.unlocked())
    kept = await query("SELECT id, declared_sha256 AS sha FROM uploaded_file WHERE state = 'ready'")
    kept += await query("SELECT id, sha256 AS sha FROM certificate")
    kept += await query("SELECT id, sha256 AS sha FROM notice WHERE made_at IS NOT NULL")
    assert summary.files == len(kept) > 3
    files = {path.stem: path for path in (tmp_path / "out" / "files").rglob("*.*")}
    for row in kept:
        assert hashlib.sha256(files[str(row["id"])].read_bytes()).hexdigest() == row["sha"]


@pytest.mark.parametrize("way", ["public key", "passphrase"])
async def test_another_machine_reads_it_with_the_countys_key_and_without_our_program(
    hall: Hall, tmp_path: Path, way: str
) -> None:
    county = await a_busy_county(hall)
    who = (await county.citizen()).who
    private = X25519PrivateKey.generate()
    (tmp_path / "county.pem").write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    (tmp_path / "phrase").write_bytes(PHRASE + b"\n")
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    box, how = {
        "public key": (Strongbox.for_public_key(public), ["--private-key", "county.pem"]),
        "passphrase": (Strongbox.with_passphrase(PHRASE), ["--passphrase-file", "phrase"]),
    }[way]
    await exported(hall, tmp_path / "out", box)
    for path in (tmp_path / "out").rglob("*"):
        if path.is_file():
            assert who.id_number.encode() not in path.read_bytes()
            assert who.name.encode() not in path.read_bytes()
    read_by = [sys.executable, "-I", "out/read_export.py", "out", "plain", *how]
    done = await asyncio.create_subprocess_exec(*read_by, cwd=tmp_path, stderr=subprocess.PIPE)
    _, said = await done.communicate()
    assert done.returncode == 0, said.decode()
    assert who.id_number in {row["id_number"] for row in rows_of(tmp_path / "plain", "person")}
    report = look_over(
        tmp_path / "out", private=(tmp_path / "county.pem").read_bytes(), phrase=PHRASE
    )
    assert report.intact
    assert report.opened
    assert len(about()) < report.files + len(left_out())
    with pytest.raises(WrongKey):
        look_over(tmp_path / "out", private=None, phrase=b"somebody else's guess")


async def test_whoever_changes_anything_is_found_out(hall: Hall, tmp_path: Path) -> None:
    await a_busy_county(hall)
    await exported(hall, tmp_path / "out", Strongbox.with_passphrase(PHRASE))
    folder = tmp_path / "out"
    assert look_over(folder, phrase=PHRASE).intact
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert len(files) > 30
    for path in files[:: size(5, 1)]:
        was = path.read_bytes()
        for spoilt in (was[:-1], was + b"x", bytes([was[0] ^ 1]) + was[1:], None):
            if spoilt is None:
                path.unlink()
            else:
                path.write_bytes(spoilt)
            assert not look_over(folder, phrase=PHRASE).intact, path
        assert not look_over(folder).intact, path  # whoever has no key sees it too
        path.write_bytes(was)
    (folder / "tables" / "smuggled.jsonl").write_bytes(b"{}\n")
    assert not look_over(folder, phrase=PHRASE).intact


async def test_without_a_key_from_elsewhere_it_says_that_it_proves_little(
    hall: Hall, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever writes a whole export anew signs it anew: only a copy kept elsewhere tells."""
    await a_busy_county(hall)
    seen: list[tuple[int, int]] = []
    wish = Wish(tmp_path / "out", Strongbox.unlocked(), "年度移交", "root")
    await hand_over(hall.settings.database_url, wish, lambda _, *of: seen.append(of))
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})  # one bar, once full
    assert {total for _, total in seen} == {seen[-1][0]}
    key = orjson.loads((tmp_path / "out" / "manifest.json").read_bytes())["key"]
    said = {}
    for given in (None, key):
        asked = Namespace(
            folder=tmp_path / "out", private_key=None, passphrase_file=None, key=given, json=False
        )
        assert export_verify.execute(hall.settings, asked) == 0
        said[given] = capsys.readouterr().out
    assert "只和这份导出自带的公钥核对过" in said[None]
    assert "--key" not in said[key]
    assert look_over(tmp_path / "out").own_key
    assert not look_over(tmp_path / "out", signer=base64.b64decode(key)).own_key


async def test_who_was_erased_stays_erased_and_who_is_restricted_stays_closed(
    hall: Hall, tmp_path: Path
) -> None:
    county = await a_county(hall)
    gone, kept, other = [await county.citizen() for _ in range(3)]
    await erase(THE_SYSTEM, gone.actor.me, "本人要求")
    async with transaction():
        await restrict(THE_SYSTEM, kept.actor.me, "诉讼期间")
    summary = await exported(hall, tmp_path / "out", Strongbox.unlocked())
    assert summary.whole
    assert set(summary.withheld) == {"restricted"}  # the erased have not even a masked name
    people = {row["id"]: row for row in rows_of(tmp_path / "out", "person")}
    assert people[str(gone.actor.me)]["id_number"] is None
    assert people[str(kept.actor.me)]["id_number"] is None
    assert people[str(kept.actor.me)]["withheld"]["id_number"] == "restricted"
    assert people[str(other.actor.me)]["id_number"] == other.who.id_number
    await exported(hall, tmp_path / "moving", Strongbox.unlocked(), restricted=True)
    moved = {row["id"]: row for row in rows_of(tmp_path / "moving", "person")}
    assert moved[str(kept.actor.me)]["id_number"] == kept.who.id_number


async def test_begin_end_and_every_opened_value_stand_in_the_trail(
    hall: Hall, tmp_path: Path
) -> None:
    await a_busy_county(hall)
    (before,) = await query("SELECT count(*) AS n FROM trail_row WHERE action = 'unseal'")
    summary = await exported(hall, tmp_path / "out", Strongbox.unlocked())
    (after,) = await query("SELECT count(*) AS n FROM trail_row WHERE action = 'unseal'")
    assert after["n"] - before["n"] == summary.opened + summary.files
    acts = await query(
        "SELECT action, purpose, details FROM trail_row WHERE subject_kind = 'county' ORDER BY id"
    )
    assert [row["action"] for row in acts] == ["county.export_begun", "county.exported"]
    assert {row["purpose"] for row in acts} == {"年度移交"}
    assert all("root" in str(row["details"]) for row in acts)


async def test_a_file_that_is_gone_is_named_and_nothing_else_stops(
    hall: Hall, tmp_path: Path
) -> None:
    await a_busy_county(hall)
    (lost, spoilt) = sorted((hall.settings.storage_folder / "originals").iterdir())[:2]
    lost.unlink()
    spoilt.write_bytes(secrets.token_bytes(500))
    summary = await exported(hall, tmp_path / "out", Strongbox.unlocked())
    assert not summary.whole
    assert [name for name in summary.missing if lost.name in name]
    assert summary.withheld == {"broken": 1}
    with pytest.raises(FileExistsError):
        await exported(hall, tmp_path / "out", Strongbox.unlocked())


def test_no_piece_can_be_swapped_dropped_or_cut_off(tmp_path: Path) -> None:
    box = Strongbox.with_passphrase(PHRASE)
    key = unlock(box.lock, phrase=PHRASE)
    for length in (0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 5):
        content = secrets.token_bytes(length)
        with box.sheet(tmp_path, f"{length}.bin") as sheet:
            for start in range(0, length, 10_000):
                sheet.write(content[start : start + 10_000])
        assert b"".join(read(tmp_path, sheet.name, key)) == content
    whole, step = (tmp_path / sheet.name).read_bytes(), PIECE + 16
    head, pieces = whole[:20], [whole[20 + n * step : 20 + (n + 1) * step] for n in range(4)]
    for order in ([1, 0, 2, 3], [0, 1, 3], [0, 1, 2], [0, 1, 2, 2, 3], []):
        (tmp_path / sheet.name).write_bytes(head + b"".join(pieces[n] for n in order))
        with pytest.raises(Damaged):
            list(read(tmp_path, sheet.name, key))
    (tmp_path / sheet.name).rename(tmp_path / "other.bin.enc")
    with pytest.raises(Damaged):
        list(read(tmp_path, "other.bin.enc", key))


async def test_memory_stays_the_same_however_much_there_is(hall: Hall, tmp_path: Path) -> None:
    rows = size(20_000, 200_000)
    await query(
        "INSERT INTO calendar_day (day, kind, name, source)"
        " SELECT '2200-01-01'::date + n, 'work', repeat('x', 30), repeat('y', 120)"
        " FROM generate_series(1, $1::int) AS n",
        rows,
    )
    tracemalloc.start()
    summary = await exported(hall, tmp_path / "out", Strongbox.with_passphrase(PHRASE))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    await query("DELETE FROM calendar_day WHERE day >= '2200-01-01'")
    assert summary.tables["calendar_day"] > rows
    assert most < 64 * 2**20
