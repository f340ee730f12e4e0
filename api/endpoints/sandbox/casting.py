"""Who plays whom: the demo people are found by what the doors say they may do."""

from api.endpoints.sandbox import documents
from api.endpoints.sandbox.doors import Json, NotHad
from api.endpoints.sandbox.people import People

_DEPARTMENT_ITEM = "property"


async def cast_of(people: People) -> dict[str, str]:
    """Role → key of a demo person. Raises NotHad when the seed has nobody for a part."""
    everybody = people.all()
    if not everybody:
        raise NotHad("NotFound", "还没有演示人物：先运行 doorstep seed。")
    citizens = [person.key for person in everybody if person.door == "citizen"]
    if len(citizens) < 2:
        raise NotHad("NotFound", "演示人物里要有两位群众。")
    return {"citizen": citizens[0], "other": citizens[1]}
