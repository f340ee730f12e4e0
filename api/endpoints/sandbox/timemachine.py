"""The time machine's buttons: which day is meant, asked of the case; the door moves the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.clocks.counting import day_of
from api.endpoints.sandbox import documents
from api.endpoints.sandbox.answers import asked_of, said_no
from api.endpoints.sandbox.doors import Caller, Json, NotHad
from api.endpoints.sandbox.people import People

_NATIONAL_DAY_EVE = (9, 30)
_SILENT_DAYS = 5  # working days of silence after which a case counts as accepted
_YELLOW_DAYS_BEFORE = (6, 5, 4, 3, 2, 1, 0)  # a fifth of what is promised, at least a day


@dataclass
class TimeMachine:
    """Moves the hall's clock by the door's development route, and the vendors' with it."""

    people: People
    open_door: Callable[[str], Caller]
    follow: Callable[[float], None]

    async def read(self) -> Json:
        """What time it is in the hall."""
        answer = await self.open_door("citizen").call("GET", "/development/clock")
        return self._told(answer.status_code, answer.json())

    async def move(self, to: Json) -> Json:
        """See ``clock.routes``. Raises NotHad for a day that is past."""
        answer = await self.open_door("citizen").call("POST", "/development/clock", json=to)
        return self._told(answer.status_code, answer.json())

    async def go(self, to: str, case_id: str, staff: Caller | None) -> Json:
        """One of the buttons. Raises NotHad when it makes no sense for the case."""
        match to:
            case "next-working-day":
                return await self.move({"workingDays": 1})
            case "national-day-eve":
                return await self.move({"on": await self._national_day_eve()})
            case "fifth-working-day":
                filed = (await _case(staff, case_id))["filedOn"]
                return await self.move({"workingDays": _SILENT_DAYS, "after": filed})
            case "yellow-card":
                return await self._yellow(case_id, staff)
        raise NotHad("BAD_REQUEST", to)

    async def _national_day_eve(self) -> str:
        today = date.fromisoformat((await self.read())["now"][:10])
        month, day = _NATIONAL_DAY_EVE
        eve = date(today.year, month, day)
        return (eve if eve >= today else date(today.year + 1, month, day)).isoformat()

    async def _yellow(self, case_id: str, staff: Caller | None) -> Json:
        """The first day on which the desk shows this case in yellow."""
        case = await _case(staff, case_id)
        if case["dueOn"] is None:
            raise NotHad("NOT_THERE", "这件办件现在没有在走的时限。")
        moved: Json = await self.read()
        for days in _YELLOW_DAYS_BEFORE:
            if case["light"] in {"YELLOW", "RED"}:
                break
            try:
                moved = await self.move({"on": case["dueOn"], "before": days})
            except NotHad as past:
                if past.code != "NOT_THERE" or days == 0:
                    raise
            case = await _case(staff, case_id)
        return {**moved, "light": case["light"]}

    def _told(self, status: int, answer: Json) -> Json:
        if status != 200:  # noqa: PLR2004 — OK
            raise NotHad(answer.get("code", str(status)), answer.get("message", ""))
        self.follow(answer["shiftSeconds"])
        return answer


def time_routes(machine: TimeMachine) -> list[Route]:
    """GET and POST /sandbox/clock: ``{"to": button, "case": id}``."""

    async def clock(request: Request) -> Response:
        try:
            if request.method == "GET":
                return JSONResponse(await machine.read())
            asked = await asked_of(request)
            case_id = str(asked.get("case") or "")
            staff = await _who_sees(machine.people, case_id) if case_id else None
            return JSONResponse(await machine.go(str(asked.get("to")), case_id, staff))
        except NotHad as error:
            return said_no(error)

    return [Route("/sandbox/clock", clock, methods=["GET", "POST"])]


async def _who_sees(people: People, case_id: str) -> Caller | None:
    """A clerk whose desk has this case: those who are in first, then a window."""
    clerks = [caller for caller in people.inside.values() if caller.door == "desk"]
    for caller in clerks:
        try:
            if await caller.get(documents.CASE, id=case_id) is not None:
                return caller
        except NotHad:
            continue
    for person in people.all():
        if person.role == "window":
            return await people.come_in(person.key)
    return None


async def _case(staff: Caller | None, case_id: str) -> Json:
    found = await staff.get(documents.CASE, id=case_id) if staff and case_id else None
    if found is None:
        raise NotHad("NOT_THERE", "先在右边打开一件办件。")
    case: Json = found
    filed = next((h["at"] for h in case["history"] if h["status"] == "SUBMITTED"), None)
    return {**case, "filedOn": day_of(datetime.fromisoformat(filed)).isoformat() if filed else None}
