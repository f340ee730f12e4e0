"""Production answers only the documents that its own pages were built with."""

import hashlib
import os
from pathlib import Path

import orjson
import pytest

from api.graphql.documents import Documents
from api.graphql.guard import Asked, Rejected
from tests.api.doors.conftest import Browser, Doors, codes_of

ME = "{me{id}}"
KEY = hashlib.sha256(ME.encode()).hexdigest()


@pytest.fixture
def closed(doors: Doors) -> Browser:
    return doors.browser(open_documents=False, introspection=False)


async def test_an_unknown_text_is_not_answered(closed: Browser, statements: list[str]) -> None:
    for body in (
        {"query": ME},
        {"documentId": "sha256:" + "0" * 64},
        {"documentId": "", "query": ME},
    ):
        response = await closed.post(body)
        assert response.status_code == 400
        assert codes_of(response) == ["UNKNOWN_DOCUMENT"], body
    assert statements == []


async def test_a_text_sent_along_with_a_known_id_is_not_looked_at(tmp_path: Path) -> None:
    documents = written(tmp_path, {f"sha256:{KEY}": ME})
    assert documents.text_of(Asked("{evil}", f"sha256:{KEY}", None, None)) == ME
    assert documents.text_of(Asked(None, KEY, None, None)) == ME
    with pytest.raises(Rejected):
        documents.text_of(Asked(ME, None, None, None))


async def test_a_new_build_is_known_without_a_restart(tmp_path: Path) -> None:
    documents = written(tmp_path, {})
    question = Asked(None, KEY, None, None)
    with pytest.raises(Rejected):
        documents.text_of(question)
    written(tmp_path, {KEY: ME})
    os.utime(documents.file, (1, 1))
    assert documents.text_of(question) == ME


async def test_without_a_build_nothing_is_known(tmp_path: Path) -> None:
    with pytest.raises(Rejected):
        Documents(tmp_path / "none.json", open_to_others=False).text_of(Asked(ME, KEY, None, None))


def written(folder: Path, texts: dict[str, str]) -> Documents:
    file = folder / "persisted-citizen.json"
    file.write_bytes(orjson.dumps(texts))
    return Documents(file, open_to_others=False)
