"""The couriers' adapters, each with a look behind its counter."""

import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from uuid import uuid4

import httpx
import orjson

from api.courier_file import EmsAccount
from api.delivery.couriers.contract import Consignment, Courier
from api.delivery.couriers.ems import Ems
from api.delivery.couriers.sandbox import SandboxCourier
from api.endpoints.sandbox.parcels import add_track
from api.endpoints.sandbox.state import SandboxState
from notifications.signing import signed
from tests.contracts import ems_server
from tests.contracts.conftest import SECRET
from tests.contracts.ems_server import EmsServer, decrypted, encrypted

Letter = tuple[dict[str, str], bytes]
SENDER = {
    "name": "青禾县政务服务中心",
    "mobile": "13700000000",
    "prov": "青山省",
    "city": "禾州市",
    "county": "青禾县",
    "address": "团结路 1 号",
}


@dataclass
class Post:
    """An adapter; how parcels move; what is pushed, and how that can be false."""

    courier: Courier
    move: Callable[[str, str], Awaitable[None]]  # waybill, state: silently
    tell: Callable[[str], Letter]  # the push about its newest line
    false: Callable[[str], list[Letter]]  # forged, altered, foreign, unreadable
    parcels: Callable[[], int]
    nowhere: str  # an address it does not know, or a phone it does not take
    servers: tuple[EmsServer, ...] = field(default=())


def a_consignment(
    phone: str = "+8613800138000", address: str = "青禾县柳河镇一村 3 号"
) -> Consignment:
    return Consignment(str(uuid4()), "张秀英", phone, address, "不动产权证书", True)


def ems(http: httpx.AsyncClient, server: EmsServer) -> Ems:
    account = EmsAccount(
        server.url, ems_server.SENDER_NO, ems_server.AUTHORIZATION, ems_server.SIGN_KEY, SENDER
    )
    return Ems(http, account)


def ems_post(http: httpx.AsyncClient, server: EmsServer) -> Post:
    async def move(number: str, to: str) -> None:
        if to != "ordered":
            server.move(number, to)

    def tell(number: str) -> Letter:
        return {}, server.push(server.mail(number).lines[-1])

    def false(number: str) -> list[Letter]:
        line = server.mail(number).lines[-1]
        real = orjson.loads(server.push(line))
        noise = base64.b64decode(real["logitcsInterface"].removeprefix("|$4|"))
        cut = "|$4|" + base64.b64encode(noise[:-16]).decode()
        plain = decrypted(real["logitcsInterface"])
        odd = ("{}", "[1]", "1", plain.replace("opTime", "opDate"), plain.replace("-", "/"))
        bodies = [
            b"",
            b"{}",
            b"[1]",
            b"\xff",
            server.push(line, key=base64.b64encode(b"another 16 bytes").decode()),
            server.push(line, senderNo="1100099999999"),
            server.push(line, logitcsInterface=plain),
            server.push(line, logitcsInterface=cut),
            server.push(line, logitcsInterface="|$4|?"),
            *(server.push(line, logitcsInterface=encrypted(one)) for one in odd),
        ]
        return [({}, body) for body in bodies]

    return Post(
        ems(http, server),
        move,
        tell,
        false,
        lambda: len(server.mails),
        "火星基地一号舱",
        (server,),
    )


def sandbox_post(courier: SandboxCourier, state: SandboxState) -> Post:
    async def move(number: str, to: str) -> None:
        if to != "ordered":
            add_track(state, state.parcels[number], to)

    def letter(number: str, *, secret: str = SECRET) -> Letter:
        body = orjson.dumps({"tracks": state.parcels[number].tracks[-1:]})
        return signed(secret, body), body

    def false(number: str) -> list[Letter]:
        headers, body = letter(number)
        odd = b'{"tracks":[{"number":"1","state":"flying","at":"x","text":"","event_id":""}]}'
        return [
            ({}, body),
            (headers, body.replace(b"collected", b"delivered")),
            letter(number, secret="another secret"),
            *((signed(SECRET, bad), bad) for bad in (b"", b"{}", b"[1]", b'{"tracks":1}', odd)),
        ]

    return Post(courier, move, letter, false, lambda: len(state.parcels), "+8613800000404")
