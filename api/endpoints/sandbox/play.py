"""One case, played through the doors by the people it belongs to: the citizen's half.

Each verb is what a person does with their own hands; nothing is reached around the doors. The
tour strings them together as a story, 试试违规 uses them to set the scene for what is refused.
"""

import asyncio
import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

from api.endpoints.sandbox import documents, samples
from api.endpoints.sandbox.doors import Caller, Json, NotHad

_PATIENCE_SECONDS = 25.0
_LOOK_AGAIN_SECONDS = 0.25
_ADDRESS_LATER = frozenset({"990715001001"})  # its delivery is confirmed after the decision


def new_key() -> str:
    """An idempotency key, born with one intention."""
    return str(uuid4())


@dataclass
class Play:
    """A case in the making and the callers who act in it, by role."""

    item_code: str
    citizen: Caller
    receiver: Json = field(default_factory=dict)  # name and phone of who gets the parcel
    case_id: str = ""
    start_key: str = field(default_factory=new_key)
    seen: Json = field(default_factory=dict)  # the application as the citizen last saw it

    async def look(self) -> Json:
        """The application as the citizen sees it now."""
        found = await self.citizen.get(documents.APPLICATION, id=self.case_id)
        if found is None:
            raise NotHad("NotFound", self.case_id)
        self.seen = found
        return self.seen

    async def until(self, wanted: Callable[[Json], bool]) -> Json:
        """Look until it is so: some steps are the machine's. Raises NotHad when it takes long."""
        for _ in range(int(_PATIENCE_SECONDS / _LOOK_AGAIN_SECONDS)):
            if wanted(await self.look()):
                return self.seen
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        raise NotHad("UNAVAILABLE", f"等了 {_PATIENCE_SECONDS:.0f} 秒,后台还没有做完。")

    async def start(self) -> None:
        """A draft of the item."""
        started = await self.citizen.do(
            documents.START, "Application", itemCode=self.item_code, key=self.start_key
        )
        self.case_id = started["id"]
        await self.look()

    async def fill(self) -> None:
        """Answer the whole form."""
        me = await self.citizen.get(documents.CITIZEN_ME)
        answers = samples.answers_for(self.seen["item"]["form"], me["known"] or {})
        await self.citizen.do(
            documents.SAVE,
            "Application",
            id=self.case_id,
            version=self.seen["version"],
            answers=answers,
        )
        await self.look()

    async def photograph(self, spec_id: str, page: int = 1) -> str:
        """Take one photo of a material and send it up in parts, as a phone does. The file's id."""
        spec = next(m for m in self.seen["item"]["materials"] if m["id"] == spec_id)
        photo = samples.photo_of(f"{spec['title']}{self.case_id}", page)
        begun = await self._sent(
            "POST",
            "/uploads",
            json={
                "applicationId": self.case_id,
                "materialId": spec_id,
                "size": len(photo),
                "sha256": hashlib.sha256(photo).hexdigest(),
                "mime": "image/jpeg",
            },
        )
        for offset in range(0, len(photo), begun["partSize"]):
            part = photo[offset : offset + begun["partSize"]]
            digest = base64.b64encode(hashlib.sha256(part).digest()).decode()
            await self._sent(
                "PUT",
                f"/uploads/{begun['id']}/parts/{offset}",
                content=part,
                headers={"digest": f"sha-256={digest}", "content-type": "application/octet-stream"},
            )
        done = await self._sent("POST", f"/uploads/{begun['id']}/finish")
        file_id: str = done["fileId"]
        return file_id

    async def photograph_required(self) -> int:
        """Photos of every material that must be there. How many were taken."""
        taken = 0
        for spec in self.seen["item"]["materials"]:
            if spec["required"]:
                for page in range(1, max(1, spec["minPages"]) + 1):
                    await self.photograph(spec["id"], page)
                    taken += 1
        await self.look()
        return taken

    async def choose_delivery_if_asked(self) -> None:
        """By courier, to the door. Some items ask only once it is decided."""
        if self.seen["item"]["code"] in _ADDRESS_LATER:
            return
        await self.citizen.do(
            documents.CHOOSE_DELIVERY, "Application", id=self.case_id, delivery=self.to_my_door()
        )
        await self.look()

    async def submit(self) -> None:
        """File it."""
        await self.citizen.do(
            documents.SUBMIT,
            "Application",
            id=self.case_id,
            version=self.seen["version"],
            declared=True,
            key=new_key(),
        )
        await self.look()

    async def answer_supplement(self) -> None:
        """Supply what was asked for."""
        for line in self.seen["supplement"]["lines"]:
            if line["kind"] == "material":
                await self.photograph(line["ref"], page=9)
        await self.citizen.do(
            documents.RESUBMIT, "Application", id=self.case_id, answers=None, key=new_key()
        )
        await self.look()

    async def book_home_visit(self) -> None:
        """The first free slot, at home."""
        slots = self.seen["originalCheck"]["slots"]
        await self.citizen.do(
            documents.BOOK,
            "Application",
            id=self.case_id,
            way="HOME_VISIT",
            at=slots[0],
            key=new_key(),
        )
        await self.look()

    async def open_cashier(self) -> str:
        """Where the bill can be paid."""
        opened = await self.citizen.do(
            documents.PAY, "CashierOpened", id=self.case_id, key=new_key()
        )
        url: str = opened["url"]
        return url

    async def confirm_delivery(self) -> None:
        """Confirm the address."""
        await self.citizen.do(
            documents.CONFIRM_DELIVERY,
            "Application",
            id=self.case_id,
            delivery=self.to_my_door(),
            key=new_key(),
        )
        await self.look()

    def to_my_door(self) -> Json:
        """Where the demo citizen lives."""
        return {
            "way": "COURIER",
            "receiver": self.receiver.get("name"),
            "phone": self.receiver.get("phone"),
            "region": "青禾县城关街道",
            "street": "杏林路 8 号 2 幢 301 室",
        }

    async def _sent(self, method: str, path: str, **more: object) -> Json:
        answer = await self.citizen.call(method, path, **more)
        if answer.is_error:
            said = answer.json() if "json" in answer.headers.get("content-type", "") else {}
            raise NotHad(said.get("code", str(answer.status_code)), said.get("message", ""))
        found: Json = answer.json() if answer.content else {}
        return found
