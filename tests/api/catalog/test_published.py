"""Publishing: versions never change."""

from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest
from tortoise import connections
from tortoise.exceptions import BaseORMException

from api.catalog import loading, published
from api.catalog.loading import files
from api.catalog.refusals import DefinitionInvalid, VersionTaken
from notifications.refusals import NotFound
from tests.api.catalog.texts import CARD, HOUSE, NEXT, NOW, SHOP, changed, folder_of
from tests.conftest import Hall


async def versions() -> list[tuple[str, int, str]]:
    rows = await connections.get("default").execute_query_dict(
        "SELECT code, version, content_hash FROM item_version ORDER BY code, version"
    )
    return [(row["code"], row["version"], row["content_hash"]) for row in rows]


async def test_loading_again_changes_nothing(hall: Hall) -> None:
    before = await versions()
    assert {SHOP, HOUSE, CARD} <= {item.code for item in await loading.load()}
    assert await versions() == before


async def test_another_text_under_the_same_version_is_refused(hall: Hall, tmp_path: Path) -> None:
    before = await versions()
    with pytest.raises(VersionTaken, match=HOUSE):
        await loading.load(folder_of(tmp_path, changed(minutes=9)))
    assert await versions() == before


async def test_a_spoilt_file_publishes_nothing(hall: Hall, tmp_path: Path) -> None:
    before = await versions()
    with pytest.raises(DefinitionInvalid):
        await loading.load(folder_of(tmp_path, changed(version=NEXT), "code: ["))
    assert await versions() == before


async def test_a_new_version_is_shown_and_the_old_one_stays(hall: Hall, tmp_path: Path) -> None:
    old = await published.published(HOUSE)
    await loading.load(folder_of(tmp_path, changed(version=NEXT, promise=2)))
    new = await published.published(HOUSE)
    assert (new.version, new.promised_days) == (NEXT, 2)
    again = await published.version(old.version_id)
    assert (again.version, again.promised_days, again.content_hash) == (NOW, 3, old.content_hash)


async def test_the_database_itself_refuses_to_change_a_version(hall: Hall) -> None:
    for statement in ("UPDATE item_version SET version = 9", "DELETE FROM item_version"):
        with pytest.raises((BaseORMException, asyncpg.PostgresError), match="never changed"):
            await connections.get("default").execute_query(statement)


async def test_what_is_exported_loads_to_the_same_hash(hall: Hall, tmp_path: Path) -> None:
    before = await versions()
    assert len(await loading.export(tmp_path)) == len(files())
    await loading.load(tmp_path)
    assert await versions() == before


async def test_an_unknown_item_is_not_found(hall: Hall) -> None:
    with pytest.raises(NotFound):
        await published.published("000000000000")
    with pytest.raises(NotFound):
        await published.version(uuid4())
