"""Keys change while people go on reading and writing; every cipher and key holder keeps to the same
sentences (G50–G53).
"""

import secrets
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from identity.actor import Actor, ActorKind
from identity.hsm import HsmKeyService, ModuleUnusable
from identity.keyservice import FileKeyService, KeyService
from identity.rotating import renew_all, rewrap
from identity.sealing import (
    Access,
    SealBroken,
    bind_keys,
    renew,
    seal,
    unseal,
)
from identity.suites import AES_256_GCM, SM4_GCM, SUITES, Sm4Gcm, Suite
from tests.conftest import Hall
from tests.identity.making import sql
from tests.tokens import PIN, SOFTHSM

SECRET = "320826195603150011"
WHY = Access(Actor(ActorKind.STAFF, uuid4()), "核对")


def place() -> str:
    return f"person.id_number:{uuid4()}"


@pytest.fixture(params=["file", "pkcs11"])
def service(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[KeyService]:
    if request.param == "file":
        yield FileKeyService.at(tmp_path / "master.key", make_marked=b"test key: ")
        return
    held = HsmKeyService(SOFTHSM, request.getfixturevalue("token"), PIN)
    held.add_key()
    yield held
    held.close()


async def test_a_wrapped_key_opens_in_its_context_only(service: KeyService) -> None:
    key = secrets.token_bytes(32)
    wrapped = await service.wrap(key, b"mine")
    assert key not in wrapped
    assert await service.unwrap(wrapped, b"mine") == key
    for place_, spoilt in (
        (b"other", wrapped),
        (b"mine", wrapped[:-1] + bytes([wrapped[-1] ^ 1])),
        (b"mine", bytes([7]) + wrapped[1:]),
        (b"mine", wrapped[:20]),
    ):
        with pytest.raises(InvalidTag):
            await service.unwrap(spoilt, place_)


async def test_what_an_older_key_wrapped_still_opens_and_the_index_stays(
    service: KeyService,
) -> None:
    before, found = await service.wrap(b"k" * 32, b"mine"), service.hmac(b"320826")
    assert service.add_key() == service.newest == 2
    assert await service.unwrap(before, b"mine") == b"k" * 32
    assert (await service.wrap(b"k" * 32, b"mine"))[0] == 2
    assert service.hmac(b"320826") == found
    assert len(found) == 32


async def test_another_process_meets_a_newer_key_and_finds_it(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    door = FileKeyService.at(path, make_marked=b"test key: ")
    FileKeyService.at(path).add_key()
    wrapped = await FileKeyService.at(path).wrap(b"k" * 32, b"mine")
    assert door.newest == 1
    assert await door.unwrap(wrapped, b"mine") == b"k" * 32
    assert path.stat().st_mode & 0o077 == 0


def test_a_token_that_is_not_there_says_so(token: str) -> None:
    with pytest.raises(ModuleUnusable):
        HsmKeyService(SOFTHSM, f"not {token}", PIN)
    with pytest.raises(ModuleUnusable):
        HsmKeyService(SOFTHSM, token, "wrong")


def test_sm4_gcm_agrees_with_the_published_vector() -> None:
    """RFC 8998, appendix A.1."""
    sealed = Sm4Gcm(bytes.fromhex("0123456789abcdeffedcba9876543210")).encrypt(
        bytes.fromhex("00001234567800000000abcd"),
        bytes.fromhex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
            "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"
        ),
        bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
    )
    assert sealed.hex() == (
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
        "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
        "83de3541e4c2b58177e065a9bf7b62ec"
    )


@pytest.mark.parametrize("suite", SUITES.values(), ids=lambda suite: suite.name)
async def test_every_suite_seals_says_which_it_was_and_opens_after_a_change(
    county: Hall, suite: Suite
) -> None:
    owner, label, after = uuid4(), place(), place()
    master = FileKeyService(secrets.token_bytes(32))
    bind_keys(master, suite)
    sealed = await seal(owner, label, SECRET)
    assert sealed[0] == suite.code
    other = SM4_GCM if suite is AES_256_GCM else AES_256_GCM
    bind_keys(master, other)
    assert await unseal(owner, label, sealed, WHY) == SECRET
    await renew(owner)
    anew = await seal(owner, after, SECRET)
    assert anew[0] == other.code
    assert await unseal(owner, after, anew, WHY) == SECRET
    assert await unseal(owner, label, sealed, WHY) == SECRET
    with pytest.raises(SealBroken):
        await unseal(owner, label, bytes([other.code]) + sealed[1:], WHY)


async def test_a_hsm_seals_people(county: Hall, token: str) -> None:
    held = HsmKeyService(SOFTHSM, token, PIN)
    held.add_key()
    bind_keys(held)
    owner, label = uuid4(), place()
    assert await unseal(owner, label, await seal(owner, label, SECRET), WHY) == SECRET
    held.close()


async def test_rewrapping_goes_on_where_it_was_stopped(county: Hall, tmp_path: Path) -> None:
    held = FileKeyService.at(tmp_path / "master.key", make_marked=b"test key: ")
    bind_keys(held)
    for _ in range(450):
        await seal(uuid4(), place(), SECRET)
    held.add_key()
    stopped: list[int] = []

    class PowerCut(Exception):
        pass

    def told(done: int) -> None:
        stopped.append(done)
        raise PowerCut

    with pytest.raises(PowerCut):
        await rewrap(told)
    assert stopped == [200]
    assert await rewrap() == 250
    assert await rewrap() == 0


async def test_an_erased_owner_is_not_wrapped_again(county: Hall, tmp_path: Path) -> None:
    held = FileKeyService.at(tmp_path / "master.key", make_marked=b"test key: ")
    bind_keys(held)
    gone, label = uuid4(), place()
    await seal(gone, label, SECRET)
    await sql(
        "UPDATE owner_key SET state = 'erased', wrapped = NULL WHERE owner_id = $1 RETURNING id",
        gone,
    )
    held.add_key()
    assert await rewrap() == 0
    assert await renew_all() == 0


def test_the_ciphers_are_the_librarys() -> None:
    key, nonce = secrets.token_bytes(32), secrets.token_bytes(12)
    ours = AES_256_GCM.opened(key).encrypt(nonce, b"plain", b"place")
    assert AESGCM(key).decrypt(nonce, ours, b"place") == b"plain"
