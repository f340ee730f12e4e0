"""The whole story in ninety seconds, played through the real doors by the demo people.

A beat is one sentence, one deed and where to look. The page asks for one beat after the other, so
pausing is not asking; whoever takes over finds the same case, signed in as the same people. A beat
whose case has already moved on (because somebody did it by hand) is not played again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from uuid import uuid4

from api.endpoints.sandbox import story
from api.endpoints.sandbox.doors import Json, NotHad
from api.endpoints.sandbox.story import ITEM, Story


@dataclass(frozen=True)
class Beat:
    """One step of the story. ``when``: the statuses in which it is still to be done."""

    key: str
    says: tuple[str, str]  # Chinese, English
    act: Callable[[Story], Awaitable[None]]
    role: str = "citizen"  # who did it: their session is handed to the page
    phone: str = "/applications/{id}"
    desk: str = ""
    when: frozenset[str] = frozenset()


_DESK = "/#/cases/{id}"
_S = frozenset({"SUBMITTED"})
BEATS: tuple[Beat, ...] = (
    Beat(
        "open",
        (
            "{citizen}买了套二手房，在家拿起手机，找到“不动产转移登记”。",
            "{citizen} bought a home and finds the transfer on a phone.",
        ),
        story.begin,
        phone=f"/items/{ITEM}",
        desk="/#/",
    ),
    Beat(
        "fill",
        (
            "姓名和证件号自动带出，只填房子和卖方，随填随存。",
            "Name and number fill themselves in; only the home and the seller are typed.",
        ),
        story.fill,
        phone="/applications/{id}/file",
    ),
    Beat(
        "photos",
        (
            "对着房产证和合同各拍一张，边传边核对，断网也不丢。",
            "One photo of the deed, one of the contract, verified as they upload.",
        ),
        story.photograph,
        phone="/applications/{id}/file/materials",
        when=frozenset({"DRAFT"}),
    ),
    Beat(
        "file",
        (
            "提交。编号和承诺日期当场给出，推送、短信、站内信同时到。",
            "Filed. The reference and the promised day come at once, by push, SMS and inbox.",
        ),
        story.file,
        when=frozenset({"DRAFT"}),
    ),
    Beat(
        "claim",
        ("窗口人员在工作台看到新办件，领到自己手上。", "The window sees the case and claims it."),
        story.claim,
        role="window",
        desk=_DESK,
        when=_S,
    ),
    Beat(
        "ask",
        (
            "缺一样，一次说清：只能从事项自己的清单里要。",
            "One thing is missing, asked for once, and only from the item's own list.",
        ),
        story.ask_once,
        role="window",
        desk=_DESK,
        when=_S,
    ),
    Beat(
        "supply",
        (
            "手机上马上收到，补拍一张就好，不用跑。",
            "The phone tells at once; one more photo and no trip.",
        ),
        story.supply,
        when=frozenset({"SUPPLEMENTING"}),
    ),
    Beat(
        "originals",
        (
            "房产证要核原件。窗口发起，系统给出可约的时间。",
            "The deed's original must be seen; times are offered.",
        ),
        story.call_for_originals,
        role="window",
        desk=_DESK,
        when=_S,
    ),
    Beat(
        "book",
        ("{citizen}约了上门核对，还是不用跑。", "{citizen} books a home visit: still no trip."),
        story.book,
        when=frozenset({"AWAITING_ORIGINAL"}),
    ),
    Beat(
        "visit",
        (
            "过了一个工作日，工作人员上门，与原件核对一致。",
            "A working day later someone comes by: the original agrees.",
        ),
        story.visit,
        role="window",
        desk=_DESK,
        when=frozenset({"AWAITING_ORIGINAL"}),
    ),
    Beat(
        "accept",
        ("受理。承诺期限从下一个工作日起算。", "Accepted: the promised days begin."),
        story.accept,
        role="window",
        desk=_DESK,
        when=_S,
    ),
    Beat(
        "review",
        (
            "审核人换了一个人，逐项核对后报批。",
            "Another person reviews point by point and passes it up.",
        ),
        story.review,
        role="reviewer",
        desk=_DESK,
        when=frozenset({"IN_REVIEW"}),
    ),
    Beat(
        "approve",
        (
            "又一天，审批人用自己的密钥签署决定书：谁签的、签的哪份，改不了。",
            "Next day the approver signs the exact document with their own key.",
        ),
        story.approve,
        role="approver",
        desk=_DESK,
        when=frozenset({"PENDING_APPROVAL"}),
    ),
    Beat(
        "till",
        (
            "手机提醒缴费 80 元，打开收银台。",
            "The phone asks for the 80 yuan fee and opens the till.",
        ),
        story.to_the_till,
        phone="{cashier}",
        desk=_DESK,
        when=frozenset({"AWAITING_PAYMENT"}),
    ),
    Beat(
        "pay",
        (
            "付好了。金额、签名、商户逐一核对才入账。",
            "Paid: amount, signature and merchant are checked before it counts.",
        ),
        story.pay,
        phone="/applications/{id}",
        when=frozenset({"AWAITING_PAYMENT"}),
    ),
    Beat(
        "address",
        ("确认证书寄到家里的地址。", "The address is confirmed."),
        story.address,
        phone="/applications/{id}",
        when=frozenset({"APPROVED", "ISSUING"}),
    ),
    Beat(
        "certificate",
        (
            "证书做好了，带二维码，谁都能扫码验真。",
            "The certificate is made, with a code that anyone can verify.",
        ),
        story.certificate,
        when=frozenset({"APPROVED", "ISSUING", "DISPATCHED"}),
    ),
    Beat(
        "parcel",
        (
            "快递揽收、运输、派送，每一步手机都知道。",
            "The parcel is collected, carried and out for delivery; the phone knows each step.",
        ),
        story.parcel,
        when=frozenset({"ISSUING", "DISPATCHED"}),
    ),
    Beat(
        "closed",
        ("签收，办结：{receipt}", "Delivered and closed: {receipt}"),
        story.deliver,
        when=frozenset({"DISPATCHED"}),
    ),
)


@dataclass
class Tour:
    """One run of the story. ``at`` beats are behind us."""

    story: Story
    id: str = field(default_factory=lambda: str(uuid4()))
    at: int = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def forward(self) -> Json:
        """Play the next beat. Two who ask at once get one beat each, in order. Raises NotHad."""
        async with self._turn:
            if self.at >= len(BEATS):
                return await self._seen(BEATS[-1], played=False)
            beat = BEATS[self.at]
            played = await self._still_to_do(beat)
            if played:
                await self._play(beat)
            self.at += 1
            return await self._seen(beat, played=played)

    async def _play(self, beat: Beat) -> None:
        """Whoever filed half an hour ago is asked for a code again, as anyone would be (R16)."""
        try:
            await beat.act(self.story)
        except NotHad as refused:
            if refused.code != "FreshProofNeeded":
                raise
            await self.story.people.prove_again(self.story.cast["citizen"])
            await beat.act(self.story)

    async def _still_to_do(self, beat: Beat) -> bool:
        if not beat.when:
            return True
        return (await self.story.case.look())["status"] in beat.when

    async def _seen(self, beat: Beat, *, played: bool) -> Json:
        play = self.story.case
        if play.case_id:
            await play.look()
        receipt = (play.seen.get("receipt") or {}).get("sentence") or ""
        told = {
            "id": play.case_id,
            "citizen": self.story.people.by_key(self.story.cast["citizen"]).name,
            "cashier": self.story.cashier_url,
            "receipt": receipt,
        }
        return {
            "tour": self.id,
            "at": self.at,
            "of": len(BEATS),
            "key": beat.key,
            "played": played,
            "says": {"zh-CN": beat.says[0].format(**told), "en": beat.says[1].format(**told)},
            "who": self.story.cast[beat.role],
            "phone": beat.phone.format(**told),
            "desk": beat.desk.format(**told),
            "case": play.case_id,
            "done": self.at >= len(BEATS),
        }
