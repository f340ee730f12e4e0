"""Who plays whom: demo people by the names the seed gives their parts."""

from api.endpoints.sandbox.doors import NotHad
from api.endpoints.sandbox.people import People

PARTS = {
    "citizen": "citizen",
    "other": "elder",
    "window": "window",
    "reviewer": "reviewer",
    "approver": "approver",
    "instant": "instant",  # accepts and approves instant items, and only those
    "both": "approver2",  # a window's and an approver's seat in one department
    "stranger": "reviewer",  # of other departments than the instant item's
}


def cast_of(people: People) -> dict[str, str]:
    """Part → key of a demo person. Raises NotHad when the seed has nobody for one."""
    there = {person.key for person in people.all()}
    if missing := sorted({who for who in PARTS.values() if who not in there}):
        raise NotHad("NotFound", f"缺演示人物：{'、'.join(missing)}。先运行 doorstep seed。")
    return PARTS
