"""Whoever carries the database away recovers nothing from it by trying, and nothing by swapping
(G52, G53).
"""

import ast
import hashlib
from itertools import product
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from identity.actor import Actor, ActorKind
from identity.people import person_by_phone, verify_identity
from identity.sealing import Access, SealBroken, blind_index, seal, unseal
from tests.conftest import Hall
from tests.identity.making import Register, a_phone, an_id_number, signed_in, sql
from tests.sizes import Figure, size

ROOT = Path(__file__).resolve().parents[2]
LOOK = Access(Actor(ActorKind.STAFF, uuid4()), "核对")
HASHES = ("md5", "sha1", "sha256", "sha512", "sm3", "blake2b")


def guesses(value: str) -> set[bytes]:
    """What an attacker computes of a number who knows our code, but has no key."""
    plain = [value, f"id_number\0{value}", f"phone\0{value}", f"+86{value}", f"phone\0+86{value}"]
    found = set()
    for text, name in product(plain, HASHES):
        if name in hashlib.algorithms_available:
            found.add(hashlib.new(name, text.encode()).digest()[:16])
    for text, key in product(plain, (b"", b"\0" * 32, b"doorstep-index-v1")):
        found.add(hashlib.new("sha256", key + text.encode()).digest()[:16])
    return found


@pytest.mark.proof("G52", "attacker with a full dump and no key: 0 recovered")
async def test_no_number_is_recovered_from_its_index(county: Hall, figure: Figure) -> None:
    people, known = size(20, 1000), dict[str, str]()
    for order in range(people):
        number, phone = an_id_number(order % 999 + 1, born=f"19{50 + order // 999}0315"), a_phone()
        person = await person_by_phone(phone)
        actor = await signed_in(ActorKind.CITIZEN, person.id)
        await verify_identity(actor, "张桂芳", number, Register({number: "张桂芳"}))
        known[number] = phone
    rows = await sql("SELECT phone_index, id_number_index FROM person")
    stolen = {bytes(row[name]) for row in rows for name in row if row[name]}
    assert len(stolen) == 2 * people
    tried = {guess for pair in known.items() for value in pair for guess in guesses(value)}
    figure(people=people, guesses=len(tried), recovered=len(stolen & tried))
    assert stolen & tried == set()
    assert {len(index) for index in stolen} == {16}  # 128 bits
    assert all(blind_index("id_number", number) in stolen for number in known)  # with the key, all


def test_the_index_key_is_used_in_one_place_only() -> None:
    """Every index of something personal is made by ``blind_index`` or ``keyed_hash``."""
    calls = set()
    for folder in ("api", "identity", "notifications"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.keyword) and node.arg and node.arg.endswith("_index"):
                    made = ast.unparse(node.value)
                    if "hashlib" in made or "sha" in made:
                        calls.add(f"{file.relative_to(ROOT)}: {made}")
    assert calls == set()


@pytest.mark.proof("G53", "1,000 swaps of cells between rows, columns and owners: 1,000 fail")
async def test_a_cell_put_in_anothers_place_never_opens(county: Hall, figure: Figure) -> None:
    chance, swaps, refused = Random(53), size(100, 1000), 0
    columns = ("person.name", "person.id_number", "person.phone", "application.answers")
    owners = [uuid4() for _ in range(6)]
    cells = {
        (owner, f"{column}:{uuid4()}"): b""
        for owner, column, _ in product(owners, columns, range(3))
    }
    for owner, label in cells:
        cells[owner, label] = await seal(owner, label, "320826195603150011")
    places = sorted(cells)
    for _ in range(swaps):
        here, there = chance.sample(places, 2)
        with pytest.raises(SealBroken):
            await unseal(*here, cells[there], LOOK)
        refused += 1
    flipped = bytearray(cells[places[0]])
    flipped[-1] ^= 1
    with pytest.raises(SealBroken):
        await unseal(*places[0], bytes(flipped), LOOK)
    figure(swaps=swaps, failed=refused)
    assert refused == swaps
    assert await unseal(*places[0], cells[places[0]], LOOK) == "320826195603150011"
