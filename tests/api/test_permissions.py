"""Every cell of the table, in every circumstance, beside an oracle that never read it (G38)."""

import itertools
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest

from api.policy import LATER, MAY, Case, Operation, require
from identity.actor import ANYBODY, THE_SYSTEM, Actor, ActorKind, Role
from identity.actor import Seat as Held
from notifications.refusals import NotAllowed, NotFound, SignInNeeded
from tests.api import policy_oracle as oracle
from tests.api.policy_oracle import Probe, Seat, verdict
from tests.sizes import Figure

PROBES = 5_000
ROLES = dict(zip(oracle.COLUMNS, Role, strict=True))
INNER = tuple(c for c in oracle.COLUMNS if c not in {"An", "Ci", "Ag", "PC", "CC", "SC", "Sy"})
WHERE = ("own", "power", "hall", "away")
OWNERS, ABOUT = ("mine", "joined", "other", "none"), ("me", "other", "nobody")
MANDATES = (
    *("none", "live", "everything"),
    *("other_item", "other_person", "expired", "revoked"),
)
CLAIMS, BOTH = ("mine", "other", "nobody"), (False, True)
ME, OTHER, JOINED, HALL = uuid4(), uuid4(), uuid4(), uuid4()
OWN, POWER, AWAY = uuid4(), uuid4(), uuid4()
ITEM = "990715001001"
DECISION = Path(__file__).parents[2] / "docs/decisions/0017-one-table-of-permissions.md"


@pytest.mark.proof("G38", "100 % of the cells")
def test_every_cell_is_what_the_authorisation_table_says(figure: Figure) -> None:
    checked, changed = 0, 0
    for number, name, column, cell in oracle.cells():
        operation, role = Operation(name), ROLES[column]
        here, later = MAY[operation].get(role), LATER.get(operation, {}).get(role)
        told = None if here is None else frozenset(need.value for need in here)
        planned = None if later is None else frozenset(need.value for need in later)
        assert (told, planned) == ((None, cell.needs) if cell.later else (cell.needs, None)), (
            f"{number} {name} {column}"
        )
        checked, changed = checked + 1, changed + cell.changed
    assert {Operation(name) for name in oracle.OPERATIONS} == set(Operation)
    asked = {number.rstrip("ab") for number, *_ in oracle.cells()} - {"+"}
    assert asked >= {str(number) for number in range(1, 50)}  # row 50 is a circumstance
    figure(cells=checked, changed_and_explained=changed)


def test_every_changed_cell_is_explained() -> None:
    why = DECISION.read_text(encoding="utf-8")
    changed = {(number, name) for number, name, _, cell in oracle.cells() if cell.changed}
    added = {name for number, name, _, _ in oracle.cells() if number == "+"}
    assert changed
    assert [name for _, name in changed if f"`{name}`" not in why] == []
    assert [name for name in added if f"`{name}`" not in why] == []


@pytest.mark.proof("G38", "every operation by every principal in every circumstance")
def test_every_circumstance_is_judged_as_the_oracle_judges_it(figure: Figure) -> None:
    outcomes: Counter[str] = Counter()
    probes = tuple(circumstances())
    for name in oracle.OPERATIONS:
        for probe in probes:
            expected = verdict(name, probe)
            assert judged(name, probe) == expected, (name, probe)
            outcomes[expected] += 1
    assert min(outcomes[word] for word in ("yes", "sign in", "absent", "not allowed")) > 50
    figure(checks=outcomes.total(), allowed=outcomes["yes"])


@pytest.mark.proof("G38", "5,000 random probes against the oracle, 0 disagreements")
def test_random_people_in_random_circumstances_get_the_oracles_answer(figure: Figure) -> None:
    chance, disagreements = Random(38), []
    for _ in range(PROBES):
        name, probe = chance.choice(oracle.OPERATIONS), somebody(chance)
        if judged(name, probe) != verdict(name, probe):
            disagreements.append((name, probe))
    assert disagreements == []
    figure(probes=PROBES, disagreements=len(disagreements))


def circumstances() -> Iterator[Probe]:
    """One principal at a time, in all that may differ for that principal."""
    yield from (Probe("nobody", owner=owner) for owner in OWNERS)
    yield from (Probe("system", owner=owner) for owner in OWNERS)
    for owner, mandate, village in itertools.product(OWNERS, MANDATES, BOTH):
        yield Probe("citizen", owner=owner, mandate=mandate, in_village=village)
    for column, where in itertools.product((*INNER, "PC", "CC", "SC"), WHERE):
        yield Probe("staff", (Seat(column, where),), owner="none")
        yield from (Probe("staff", (Seat(column, where),), about=about) for about in ABOUT)
        for claim, earlier, instant, draft, conflict in itertools.product(
            CLAIMS, BOTH, BOTH, BOTH, BOTH
        ):
            yield Probe(
                kind="staff",
                seats=(Seat(column, where),),
                claim=claim,
                i_came_earlier=earlier,
                instant=instant,
                draft=draft,
                about_my_own_application=conflict,
            )


def somebody(chance: Random) -> Probe:
    """Anybody at all; of staff, with up to three seats."""
    kind = chance.choices(("nobody", "citizen", "staff", "system"), (1, 6, 12, 1))[0]
    seats = tuple(
        Seat(chance.choice(INNER), chance.choice(WHERE)) for _ in range(chance.randint(1, 3))
    )
    return Probe(
        kind=kind,
        seats=seats if kind == "staff" else (),
        owner=chance.choice(OWNERS if kind == "citizen" else ("mine", "other", "none")),
        mandate=chance.choice(MANDATES) if kind == "citizen" else "none",
        in_village=chance.random() < 0.7,
        claim=chance.choice(CLAIMS),
        i_came_earlier=chance.random() < 0.3,
        instant=chance.random() < 0.3,
        draft=chance.random() < 0.2,
        about_my_own_application=chance.random() < 0.2,
        about=chance.choice(ABOUT),
    )


def judged(name: str, probe: Probe) -> str:
    """What the program says."""
    try:
        require(actor_in(probe), Operation(name), case_in(probe))
    except SignInNeeded:
        return "sign in"
    except NotFound:
        return "absent"
    except NotAllowed:
        return "not allowed"
    return "yes"


def actor_in(probe: Probe) -> Actor:
    """Who it is, as the visitor would build them."""
    if probe.kind == "nobody":
        return ANYBODY
    if probe.kind == "system":
        return THE_SYSTEM
    if probe.kind == "staff":
        return Actor(ActorKind.STAFF, ME, tuple(_seat(seat) for seat in probe.seats))
    for_whom: dict[str, tuple[UUID | None, frozenset[str] | None]] = {
        "none": (None, None),
        "live": (_owner(probe), frozenset({ITEM, "other"})),
        "everything": (_owner(probe), None),
        "other_item": (_owner(probe), frozenset({"other"})),
        "other_person": (uuid4(), None),
        "expired": (UUID(int=0), frozenset()),  # as ``acting`` says of what is not live
        "revoked": (UUID(int=0), frozenset()),
    }
    behalf, covers = for_whom[probe.mandate]
    return Actor(
        ActorKind.CITIZEN,
        ME,
        on_behalf_of=behalf,
        covers=covers,
        also=frozenset({JOINED}) if behalf is None else frozenset(),
        in_own_village=probe.in_village,
    )


def case_in(probe: Probe) -> Case:
    """The thing acted upon."""
    staff = {"me": ME, "other": OTHER, "nobody": None}
    return Case(
        owner_id=None if probe.owner == "none" else _owner(probe),
        department_id=OWN,
        site_id=HALL,
        claimed_by={"mine": ME, "other": OTHER, "nobody": None}[probe.claim],
        earlier=frozenset({ME, OTHER} if probe.i_came_earlier else {OTHER}),
        instant=probe.instant,
        is_draft=probe.draft,
        applicant_staff_ids=frozenset({ME} if probe.about_my_own_application else ()),
        item_code=ITEM,
        subject_id=staff[probe.about],
        delegates=frozenset({POWER}),
    )


def _owner(probe: Probe) -> UUID:
    return {"mine": ME, "joined": JOINED}.get(probe.owner, OTHER)


def _seat(seat: Seat) -> Held:
    department = {"own": OWN, "power": POWER}.get(seat.where, AWAY)
    return Held(uuid4(), ROLES[seat.column], department, HALL if seat.where == "hall" else None)
