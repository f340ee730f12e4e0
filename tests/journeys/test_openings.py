"""Every opened value is a row in the trail (G46): counted where keys open, over a whole story."""

import ast
from collections.abc import Mapping
from typing import Any
from uuid import UUID

import pytest

from identity import opening_many, sealing
from identity.suites import Aead
from tests.journeys.test_leaks import the_whole_story
from tests.journeys.town import Town
from tests.makers import query
from tests.rules.source import nodes
from tests.sizes import Figure

ROWS = "SELECT count(*) AS n FROM trail_row WHERE action = 'unseal'"
# Who opens anything at all, and what.
OPENERS = {
    "identity/sealing.py": "people's values, with a row each in the same statement",
    "identity/opening_many.py": "the same for a house that moves, rows first",
    "identity/keyservice.py": "wrapped keys",
    "identity/hsm.py": "wrapped keys",
    "identity/wechat.py": "who somebody is at WeChat and nobody here yet, by the ticket",
    "api/payments/gateways/wechat.py": "WeChat's notice of an order and its sum, nothing of ours",
    "api/storage/enveloping.py": "a file's bytes, with the key that sealing opened for them",
    "api/exchange/strongbox.py": "a moved house's box, by who holds its key",
}


class Counted:
    """A key that counts what it opens."""

    def __init__(self, key: Aead, opened: list[bytes]) -> None:
        self.key, self.opened = key, opened

    def encrypt(self, nonce: bytes, data: bytes, associated_data: bytes) -> bytes:
        return self.key.encrypt(nonce, data, associated_data)

    def decrypt(self, nonce: bytes, data: bytes, associated_data: bytes) -> bytes:
        plain = self.key.decrypt(nonce, data, associated_data)
        self.opened.append(nonce)
        return plain


@pytest.mark.proof("G46", "as many opened values as rows in the trail, over a whole story")
async def test_every_opened_value_of_a_story_is_a_row_in_the_trail(
    town: Town, monkeypatch: pytest.MonkeyPatch, figure: Figure
) -> None:
    opened: list[bytes] = []
    as_it_is = sealing.opened_key

    async def counted(owner_id: UUID, row: Mapping[str, Any]) -> Aead:
        return Counted(await as_it_is(owner_id, row), opened)

    for module in (sealing, opening_many):
        monkeypatch.setattr(module, "opened_key", counted)
    before = (await query(ROWS))[0]["n"]
    await the_whole_story(town)
    rows = (await query(ROWS))[0]["n"] - before
    assert len(opened) == rows
    assert rows > 40
    figure(opened=len(opened), rows=rows)


def test_nothing_else_opens_anything() -> None:
    found = {
        path
        for path, call in nodes(ast.Call)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "decrypt"
    }
    assert found == OPENERS.keys()
