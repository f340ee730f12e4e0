"""Publishing: versions never change."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
import yaml
from tortoise import connections
from tortoise.exceptions import BaseORMException

from api.catalog import loading, published
from api.catalog.loading import files, read_file
from api.catalog.refusals import DefinitionInvalid, VersionTaken
from notifications.refusals import NotFound

HOUSE, CARD, SHOP = "990715001001", "992011004001", "990714001001"


@pytest.fixture
async def catalogue(hall: Any) -> AsyncIterator[None]:
    """What a test publishes is taken back: the catalogue is shared by the whole run."""
    yield
    await connections.get("default").execute_script(
        "ALTER TABLE item_version DISABLE TRIGGER item_version_stands;"
        "DELETE FROM item_version WHERE version > 1;"
        "ALTER TABLE item_version ENABLE TRIGGER item_version_stands;"
    )
    published.forget()


def changed(folder: Path, **fields: Any) -> Path:
    raw = {**read_file(loading.SHIPPED / f"{HOUSE}.yaml"), **fields}
    (folder / "house.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True), "utf-8")
    return folder


async def versions() -> list[tuple[str, int, str]]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT code, version, content_hash FROM item_version ORDER BY code, version"
    )
    return [(row["code"], row["version"], row["content_hash"]) for row in rows]


async def test_loading_again_changes_nothing(catalogue: None) -> None:
    before = await versions()
    assert [item.code for item in await loading.load()] == [SHOP, HOUSE, CARD]
    assert await versions() == before


async def test_another_text_under_the_same_version_is_refused(
    catalogue: None, tmp_path: Path
) -> None:
    before = await versions()
    with pytest.raises(VersionTaken, match=HOUSE):
        await loading.load(changed(tmp_path, who="谁都行"))
    assert await versions() == before


async def test_a_spoilt_file_publishes_nothing(catalogue: None, tmp_path: Path) -> None:
    before = await versions()
    with pytest.raises(DefinitionInvalid):
        await loading.load(changed(tmp_path, version=2, promised_days=99))
    assert await versions() == before


async def test_a_new_version_is_shown_and_the_old_one_stays(
    catalogue: None, tmp_path: Path
) -> None:
    old = await published.published(HOUSE)
    await loading.load(changed(tmp_path, version=2, promised_days=2))
    new = await published.published(HOUSE)
    assert (new.version, new.promised_days) == (2, 2)
    again = await published.version(old.version_id)
    assert (again.version, again.promised_days, again.content_hash) == (1, 3, old.content_hash)


async def test_the_database_itself_refuses_to_change_a_version(catalogue: None) -> None:
    for statement in ("UPDATE item_version SET version = 9", "DELETE FROM item_version"):
        with pytest.raises((BaseORMException, asyncpg.PostgresError), match="never changed"):
            await connections.get("default").execute_query(statement)


async def test_what_is_exported_loads_to_the_same_hash(catalogue: None, tmp_path: Path) -> None:
    before = await versions()
    assert len(await loading.export(tmp_path)) == len(files())
    await loading.load(tmp_path)
    assert await versions() == before


async def test_an_unknown_item_is_not_found(catalogue: None) -> None:
    with pytest.raises(NotFound):
        await published.published("000000000000")
    with pytest.raises(NotFound):
        await published.version(uuid4())


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("过户", HOUSE),
        ("房产证", HOUSE),
        ("我要开店", SHOP),
        ("老年证", CARD),
        ("SHOP", SHOP),
        (HOUSE, HOUSE),
    ],
)
async def test_items_are_found_in_the_citizens_own_words(
    catalogue: None, words: str, first: str
) -> None:
    assert (await published.search(words))[0].code == first


async def test_a_search_for_nothing_is_everything(catalogue: None) -> None:
    assert len(await published.search("  ")) == 3
    assert len(await published.search(None)) == 3
    assert await published.search("登月") == ()
