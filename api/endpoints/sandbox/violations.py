"""试试违规: ten things nobody may do, tried for real, and ten refusals.

The scene is set first by the people to whom it is allowed. Then the whole database is summed up,
the ten are fired at the doors as any attacker could, and it is summed up again: the two must be
equal. Nothing here knows a way around the guards; what is refused is refused by the product.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import orjson

from api.endpoints.sandbox import desk_play, documents
from api.endpoints.sandbox.doors import Caller, Json, NotHad
from api.endpoints.sandbox.people import People
from api.endpoints.sandbox.play import Play, new_key
from api.endpoints.sandbox.state import OrderSeen, SandboxState
from api.endpoints.sandbox.vendors import notice
from notifications.signing import signed

HOME, SHOP, INSTANT = "990715001001", "990714001001", "992011004001"
_REFUSAL_STATUS = range(400, 500)


@dataclass
class Scene:
    """Cases in the states that the ten need, and who is there. Set by ``set_scene``."""

    people: People
    state: SandboxState
    cast: dict[str, str]
    draft: Play | None = None  # mine, and its start key already used
    fresh: Play | None = None  # submitted and claimed by the window
    instant: Play | None = None  # submitted and claimed by the one who may also approve
    pending: Play | None = None  # waits for an approver; accepted by one who is also that
    prepared: Play | None = None  # the approver has it in hand, the decision is drawn up
    billed: Play | None = None  # approved, its bill open
    order: OrderSeen | None = None
    preparation: str = ""

    async def who(self, role: str) -> Caller:
        """The person of that role, signed in."""
        return await self.people.come_in(self.cast[role])


@dataclass(frozen=True)
class Tried:
    """What came back."""

    refused: bool
    code: str
    message: str


@dataclass(frozen=True)
class Violation:
    """One thing nobody may do. ``rule``: which rule says no, as the product's own pages name it."""

    key: str
    tries: tuple[str, str]
    rule: tuple[str, str]
    fire: Callable[[Scene], Awaitable[Tried]]


def _case(play: Play | None) -> Play:
    if play is None:
        raise NotHad("NotFound", "场景还没有搭好")
    return play


async def _asked(who: Caller, document: str, **variables: object) -> Tried:
    value = await who.get(document, **variables)
    refused = isinstance(value, dict) and "code" in value
    return Tried(refused, value["code"], value["message"]) if refused else Tried(False, "", "")


async def _others_case(scene: Scene) -> Tried:
    return await _asked(
        await scene.who("other"),
        documents.WITHDRAW,
        id=_case(scene.fresh).case_id,
        because="看看能不能撤别人的件",
        key=new_key(),
    )


async def _window_approves(scene: Scene) -> Tried:
    return await _prepare(await scene.who("window"), _case(scene.pending))


async def _same_person(scene: Scene) -> Tried:
    return await _asked(await scene.who("both"), documents.CLAIM, id=_case(scene.pending).case_id)


async def _without_key(scene: Scene) -> Tried:
    return await _asked(
        await scene.who("approver"),
        documents.DECIDE,
        preparationId=scene.preparation,
        credential={"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {}},
        key=new_key(),
    )


async def _outside_the_list(scene: Scene) -> Tried:
    window, play = await scene.who("window"), _case(scene.fresh)
    case = await desk_play.case_of(play, window)
    lines = [{"kind": "material", "ref": "marriage_of_the_grandparents", "why": "再补一张"}]
    return await _asked(
        window,
        documents.ASK_ONCE,
        id=play.case_id,
        version=case["version"],
        lines=lines,
        key=new_key(),
    )


async def _same_key_other_body(scene: Scene) -> Tried:
    play = _case(scene.draft)
    return await _asked(play.citizen, documents.START, itemCode=INSTANT, key=play.start_key)


async def _forged(scene: Scene) -> Tried:
    return await _called_back(scene, "not the secret", scene.order.amount if scene.order else 0)


async def _one_fen_short(scene: Scene) -> Tried:
    """The vendor's word is taken down and answered; what counts is that the bill stays open."""
    amount = scene.order.amount if scene.order else 0
    tried = await _called_back(scene, scene.state.secret, amount - 1)
    play = _case(scene.billed)
    bill = (await play.look())["bill"]
    if tried.refused or bill["state"].lower() != "open":
        return tried
    said = {
        "zh-CN": "金额不符：没有入账，账单还开着，已告警。",
        "en": "Wrong amount: not booked, the bill stays open, somebody was alarmed.",
    }
    return Tried(True, "AmountMismatch", said.get(play.citizen.language, said["zh-CN"]))


async def _file_elsewhere(scene: Scene) -> Tried:
    """By someone of another department, at the address their own pages would use."""
    case = await desk_play.case_of(_case(scene.instant), await scene.who("instant"))
    view = next(f["viewUrl"] for m in case["materials"] for f in m["files"])
    stranger = await scene.who("stranger")
    answer = await stranger.call("GET", view, params={"because": "看看"})
    return _from_rest(answer.status_code, answer.content)


async def _skip_a_step(scene: Scene) -> Tried:
    return await _prepare(await scene.who("instant"), _case(scene.instant))


async def _prepare(who: Caller, play: Play) -> Tried:
    case = await desk_play.case_of(play, who)
    return await _asked(
        who,
        documents.PREPARE,
        id=play.case_id,
        version=case["version"],
        decision={"grant": True, "opinion": "同意。", "reason": None, "clause": None},
    )


async def _called_back(scene: Scene, secret: str, amount: int) -> Tried:
    if scene.order is None:
        raise NotHad("NotFound", "场景还没有搭好")
    body = orjson.dumps({**notice(scene.order, amount=amount), "state": "paid"})
    caller = await scene.who("citizen")
    answer = await caller.call(
        "POST", "/webhooks/payment", content=body, headers=signed(secret, body)
    )
    return _from_rest(answer.status_code, answer.content)


def _from_rest(status: int, content: bytes) -> Tried:
    try:
        said = orjson.loads(content)
    except orjson.JSONDecodeError:
        said = {}
    said = said if isinstance(said, dict) else {}
    return Tried(status in _REFUSAL_STATUS, said.get("code", str(status)), said.get("message", ""))


VIOLATIONS: tuple[Violation, ...] = (
    Violation(
        "others_case",
        ("撤回别人的办件", "Withdraw someone else's case"),
        ("别人的办件等于不存在", "Someone else's case does not exist for you"),
        _others_case,
    ),
    Violation(
        "window_approves",
        ("窗口人员直接审批", "Approve as the window"),
        ("审批只归审批岗", "Only an approver's seat decides"),
        _window_approves,
    ),
    Violation(
        "same_person",
        ("同一个人又受理又审批", "Accept and approve by the same person"),
        ("四眼原则：受理、审核、审批不是同一人", "Four eyes"),
        _same_person,
    ),
    Violation(
        "without_key",
        ("不用密钥就签决定书", "Decide without the key"),
        ("决定要用审批人的密钥对文书签名", "A decision is signed with the approver's key"),
        _without_key,
    ),
    Violation(
        "outside_the_list",
        ("要清单以外的材料", "Ask for something not on the list"),
        ("补正只能出自事项自己的清单", "Supplements come from the item's own list"),
        _outside_the_list,
    ),
    Violation(
        "same_key_other_body",
        ("同一次操作，第二次换了内容", "Repeat a request with another body"),
        ("同一把幂等钥匙只认一份内容", "One idempotency key, one content"),
        _same_key_other_body,
    ),
    Violation(
        "forged",
        ("伪造缴费成功的通知", "Forge a payment notice"),
        ("回调必须带收款方的签名", "A callback must carry the vendor's signature"),
        _forged,
    ),
    Violation(
        "one_fen_short",
        ("签名正确，金额少一分", "Right signature, one fen short"),
        ("金额一分不差才入账", "The amount must be exact"),
        _one_fen_short,
    ),
    Violation(
        "file_elsewhere",
        ("看别的部门的材料照片", "Read another department's photo"),
        ("只有领了件的本部门人员能看", "Only whoever holds the case may look"),
        _file_elsewhere,
    ),
    Violation(
        "skip_a_step",
        ("跳过受理，直接审批", "Approve before acceptance"),
        ("一步接一步：流程表里没有这一步", "The table of steps has no such step"),
        _skip_a_step,
    ),
)


async def try_all(scene: Scene) -> list[Json]:
    """Fire all in turn. A door that breaks instead of refusing counts as not refused."""
    results = []
    for violation in VIOLATIONS:
        try:
            tried = await violation.fire(scene)
        except NotHad as error:
            tried = Tried(False, error.code, error.message)
        results.append(
            {
                "key": violation.key,
                "tries": {"zh-CN": violation.tries[0], "en": violation.tries[1]},
                "rule": {"zh-CN": violation.rule[0], "en": violation.rule[1]},
                "refused": tried.refused,
                "code": tried.code,
                "message": tried.message,
            }
        )
    return results


async def quiet_fingerprint(citizen: Caller) -> Json:
    """The sums once nothing moves any more: messages of the scene may still be on their way."""
    last: Json = {}
    for _ in range(60):
        answer = await citizen.call("GET", "/development/fingerprint")
        if answer.is_error:
            raise NotHad("UNAVAILABLE", "现在没法取数据库的指纹。")
        found: Json = answer.json()["tables"]
        if found == last:
            return found
        last = found
        await asyncio.sleep(0.4)
    raise NotHad("UNAVAILABLE", "后台一直在忙，没法比对前后。")
