"""The offices of 青禾县 and who works there, each with a software key (development only)."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.applications.site_choosing import HALL
from api.seed import places
from api.seed.people import REGION, invented
from identity import offices, passkeys, sessions, staff_keys
from identity.actor import THE_SYSTEM, Actor, ActorKind, Role
from identity.softkey import SoftKey
from notifications.transactions import transaction

CENTRE, ELDERLY, MARKET, LAND, POLICE = "10", "11", "14", "15", "17"
DEPARTMENTS = {
    CENTRE: "青禾县政务服务中心",
    ELDERLY: "青禾县民政局",
    "12": "青禾县教育局",
    "13": "青禾县卫生健康局",
    MARKET: "青禾县市场监督管理局",
    LAND: "青禾县自然资源局",
    "16": "青禾县残疾人联合会",
    POLICE: "青禾县公安局",
    "18": "青禾县人力资源和社会保障局",
    "19": "青禾县住房公积金管理中心",
    "20": "青禾县林业局",
    "21": "青禾县农业农村局",
    "22": "青禾县司法局",
    "23": "青禾县医疗保障局",
}


def _everywhere(role: Role) -> tuple[tuple[Role, str, bool], ...]:
    """A seat of the role at every department that decides."""
    return tuple((role, code, False) for code in DEPARTMENTS if code != CENTRE)


_COLLEAGUES = 52  # the seed of their names
_DESKS = (
    ("reviewer", Role.REVIEWER),
    ("approver", Role.APPROVER),
    ("keeper", Role.DEPARTMENT_ADMIN),
    ("keeper2", Role.DEPARTMENT_ADMIN),
)


@dataclass(frozen=True)
class Post:
    """Somebody of the county's service; a seat is (role, department, at the site)."""

    role: str  # the name under which the demo knows them
    name: str
    phone: str
    seats: tuple[tuple[Role, str, bool], ...]
    lead: bool = False
    site: str = HALL  # where the seats are that are at a site
    place: str = ""  # the office as people say it, where it is not the county's


POSTS = (
    Post("window", "王小燕", "13700000001", ((Role.WINDOW, CENTRE, True),)),
    Post("window2", "刘洋", "13700000002", ((Role.WINDOW, CENTRE, True),)),
    Post(
        "instant",
        "孙丽",
        "13700000003",
        ((Role.WINDOW, ELDERLY, True), (Role.APPROVER, ELDERLY, False)),
    ),
    Post(
        "reviewer",
        "李建国",
        "13700000004",
        ((Role.REVIEWER, MARKET, False), (Role.REVIEWER, LAND, False)),
    ),
    Post(
        "approver",
        "周敏",
        "13700000005",
        ((Role.APPROVER, MARKET, False), (Role.APPROVER, LAND, False)),
        lead=True,
    ),
    Post(
        "approver2",
        "吴涛",
        "13700000006",
        # Sits in at the window as well: what he accepted he may not approve (four eyes).
        (
            (Role.APPROVER, MARKET, False),
            (Role.APPROVER, LAND, False),
            (Role.WINDOW, MARKET, True),
        ),
    ),
    Post(
        "supervisor",
        "郑芳",
        "13700000007",
        tuple((Role.SUPERVISOR, code, False) for code in (ELDERLY, MARKET, LAND)),
    ),
)

# They keep the catalogue of the demo's own departments: one writes, the other checks and signs.
_KEPT = tuple((Role.DEPARTMENT_ADMIN, code, False) for code in (ELDERLY, MARKET, LAND))
KEEPERS = (
    Post("catalogue", "何静", "13700000008", _KEPT),
    Post("catalogue2", "马超", "13700000009", _KEPT),
)
# Answers citizens who ask why somebody looked at their data.
AUDITOR = Post("auditor", "秦正", "13700000010", ((Role.AUDITOR, CENTRE, False),))
# The police lend what they know of people: one of them grants, the other confirms.
LENDERS = tuple(
    Post(
        f"lender{number}", name, f"137000000{14 + line}", ((Role.DEPARTMENT_ADMIN, POLICE, False),)
    )
    for line, (number, name) in enumerate((("", "高远"), ("2", "罗敏")))
)
# Three look on (C86): the owner's own office, the discipline office, the government's.
OVERSEERS = (
    Post("discipline", "严正", "13700000016", _everywhere(Role.SUPERVISOR)),
    Post("government", "沈光", "13700000017", _everywhere(Role.SUPERVISOR)),
)
# Administration is split in three (等保 三员分立); what needs two people has two of the one kind.
ADMINISTRATORS = (
    Post("system", "方志远", "13700000011", ((Role.SYSTEM_ADMIN, CENTRE, False),)),
    Post("security", "程安", "13700000012", ((Role.SECURITY_ADMIN, CENTRE, False),)),
    Post("security2", "白雪梅", "13700000013", ((Role.SECURITY_ADMIN, CENTRE, False),)),
)


@dataclass(frozen=True)
class Colleague:
    """A post that is filled: who acts, and with which key."""

    post: Post
    actor: Actor
    key: SoftKey


async def found() -> None:
    """Region, departments and the hall. Repeatable."""
    async with transaction():
        county = await offices.found_region(REGION, "青禾县")
        for code, name in DEPARTMENTS.items():
            await offices.found_department(code, name, county)
        # A township to hand powers down to.
        township = await offices.found_region("990126101", "青禾镇", county)
        await offices.found_department("31", "青禾镇人民政府", township)
        await places.found(county)
    offices.forget_offices()


async def fill(post: Post, kept: dict[str, Any] | None, origin: str) -> Colleague:
    """The post with its person, seats and key. ``kept``: the key of an earlier run.

    Repeatable: who is there already is not hired again; a key is only made if none was kept.
    """
    staff = await offices.staff_by_phone(post.phone)
    if staff is None:
        hall = await offices.offices()
        async with transaction():
            staff = await offices.hire(post.name, post.phone)
            for role, code, at_site in post.seats:
                await offices.take_seat(
                    staff.id,
                    role,
                    hall.department_ids[code],
                    site_id=hall.site_ids[post.site] if at_site else None,
                    lead=post.lead,
                )
    actor = await signed_in(staff.id)
    if kept is not None:
        return Colleague(post, actor, SoftKey.from_json(kept))
    key = SoftKey(origin)
    options = await passkeys.registration_options(actor)
    made = await passkeys.register(actor, key.create(options), "演示软件密钥")
    async with transaction():
        await staff_keys.confirm(THE_SYSTEM, made.id)
    return Colleague(post, actor, key)


async def staff_every_department() -> None:
    """Somebody for every desk behind the hall, so that no item is without hands. Repeatable."""
    hall = await offices.offices()
    posts = [post for post in colleagues() if await offices.staff_by_phone(post.phone) is None]
    async with transaction():
        for post in posts:
            staff = await offices.hire(post.name, post.phone)
            for role, code, _ in post.seats:
                await offices.take_seat(
                    staff.id, role, hall.department_ids[code], lead=role is Role.APPROVER
                )


def colleagues() -> tuple[Post, ...]:
    """Of every department a reviewer, an approver and two keepers of its catalogue."""
    codes = [code for code in DEPARTMENTS if code != CENTRE]
    people = iter(invented(_COLLEAGUES, len(codes) * len(_DESKS)))
    return tuple(
        Post(
            f"{desk}-{code}",
            next(people).name,
            f"1371{place:02d}{line}0001",
            ((role, code, False),),
        )
        for place, code in enumerate(codes)
        for line, (desk, role) in enumerate(_DESKS)
    )


async def signed_in(staff_id: UUID) -> Actor:
    """The staff member as a session with both factors makes them."""
    token, session_id = await sessions.open_session(
        ActorKind.STAFF, staff_id, device="seed", amr=("sms",)
    )
    await sessions.promote(session_id)
    actor = await sessions.actor_of(token)
    if actor is None:
        raise RuntimeError("a session that was just opened is not there")
    return actor
