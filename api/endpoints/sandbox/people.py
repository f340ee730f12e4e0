"""Be any demo person with one click, by the front door.

For each: ask the door for a code, read it from the sandbox's own SMS inbox, sign in, and (staff)
let the software key answer the door's challenge. Nothing is forged and nothing is skipped, so the
product needs no back door for its shop window. The door's cookie is then handed on to the
browser: a host's cookies are the same on every port.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import orjson

from api.endpoints.sandbox import documents
from api.endpoints.sandbox.doors import COOKIES, Caller, Json, NotHad
from api.endpoints.sandbox.state import e164
from identity.actor import Level
from identity.softkey import SoftKey
from notifications.push.sandbox import KIND

_CODE = re.compile(r"(?<!\d)(\d{6})(?!\d)")
ReadSms = Callable[[str], list[str]]  # phone → texts that arrived there, oldest first
OpenDoor = Callable[[str], Caller]
DeviceOf = Callable[[str], str]  # phone (E.164) → its registration id


@dataclass(frozen=True)
class DemoPerson:
    """Someone the seed made up, with what a sandbox may know of them."""

    key: str
    role: str
    name: str
    phone: str
    id_number: str = ""
    place: str = ""
    softkey: Json | None = None

    @property
    def door(self) -> str:
        """Where they come in."""
        return "citizen" if self.softkey is None else "desk"


def demo_people(file: Path) -> tuple[DemoPerson, ...]:
    """Everybody in the seed's JSON; nobody when there is none yet."""
    if not file.exists():
        return ()
    people: list[DemoPerson] = []
    for row in orjson.loads(file.read_bytes())["people"]:
        same = sum(1 for person in people if person.role == row["role"])
        people.append(
            DemoPerson(
                key=row.get("key") or (f"{row['role']}-{same + 1}" if same else row["role"]),
                role=row["role"],
                name=row["name"],
                phone=row["phone"],
                id_number=row.get("idNumber") or "",
                place=row.get("place") or row.get("department") or "",
                softkey=row.get("softkey"),
            )
        )
    return tuple(people)


@dataclass
class People:
    """The demo people and, for each who came in, their caller."""

    file: Path
    open_door: OpenDoor
    read_sms: ReadSms
    device_of: DeviceOf
    inside: dict[str, Caller] = field(default_factory=dict)
    _keys: dict[str, SoftKey] = field(default_factory=dict)
    _made: SoftKey | None = None  # keys made at the desk since the start, whoever's they are
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def all(self) -> tuple[DemoPerson, ...]:
        """As the seed left them; read anew, because a new seed may have run."""
        return demo_people(self.file)

    def by_key(self, key: str) -> DemoPerson:
        """One of them. Raises NotHad."""
        for person in self.all():
            if person.key == key:
                return person
        raise NotHad("NotFound", f"演示人物里没有 {key}")

    async def come_in(self, key: str) -> Caller:
        """That person, signed in. A live session is used again, so a click costs no second SMS."""
        async with self._turn:
            person = self.by_key(key)
            caller = self.inside.get(key)
            if caller is None or not await _still_in(person, caller):
                caller = self.open_door(person.door)
                await self._sign_in(person, caller)
                self.inside[key] = caller
            return caller

    def make(self, options: Json) -> Json:
        """A new software key, as the desk asks for it. Raises NotHad."""
        made = self._made or SoftKey(self._origin())
        self._made = made
        return made.create(options)

    def sign(self, options: Json) -> Json:
        """A software key's answer to a challenge. Whose: the one the options allow."""
        wanted = {entry["id"] for entry in options.get("allowCredentials") or []}
        if self._made is not None and wanted & self._made.names:
            return self._made.get(options)
        for person in self.all():
            if person.softkey is not None:
                held = {one["id"] for one in person.softkey["credentials"]}
                if held & wanted:
                    return self._key_of(person).get(options)
        raise NotHad("NotFound", "这把钥匙不在演示钥匙串里")

    async def _sign_in(self, person: DemoPerson, caller: Caller) -> None:
        code = await self._code(person.phone, lambda: _request_code(person, caller))
        if person.door == "citizen":
            await caller.do(documents.SIGN_IN, "SignedIn", phone=person.phone, code=code)
            await self._show_who_i_am(person, caller)
            return
        challenge = await caller.do(
            documents.STAFF_SIGN_IN, "KeyNeeded", phone=person.phone, code=code
        )
        credential = self._key_of(person).get(challenge["options"])
        await caller.do(documents.SIGN_IN_WITH_KEY, "StaffSignedIn", credential=credential)

    async def _code(self, phone: str, ask: Callable[[], Awaitable[None]]) -> str:
        before = len(self.read_sms(phone))
        await ask()
        for _ in range(50):
            texts = self.read_sms(phone)[before:]
            codes = [found.group(1) for text in texts if (found := _CODE.search(text))]
            if codes:
                return codes[-1]
            await asyncio.sleep(0.1)
        raise NotHad("UNAVAILABLE", f"{phone} 没有收到验证码")

    async def prove_again(self, key: str) -> None:
        """Give the second proof that filing and paying ask for after half an hour."""
        person, caller = self.by_key(key), await self.come_in(key)
        code = await self._code(person.phone, lambda: _must(caller, documents.REQUEST_FRESH_CODE))
        await caller.do(documents.PROVE_AGAIN, "SignedIn", code=code)

    async def _show_who_i_am(self, person: DemoPerson, caller: Caller) -> None:
        token = self.device_of(e164(person.phone))
        await caller.get(documents.REGISTER_DEVICE, kind=KIND, token=token)
        me = await caller.get(documents.CITIZEN_ME)
        if me["level"] < Level.REAL_NAME and person.id_number:
            await caller.do(
                documents.VERIFY_IDENTITY, "Me", name=person.name, idNumber=person.id_number
            )

    def _origin(self) -> str:
        """The desk's address, as the seeded keys know it."""
        found = (p.softkey for p in self.all() if p.softkey is not None)
        if (one := next(found, None)) is None:
            raise NotHad("NotFound", "演示人物里还没有工作人员")
        return str(one["origin"])

    def _key_of(self, person: DemoPerson) -> SoftKey:
        if person.key not in self._keys:
            self._keys[person.key] = SoftKey.from_json(person.softkey or {})
        return self._keys[person.key]


def cookies_for(caller: Caller) -> list[str]:
    """``Set-Cookie`` lines that make the browser this person."""
    lines = []
    for name in (COOKIES[caller.door],):
        if value := caller.cookies.get(name):
            cookie: SimpleCookie = SimpleCookie()
            cookie[name] = value
            cookie[name]["path"] = "/"
            cookie[name]["httponly"] = True
            cookie[name]["samesite"] = "Lax"
            lines.append(cookie[name].OutputString())
    return lines


async def _request_code(person: DemoPerson, caller: Caller) -> None:
    await _must(caller, documents.REQUEST_CODE, phone=person.phone)


async def _must(caller: Caller, document: str, **variables: Any) -> None:
    await caller.do(document, "CodeSent", **variables)


async def _still_in(person: DemoPerson, caller: Caller) -> bool:
    document = documents.CITIZEN_ME if person.door == "citizen" else documents.STAFF_ME
    me = await caller.get(document)
    return me is not None and (person.door == "citizen" or bool(me["seats"]))
