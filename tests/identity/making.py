"""People, staff and vendors that identity's tests stand on."""

import itertools
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections

from identity.actor import THE_SYSTEM, Actor, ActorKind, Role
from identity.idnumbers import check_digit
from identity.models import Department, Person, Region, Staff
from identity.offices import hire, take_seat
from identity.passkeys import register, registration_options
from identity.people import person_by_phone
from identity.realname.contract import Verdict
from identity.sessions import actor_of, open_session, promote
from identity.softkey import SoftKey
from identity.staff_keys import confirm
from notifications.refusals import Refused, Unavailable
from notifications.sms.contract import Sent, Sms
from notifications.transactions import transaction

ORIGIN = "http://localhost:8600"
DESK_ORIGIN = "http://localhost:8601"
_numbers = itertools.count(13_900_000_000)


@dataclass
class Pocket:
    """The vendor and the phones it reaches. Numbers ending 0404 and 0503 behave as documented."""

    messages: list[Sms] = field(default_factory=list)

    async def send(self, sms: Sms) -> Sent:
        if sms.to.endswith("0404"):
            raise Refused("no such number")
        if sms.to.endswith("0503"):
            raise Unavailable("down")
        self.messages.append(sms)
        return Sent(gateway_id=sms.out_id)

    async def find(self, sms: Sms) -> Sent | None:
        return Sent(gateway_id=sms.out_id) if sms in self.messages else None

    @property
    def code(self) -> str:
        """The newest code, as a person reads it."""
        return self.messages[-1].params["code"]


@dataclass
class Register:
    """A register that knows these names and numbers; it counts how often it is asked."""

    known: dict[str, str]
    asked: int = 0
    answers: bool = True

    async def check(self, *, name: str, id_number: str) -> Verdict:
        self.asked += 1
        if not self.answers:
            raise Unavailable("register")
        if id_number not in self.known:
            return Verdict.UNKNOWN_NUMBER
        return Verdict.MATCH if self.known[id_number] == name else Verdict.MISMATCH


def a_phone() -> str:
    """A number nobody has yet, not one of the vendor's magic ones."""
    return next(f"+86{n}" for n in _numbers if n % 10_000 not in {404, 503})


def an_id_number(order: int = 1, *, region: str = "320826", born: str = "19560315") -> str:
    start = f"{region}{born}{order:03d}"
    return start + check_digit(start + "0")


async def a_citizen() -> Actor:
    """Somebody signed in with a code."""
    person = await person_by_phone(a_phone())
    return await signed_in(ActorKind.CITIZEN, person.id)


async def signed_in(kind: ActorKind, owner_id: UUID) -> Actor:
    token, _ = await open_session(kind, owner_id, device="test", amr=("sms",))
    actor = await actor_of(token)
    assert actor is not None
    return actor


async def a_department() -> Department:
    code = uuid4().hex[:12]
    region = await Region.create(id=uuid4(), code=code, name="青禾县")
    return await Department.create(id=uuid4(), code=code, name="民政局", region=region)


async def a_clerk(*roles: Role) -> Staff:
    """Somebody who works here, in a new department, with these seats."""
    department = await a_department()
    staff = await hire("王芳", a_phone())
    for role in roles:
        await take_seat(staff.id, role, department.id)
    return staff


async def a_softkey_of(actor: Actor, origin: str = ORIGIN) -> SoftKey:
    """A key that was made and registered the regular way."""
    key = SoftKey(origin)
    made = await register(actor, key.create(await registration_options(actor)), "钥匙")
    if actor.kind is ActorKind.STAFF:
        async with transaction():
            await confirm(THE_SYSTEM, made.id)
    return key


async def an_approver() -> tuple[Actor, SoftKey]:
    """An approver with a registered hardware key and a full session."""
    staff = await a_clerk(Role.APPROVER)
    token, session_id = await open_session(ActorKind.STAFF, staff.id, device="desk", amr=("sms",))
    await promote(session_id)
    actor = await actor_of(token)
    assert actor is not None
    return actor, await a_softkey_of(actor, DESK_ORIGIN)


async def sql(statement: str, *values: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        statement, list(values)
    )
    return rows


async def count(table: str) -> int:
    rows = await sql(f"SELECT count(*) AS n FROM {table}")
    n: int = rows[0]["n"]
    return n


async def person_row(person_id: UUID) -> dict[str, Any]:
    rows = await Person.filter(id=person_id).values()
    return dict(rows[0])
