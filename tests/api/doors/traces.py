"""Every act that succeeds at a door leaves a row in the trail (G46): seen to at every test of the
doors and every journey, not at one. What succeeds without a row is said here, and why.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from graphql import GraphQLObjectType

from tests.api.doors import touched
from tests.api.doors.scanning import SCHEMAS
from tests.makers import query

_CODE = "only sends a code; what the code is used for stands there"
_QUESTION = "only makes a question; what answers it stands there"
QUIET: Mapping[str, str] = {
    "requestCode": _CODE,
    "requestCounterCode": _CODE,
    "requestNewPhoneCode": _CODE,
    "requestOldPhoneCode": _CODE,
    "requestFreshCode": _CODE,
    "requestMandateCode": _CODE,
    "requestJoinCode": _CODE,
    "requestHandlerCode": _CODE,
    "askWeChat": _QUESTION,
    "passkeySignIn": _QUESTION,
    "passkeyRegistration": _QUESTION,
    "keyOptions": _QUESTION,
    "prepareDecision": _QUESTION,
    "prepareRedress": _QUESTION,
    "preparePublication": _QUESTION,
    "saveAnswers": "one's own draft, every few seconds, nobody else's; what is filed stands there",
    "readMessages": "the time stands in the message's own row",
    "wish": "its own row says what is wished, and since when",
    "sendTestMessage": "the messages it makes stand in the inbox",
    "registerDevice": "its own row says when and until when",
    "silenceDevice": "its own row says when and until when",
}
# Said again, where there is nothing left to do, they change nothing and leave nothing.
AGAIN = frozenset(
    {
        "callNext",  # nobody waits
        "handOutNumber",  # the same key: the same number
        "renamePasskey",
        "handNotice",
        "changeCalendar",
        "keepTemplate",
        "passOn",  # nothing is in hand
        "restoreTemplate",
        "signOut",  # nobody was signed in
        "endOtherDevices",
        "bringConsent",  # the same key: the same draft
        "disown",
        "giveConsent",
        "withdrawConsent",
        "askCorrection",
        "publishDraft",
        "tryAgain",
    }
)
_MUTATION = re.compile(r"\s*mutation\b[^{]*\{\s*(\w+)")
left: list[str] = []  # acts without a trace, of the running test
loose: list[tuple[str, str, str]] = []  # door, act, table: changed beside the trace, not with it
watching = False  # whether the tests' database tells what is changed
counted = {"acts": 0, "rows": 0}


def act_of(body: Any) -> str:
    """The name of the act that a request is; of a question nothing."""
    found = _MUTATION.match(str(body.get("query", ""))) if isinstance(body, dict) else None
    return found.group(1) if found else ""


async def begin() -> int:
    """Before an act: how long the trail is."""
    with _unheard():
        if watching:
            await touched.forget()
        return await _rows()


async def end(door: str, act: str, answer: Any, before: int) -> None:
    """After it: what it was answered, what it left, and what it changed beside that."""
    with _unheard():
        if watching and act not in QUIET:
            loose.extend((door, act, table) for table in await touched.loose())
        note(door, answer, before, await _rows())


async def _rows() -> int:
    (found,) = await query("SELECT count(*) AS n FROM trail_row")
    return int(found["n"])


@contextmanager
def _unheard() -> Iterator[None]:
    """A test may count the statements that it hears."""
    log = logging.getLogger("tortoise.db_client")
    log.disabled = True
    try:
        yield
    finally:
        log.disabled = False


def note(door: str, answer: Any, before: int, after: int) -> None:
    """What was answered to an act, and how long the trail was before and after."""
    data = (answer.get("data") if isinstance(answer, dict) else None) or {}
    for value in data.values():
        kind = value.get("__typename") if isinstance(value, dict) else None
        if kind is None or _is_refusal(door, kind):
            continue
        counted["acts"] += 1
        counted["rows"] += after - before
        if after == before:
            left.extend(f"{door} {name}" for name in data if name not in {*QUIET, *AGAIN})


def _is_refusal(door: str, name: str) -> bool:
    kind = SCHEMAS[door].type_map.get(name)
    assert isinstance(kind, GraphQLObjectType), name
    return any(interface.name == "Refusal" for interface in kind.interfaces)
