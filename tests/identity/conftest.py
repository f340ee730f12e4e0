"""A county with keys, limits and a domain of its own, over the real servers."""

import secrets

import pytest

from identity.codes import Pace, bind_pace
from identity.keyservice import FileKeyService
from identity.passkeys import bind_relying_party
from identity.sealing import bind_keys
from identity.throttle import bind_throttle
from tests.conftest import Hall
from tests.identity.making import DESK_ORIGIN, ORIGIN, Pocket


@pytest.fixture
def county(hall: Hall) -> Hall:
    bind_keys(FileKeyService(secrets.token_bytes(32)))
    bind_throttle(None)
    bind_pace(Pace())
    bind_relying_party("localhost", (ORIGIN, DESK_ORIGIN))
    return hall


@pytest.fixture
def pocket() -> Pocket:
    return Pocket()
