"""The stage: everything of the sandbox that is not a vendor, wired together and given routes.

``stage_of(settings)`` is what the sandbox process mounts beside the vendors. All it knows of the
product are two addresses.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.endpoints.sandbox.answers import asked_of, said_no
from api.endpoints.sandbox.cards import card_routes
from api.endpoints.sandbox.casting import cast_of
from api.endpoints.sandbox.doors import Caller, Json, NotHad
from api.endpoints.sandbox.papers import paper_routes
from api.endpoints.sandbox.people import DemoPerson, People, cookies_for
from api.endpoints.sandbox.scene import set_scene
from api.endpoints.sandbox.softkey import softkey_routes
from api.endpoints.sandbox.state import SandboxState, e164
from api.endpoints.sandbox.story import Story
from api.endpoints.sandbox.timemachine import TimeMachine, time_routes
from api.endpoints.sandbox.tour import BEATS, Tour
from api.endpoints.sandbox.violations import Scene, quiet_fingerprint, try_all
from api.settings import Settings

_LOG_LINES = 100
_TOURS_KEPT = 8


@dataclass(frozen=True)
class Door:
    """Where one door listens, and what its own pages are called."""

    url: str
    origin: str


@dataclass
class Stage:
    """The demo people, the time machine, the tours under way."""

    state: SandboxState
    doors: dict[str, Door]
    http: httpx.AsyncClient
    demo_file: Path
    people: People = field(init=False)
    time: TimeMachine = field(init=False)
    tours: dict[str, Tour] = field(default_factory=dict)
    scene: Scene | None = None

    def __post_init__(self) -> None:
        self.people = People(
            self.demo_file,
            self.open_door,
            lambda phone: self.state.texts_to(e164(phone)),
            self.state.device_of,
        )
        self.time = TimeMachine(self.people, self.open_door, self.follow_clock)

    def open_door(self, door: str) -> Caller:
        """A caller whom nobody knows yet."""
        return Caller(door, self.doors[door].url, self.doors[door].origin, self.http)

    def follow_clock(self, shift_seconds: float) -> None:
        """The vendors' clocks run with the hall's."""
        self.state.shift = timedelta(seconds=shift_seconds)

    def new_tour(self) -> Tour:
        """A story from its beginning. Only the last few are kept."""
        cast = cast_of(self.people)
        tour = Tour(Story(self.people, self.state, self.time.move, cast))
        self.tours[tour.id] = tour
        while len(self.tours) > _TOURS_KEPT:
            del self.tours[next(iter(self.tours))]
        return tour


def stage_of(settings: Settings) -> Callable[[SandboxState], list[Route]]:
    """What ``server.serve`` mounts, for the doors of these settings."""
    doors = {
        "citizen": Door(f"http://127.0.0.1:{settings.citizen_port}", settings.citizen_origin),
        "desk": Door(f"http://127.0.0.1:{settings.desk_port}", settings.desk_origin),
    }

    def routes(state: SandboxState) -> list[Route]:
        return stage_routes(Stage(state, doors, cookieless_client(), settings.home / "demo.json"))

    return routes


def cookieless_client(transport: httpx.AsyncBaseTransport | None = None) -> httpx.AsyncClient:
    """A client that keeps no cookies of its own: each caller keeps theirs."""
    jar = CookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))
    return httpx.AsyncClient(cookies=jar, transport=transport, timeout=30, trust_env=False)


def stage_routes(stage: Stage) -> list[Route]:
    """Everything under /sandbox that is not a vendor's."""
    state = stage.state

    async def here(_request: Request) -> Response:
        return JSONResponse(
            {
                "people": [_person(person, state) for person in stage.people.all()],
                "doors": {name: door.origin for name, door in stage.doors.items()},
                "beats": len(BEATS),
            }
        )

    async def be(request: Request) -> Response:
        await asked_of(request)
        person = stage.people.by_key(request.path_params["key"])
        return _as(await stage.people.come_in(person.key), _person(person, state))

    async def start(request: Request) -> Response:
        await asked_of(request)
        tour = stage.new_tour()
        return JSONResponse({"tour": tour.id, "of": len(BEATS)})

    async def forward(request: Request) -> Response:
        await asked_of(request)
        tour = stage.tours.get(request.path_params["tour"])
        if tour is None:
            raise NotHad("NotFound", "这次导览已经结束，请重新开始。")
        told = await tour.forward()
        return _as(await stage.people.come_in(told["who"]), told)

    async def violate(request: Request) -> Response:
        asked = await asked_of(request)
        return JSONResponse(await _violate(stage, str(asked.get("language", "zh-CN"))))

    async def log(_request: Request) -> Response:
        return JSONResponse(_log(stage.state))

    return [
        Route("/sandbox/stage", here),
        Route("/sandbox/people/{key}", _told(be), methods=["POST"]),
        Route("/sandbox/tour", _told(start), methods=["POST"]),
        Route("/sandbox/tour/{tour}/next", _told(forward), methods=["POST"]),
        Route("/sandbox/violations", _told(violate), methods=["POST"]),
        Route("/sandbox/log", log),
        *softkey_routes(stage.people),
        *card_routes(stage.people, stage.state),
        *time_routes(stage.time),
        *paper_routes(stage.people),
    ]


Answer = Callable[[Request], Awaitable[Response]]


def _told(answer: Answer) -> Answer:
    async def told(request: Request) -> Response:
        try:
            return await answer(request)
        except NotHad as error:
            return said_no(error)

    return told


async def _violate(stage: Stage, language: str) -> Json:
    scene = stage.scene = stage.scene or Scene(stage.people, stage.state, cast_of(stage.people))
    await set_scene(scene)
    for caller in stage.people.inside.values():
        caller.language = language
    citizen = await scene.who("citizen")
    before = await quiet_fingerprint(citizen)
    results = await try_all(scene)
    after = await quiet_fingerprint(citizen)
    for caller in stage.people.inside.values():
        caller.language = "zh-CN"
    return {
        "results": results,
        "tables": len(before),
        "rowsBefore": sum(table["rows"] for table in before.values()),
        "rowsAfter": sum(table["rows"] for table in after.values()),
        "changed": sorted(name for name in before if before[name] != after.get(name)),
    }


def _as(caller: Caller, told: Json) -> Response:
    """The answer, with which the browser becomes this person."""
    response = JSONResponse(told)
    for line in cookies_for(caller):
        response.headers.append("set-cookie", line)
    return response


def _person(person: DemoPerson, state: SandboxState) -> Json:
    return {
        "key": person.key,
        "role": person.role,
        "name": person.name,
        "phone": person.phone,
        "number": e164(person.phone),
        "device": state.device_of(e164(person.phone)),
        "door": person.door,
        "place": person.place,
    }


def _log(state: SandboxState) -> Json:
    """What the vendors saw, newest first."""
    messages = [
        (sms.at, {"kind": "sms", "to": sms.to, "title": "", "text": sms.text}) for sms in state.sms
    ] + [
        (push.at, {"kind": "push", "to": push.device, "title": push.title, "text": push.text})
        for push in state.pushes
    ]
    newest = sorted(messages, key=lambda message: message[0], reverse=True)[:_LOG_LINES]
    return {
        "messages": [{**said, "at": at.isoformat()} for at, said in newest],
        "orders": [
            {
                "number": order.gateway_id,
                "subject": order.subject,
                "fen": order.amount,
                "state": order.state,
                "url": f"/sandbox/cashier/{order.gateway_id}",
            }
            for order in reversed(state.orders.values())
        ],
    }
