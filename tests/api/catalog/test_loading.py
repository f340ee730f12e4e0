"""A folder comes in whole or not at all, and says whose word it is."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from api.catalog import loading, publishing
from api.catalog.loading import Pair
from api.catalog.refusals import DefinitionInvalid
from api.commands import catalog
from api.settings import Profile
from tests.api.catalog.conftest import Keeping
from tests.api.catalog.test_publishing import versions
from tests.api.catalog.texts import HOUSE, LATER, NEXT, NOW, changed, folder_of
from tests.conftest import Hall
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


def test_in_production_no_command_publishes(
    hall: Hall, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    production = replace(hall.settings, profile=Profile.PRODUCTION)
    asked = Namespace(what="load", folder=folder_of(tmp_path, changed(version=NEXT)), files=[])
    assert catalog.execute(production, asked) == 1
    assert "两个人签名发布" in capsys.readouterr().out


async def test_a_bundle_without_its_member_is_refused_and_nothing_comes_in(
    hall: Hall, tmp_path: Path
) -> None:
    broken = changed(
        version=NEXT, bundle=[{"code": "990000000001", "title": "没有", "mapping": {}}]
    )
    with pytest.raises(DefinitionInvalid) as refused:
        await loading.load(folder_of(tmp_path, changed(version=LATER), broken))
    assert "bundle" in str(refused.value)
    assert await versions() == [NOW]


async def test_what_comes_with_the_installation_is_signed_by_nobody(
    hall: Hall, tmp_path: Path
) -> None:
    await loading.load(folder_of(tmp_path, changed(version=NEXT)))
    rows = await query(
        "SELECT v.signer_id, v.author_id, v.document, e.act, e.by_id FROM item_version v"
        " JOIN item_version_event e ON e.version_id = v.id WHERE v.code = $1 AND v.version = $2",
        HOUSE,
        NEXT,
    )
    assert [tuple(row.values()) for row in rows] == [(None, None, None, "published", None)]
