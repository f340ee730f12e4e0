"""One case, played through the doors: the clerks' half. See ``play``."""

from collections.abc import Callable
from typing import Any

from api.endpoints.sandbox import documents
from api.endpoints.sandbox.doors import Caller, Json, NotHad
from api.endpoints.sandbox.play import Play, new_key

Wanted = Callable[[Json], bool]
Sign = Callable[[Json], Json]  # options of a key's challenge → the key's answer


async def case_of(play: Play, who: Caller) -> Json:
    """The case as this clerk sees it. Raises NotHad when they may not."""
    found = await who.get(documents.CASE, id=play.case_id)
    if found is None:
        raise NotHad("NotFound", play.case_id)
    case: Json = found
    return case


async def claim(play: Play, who: Caller) -> None:
    """Take the case on, unless it already is theirs."""
    if not (await case_of(play, who))["claimedByMe"]:
        await who.do(documents.CLAIM, "Case", id=play.case_id)


async def ask_once(play: Play, who: Caller, why: str) -> str:
    """Ask for one more photo of a material. The title of what was asked for."""
    case = await case_of(play, who)
    gap = next(g for g in case["supplementable"] if g["kind"] == "material")
    lines = [{"kind": gap["kind"], "ref": gap["ref"], "why": why}]
    await _act(play, who, documents.ASK_ONCE, lines=lines)
    title: str = gap["title"]
    return title


async def call_for_originals(play: Play, who: Caller) -> None:
    """Ask to see the originals of what must be compared with them."""
    case = await case_of(play, who)
    wanted = [m["specId"] for m in case["materials"] if m["originalChecked"] and m["files"]]
    await _act(play, who, documents.CALL_FOR_ORIGINALS, materialIds=wanted)


async def originals_agree(play: Play, who: Caller) -> None:
    """Compared at the citizen's home: all agree."""
    case = await case_of(play, who)
    outcomes = [
        {"materialId": gap["ref"], "agrees": True, "note": "上门核对,与原件一致"}
        for gap in case["originalCheck"]["wanted"]
    ]
    await _act(play, who, documents.ORIGINALS_AGREE, outcomes=outcomes)


async def accept(play: Play, who: Caller, opinion: str) -> None:
    """Accept the case, every line of the window's checklist ticked: the promised days begin."""
    case = await case_of(play, who)
    ticked = [line["key"] for line in case["acceptChecklist"]]
    await _act(play, who, documents.ACCEPT, opinion=opinion, checklist=ticked)


async def pass_up(play: Play, who: Caller, opinion: str) -> None:
    """Reviewed, every line of the checklist ticked, up to the approver."""
    case = await case_of(play, who)
    ticked = [line["key"] for line in case["checklist"]]
    await _act(play, who, documents.PASS_UP, opinion=opinion, checklist=ticked)


async def prepare(play: Play, who: Caller, opinion: str) -> Json:
    """Fix what will be decided. What the key must sign."""
    case = await case_of(play, who)
    return await who.do(
        documents.PREPARE,
        "Prepared",
        id=play.case_id,
        version=case["version"],
        decision={"grant": True, "opinion": opinion, "reason": None, "clause": None},
    )


async def decide(play: Play, who: Caller, opinion: str, sign: Sign) -> str:
    """Grant it with the key. The hash that was signed."""
    prepared = await prepare(play, who, opinion)
    await who.do(
        documents.DECIDE,
        "Case",
        preparationId=prepared["id"],
        credential=sign(prepared["options"]),
        key=new_key(),
    )
    signed: str = prepared["documentHash"]
    return signed


async def _act(play: Play, who: Caller, document: str, **more: Any) -> None:
    case = await case_of(play, who)
    await who.do(document, "Case", id=play.case_id, version=case["version"], key=new_key(), **more)
