"""Stores keep to the same sentences: a folder of ours, somebody's object storage."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from api.storage import keeping
from api.storage.contract import Store
from api.storage.folder import FolderStore
from api.storage.s3 import Bucket, S3Store, signed
from identity.actor import THE_SYSTEM
from identity.sealing import Access
from notifications.refusals import Unavailable
from tests.contracts.s3_server import KEY_ID, REGION, SECRET, S3Server, s3_server, signature

# AWS, "Signature Calculations for the Authorization Header", GET Bucket Lifecycle
AWS = Bucket(
    "https://examplebucket.s3.amazonaws.com",
    "examplebucket",
    "us-east-1",
    "AKIAIOSFODNN7EXAMPLE",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
)
AWS_SAYS = "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"


@pytest.fixture
def s3() -> Iterator[S3Server]:
    with s3_server() as server:
        yield server


def bucket(s3: S3Server) -> Bucket:
    return Bucket(s3.url, s3.bucket, REGION, KEY_ID, SECRET)


@pytest.fixture(params=["folder", "s3"])
async def store(
    request: pytest.FixtureRequest, s3: S3Server, tmp_path: Path
) -> AsyncIterator[Store]:
    made: Store = FolderStore(tmp_path)
    if request.param == "s3":
        made = S3Store(bucket(s3), httpx.AsyncClient(trust_env=False))
    yield made
    await made.close()


async def test_what_is_put_is_got_and_again_is_harmless(store: Store) -> None:
    for content in (b"one", b"one", b"two", b"", bytes(range(256)) * 60_000):
        await store.put("a/b-c/d.e", content)
        assert await store.get("a/b-c/d.e") == content


async def test_the_absent_is_said_and_deleting_it_is_fine(store: Store) -> None:
    with pytest.raises(KeyError):
        await store.get("no/where")
    await store.delete("no/where")
    await store.put("here", b"x")
    await store.delete("here")
    with pytest.raises(KeyError):
        await store.get("here")


async def test_readers_see_all_or_nothing(store: Store) -> None:
    contents = [bytes([n]) * 200_000 for n in range(6)]
    await store.put("k", contents[0])
    puts = asyncio.gather(*(store.put("k", content) for content in contents))
    seen = await asyncio.gather(*(store.get("k") for _ in range(12)))
    await puts
    assert set(seen) <= set(contents)


@pytest.mark.parametrize("key", ["", "../up", "/etc/passwd", "a//b", "A", "a b", "a?x=1", "a%2e"])
async def test_no_key_leads_elsewhere(store: Store, key: str) -> None:
    for asking in (store.put(key, b"x"), store.get(key), store.delete(key)):
        with pytest.raises(ValueError, match="not a storage key"):
            await asking


async def test_what_lies_at_a_vendors_is_noise(hall: object, s3: S3Server) -> None:
    owner, label = uuid4(), f"uploaded_file.original:{uuid4()}"
    content = b"ID 11010519491231002X" * 500
    keeping.bind_store(S3Store(bucket(s3), httpx.AsyncClient(trust_env=False)))
    await keeping.keep(owner, label, "originals/x", content)
    assert list(s3.objects) == ["originals/x"]
    assert b"110105" not in s3.objects["originals/x"]
    access = Access(THE_SYSTEM, "a test")
    assert await keeping.fetch(owner, label, "originals/x", access) == content
    await keeping.close_store()


@pytest.mark.parametrize("status", [301, 400, 403, 409, 429, 500, 503])
async def test_a_vendor_that_does_not_answer_as_it_should_is_unavailable(
    s3: S3Server, status: int
) -> None:
    store = S3Store(bucket(s3), httpx.AsyncClient(trust_env=False))
    for asking in (store.put("k", b"x"), store.get("k"), store.delete("k")):
        s3.answer_next = [(status, b"<html>")]
        with pytest.raises(Unavailable):
            await asking
    await store.close()


async def test_a_missing_bucket_or_server_is_not_a_missing_file(s3: S3Server) -> None:
    http = httpx.AsyncClient(trust_env=False)
    for wrong in (
        replace(bucket(s3), name="elsewhere"),
        replace(bucket(s3), endpoint="http://127.0.0.1:1"),
    ):
        store = S3Store(wrong, http)
        for asking in (store.put("k", b"x"), store.get("k"), store.delete("k")):
            with pytest.raises(Unavailable):
                await asking
    await http.aclose()


async def test_a_wrong_key_opens_nothing(s3: S3Server) -> None:
    s3.objects["k"] = b"x"
    http = httpx.AsyncClient(trust_env=False)
    for wrong in (
        replace(bucket(s3), secret="guessed"),
        replace(bucket(s3), key_id="AKOTHER"),
        replace(bucket(s3), region="us-east-1"),
    ):
        with pytest.raises(Unavailable):
            await S3Store(wrong, http).get("k")
    await http.aclose()
    assert s3.refused == ["SignatureDoesNotMatch", *["AuthorizationHeaderMalformed"] * 2]


def test_both_sides_sign_as_aws_publishes() -> None:
    at = datetime(2013, 5, 24, tzinfo=UTC)
    headers = dict(signed(AWS, "GET", f"{AWS.endpoint}/?lifecycle=", b"", at))
    assert headers.pop("authorization").endswith(f"Signature={AWS_SAYS}")
    assert signature(AWS.secret, "us-east-1", "GET", "/?lifecycle=", headers) == AWS_SAYS


def test_the_secret_is_in_no_log() -> None:
    assert AWS.secret not in repr(AWS)
