"""A folder comes in whole or not at all, and says whose word it is."""

from pathlib import Path
from typing import Any

import pytest

from api.catalog import loading, publishing
from api.catalog.loading import Pair
from api.catalog.refusals import DefinitionInvalid
from tests.api.catalog.conftest import Keeping
from tests.api.catalog.test_publishing import versions
from tests.api.catalog.texts import LATER, NEXT, NOW, changed, folder_of
from tests.makers import query


async def test_a_folder_is_signed_by_its_departments_people_or_not_at_all(
    keeping: Keeping, tmp_path: Path
) -> None:
    async def people(_code: str) -> Pair:
        return Pair(keeping.author.actor, keeping.signer.actor, keeping.signer.key.get)

    with pytest.raises(DefinitionInvalid):
        await loading.load(folder_of(tmp_path, changed(version=NEXT), "code: ["), people)
    assert await versions() == [NOW]
    assert await query("SELECT FROM item_draft") == []
    good = folder_of(tmp_path, changed(version=NEXT), changed(version=LATER))
    assert [one.version for one in await loading.load(good, people)] == [NEXT, LATER]
    assert await versions() == [NOW, NEXT, LATER]
    rows = await query("SELECT DISTINCT document FROM item_version WHERE signer_id IS NOT NULL")
    assert len(rows) == 1, "one signature over both"


async def test_in_production_a_folder_becomes_drafts_for_people_to_sign(
    keeping: Keeping, tmp_path: Path
) -> None:
    await loading.bring(folder_of(tmp_path, changed(version=NEXT)))
    assert await versions() == [NOW]
    (row,) = await query("SELECT id, author_id, state FROM item_draft")
    assert (row["author_id"], row["state"]) == (None, "submitted")
    prepared = await publishing.prepare(keeping.signer.actor, [(row["id"], 0)])
    answer: dict[str, Any] = keeping.signer.key.get(prepared.options)
    await publishing.publish(keeping.signer.actor, prepared.id, answer, "key-brought-1")
    assert await versions() == [NOW, NEXT]
