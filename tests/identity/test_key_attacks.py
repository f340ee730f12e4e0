"""The fourteen attacks on keys (G40): each refused, and nothing changed by it."""

from collections.abc import AsyncIterator, Mapping
from types import MappingProxyType
from uuid import uuid4

import cbor2
import pytest

from identity.attesting import Makers, bind_makers
from identity.passkeys import passkeys_of, registration_options
from identity.refusals import PasskeyInvalid, ProofInvalid
from identity.softkey import SoftKey
from tests.conftest import Hall
from tests.identity import key_attacks as attacks
from tests.identity.key_attacks import MODEL, Attack, Desk
from tests.identity.key_makers import a_batch, a_root
from tests.identity.making import DESK_ORIGIN, an_approver, sql
from tests.sizes import Figure

_EVERYTHING = """
SELECT array[
    (SELECT string_agg(t::text, '' ORDER BY id) FROM passkey t),
    (SELECT string_agg(t::text, '' ORDER BY id) FROM session t),
    (SELECT string_agg(t::text, '' ORDER BY id) FROM second_request t),
    (SELECT string_agg(t::text, '' ORDER BY id) FROM trail_row t
     WHERE action <> 'unseal')] AS rows
"""

# One line per vector of trust.md §2.3, each in the ways one might try it.
FOURTEEN: Mapping[str, Mapping[str, Attack]] = MappingProxyType(
    {
        "1 a challenge used before": {
            "proof": attacks.replayed,
            "sign in": attacks.replayed_at_sign_in,
        },
        "2 a challenge for something else": {
            "session": attacks.of_another_session,
            "act": attacks.of_another_act,
            "document": attacks.of_another_document,
            "sign in": attacks.of_a_sign_in,
            "person": attacks.of_another_person,
            "document swapped in the table": attacks.of_a_document_swapped_meanwhile,
        },
        "3 a challenge older than five minutes": {"proof": attacks.too_late},
        "4 another origin": {
            "site": attacks.bent(origin="https://evil.cn"),
            "port": attacks.bent(origin="http://localhost:8602"),
            "sub domain": attacks.bent(origin="http://desk.localhost:8601"),
        },
        "5 from a frame": {"crossOrigin": attacks.bent(cross_origin=True)},
        "6 under a foreign page": {"topOrigin": attacks.bent(top_origin="https://evil.cn")},
        "7 another domain's key": {"rpIdHash": attacks.for_another_domain},
        "8 nobody touched it": {"UP=0": attacks.bent(user_present=False)},
        "9 no PIN and no finger": {"UV=0": attacks.bent(user_verified=False)},
        "10 a counter that does not rise": {
            "stands": attacks.counting(0),
            "falls": attacks.counting(5),
        },
        "11 a key that leaves its device": {
            "BE": attacks.bent(eligible=True),
            "BE and BS": attacks.bent(synced=True),
        },
        "12 made by nobody we know": {
            "none": attacks.made_by(),
            "unlisted root": attacks.made_by("stranger"),
            "unlisted model": attacks.made_by("listed", model=uuid4()),
            "certificate of another model": attacks.made_by("other model"),
            "certificate of an authority": attacks.made_by("authority"),
            "certificate for something else": attacks.made_by("other unit"),
            "model taken off the list": attacks.recalled,
        },
        "13 a weak or foreign algorithm": {
            "RS256": attacks.of_kind(attacks.rs256()),
            "ES384": attacks.of_kind(attacks.es384()),
            "ES256 in name only": attacks.of_kind(attacks.ed25519_as(-7)),
            "RS1": attacks.of_kind(attacks.ed25519_as(-65535)),
        },
        "14 somebody else's key": {
            "proof": attacks.with_a_colleagues_key,
            "sign in": attacks.with_a_colleagues_key_at_sign_in,
            "not confirmed yet": attacks.with_a_key_that_waits,
        },
    }
)
ATTACKS = [
    pytest.param(vector, attack, id=f"{vector}: {way}")
    for vector, ways in FOURTEEN.items()
    for way, attack in ways.items()
]


@pytest.fixture
async def desk(county: Hall) -> AsyncIterator[Desk]:
    actor, key = await an_approver()
    colleague, theirs = await an_approver()
    yield Desk(actor, key, colleague, theirs)
    bind_makers(Makers())


def test_there_are_fourteen() -> None:
    assert [int(vector.split()[0]) for vector in FOURTEEN] == list(range(1, 15))


@pytest.mark.proof("G40", "14/14 vectors rejected")
@pytest.mark.parametrize(("vector", "attack"), ATTACKS)
async def test_an_attack_on_keys_is_refused_and_changes_nothing(
    desk: Desk, figure: Figure, vector: str, attack: Attack
) -> None:
    blow = await attack(desk)
    before = await everything()
    with pytest.raises((ProofInvalid, PasskeyInvalid)):
        await blow
    assert await everything() == before
    figure(ways_tried=1, accepted=0)


async def test_a_key_of_a_listed_maker_and_model_is_taken(desk: Desk) -> None:
    root = a_root("县里采购的厂家")
    bind_makers(Makers((root.pem,), frozenset({str(MODEL)}), required=True))
    key = SoftKey(DESK_ORIGIN, model=MODEL, maker=a_batch(root, MODEL))
    made = await desk.enrols(key.create(await registration_options(desk.actor)))
    assert (made.listed, made.attestation, made.aaguid) == (True, "packed", str(MODEL))
    assert cbor2.loads(made.attested_object)["fmt"] == "packed"


async def test_elsewhere_a_key_nobody_vouches_for_is_taken_and_marked(desk: Desk) -> None:
    (key,) = await passkeys_of(desk.actor)
    assert (key.listed, key.attestation) == (False, "none")


async def everything() -> list[str]:
    """All rows that an attack might change; that the question was opened, the trail says."""
    (read,) = await sql(_EVERYTHING)
    rows: list[str] = read["rows"]
    return rows
