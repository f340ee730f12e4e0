"""Who works below the county: a township, one of its villages, a police station; and who leads."""

from datetime import time

from api.applications.site_choosing import HALL
from api.appointments.openings import Opening
from api.appointments.ruling import open_times
from api.seed.agents import VILLAGE
from api.seed.staff import ELDERLY, POLICE, Post
from identity import offices
from identity.actor import Role
from notifications.transactions import transaction

TOWN, VILLAGE_OFFICE = "31", "3101"
TOWN_HALL, STATION = "t101", "police-1"
MARRIAGE, ID_CARD = "990711005001", "990717001001"

# Who, under which name of the demo: phone, seat (at the site, if there is one), the office's name.
_WORKING: tuple[tuple[str, str, str, Role, str, str], ...] = (
    ("town-window", "马秀兰", "13700000018", Role.WINDOW, TOWN, "青禾镇"),
    ("town-reviewer", "韩立新", "13700000019", Role.REVIEWER, TOWN, "青禾镇"),
    ("town-approver", "冯志远", "13700000020", Role.APPROVER, TOWN, "青禾镇"),
    ("village", "田大山", "13700000021", Role.REVIEWER, VILLAGE_OFFICE, "杏花村"),
    ("station-window", "许晴", "13700000022", Role.WINDOW, POLICE, "城关派出所"),
    ("station-reviewer", "曹勇", "13700000023", Role.REVIEWER, POLICE, "城关派出所"),
    ("civil-reviewer", "邓丽华", "13700000024", Role.REVIEWER, ELDERLY, "县民政局"),
    ("leader", "彭建平", "13700000025", Role.APPROVER, ELDERLY, "县民政局"),
    ("leader2", "袁海峰", "13700000026", Role.APPROVER, POLICE, "县公安局"),
)
_AT = {"town-window": TOWN_HALL, "station-window": STATION, "station-reviewer": STATION}
OUTPOSTS = tuple(
    Post(
        known_as,
        name,
        phone,
        ((role, department, known_as in _AT),),
        lead=role is Role.APPROVER,
        site=_AT.get(known_as, HALL),
        place=place,
    )
    for known_as, name, phone, role, department, place in _WORKING
)
# Couples are received by two at once; the station takes photographs one by one, on Saturdays too.
_COUPLES = tuple(
    Opening(weekday, time(opens), time(opens + 2), 40, 2)
    for weekday in range(5)
    for opens in (10, 15)
)
_PICTURES = (
    *(
        Opening(weekday, time(opens), time(opens + 3), 20, 1)
        for weekday in range(5)
        for opens in (9, 14)
    ),
    Opening(5, time(9), time(12), 20, 1),
)


async def found_below() -> None:
    """The village's office, and when the marriage office and the station receive. Repeatable."""
    known = await offices.offices()
    async with transaction():
        village = await offices.found_region(VILLAGE, "杏花村")
        await offices.found_department(VILLAGE_OFFICE, "杏花村村民委员会", village)
        await open_times(known.site_ids[HALL], MARRIAGE, _COUPLES)
        await open_times(known.site_ids[STATION], ID_CARD, _PICTURES)
    offices.forget_offices()
