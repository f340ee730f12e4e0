"""The scene for 试试违规: cases in the states that the ten need, made by the people who may.

A scene that still stands is used again, because nothing of what was tried has changed it.
"""

from api.endpoints.sandbox import desk_play
from api.endpoints.sandbox.doors import Caller, Json, NotHad
from api.endpoints.sandbox.play import Play
from api.endpoints.sandbox.violations import HOME, INSTANT, SHOP, Scene

_YES = "材料齐全，符合法定形式，予以受理。"


async def set_scene(scene: Scene) -> None:
    """Bring every case to where it is needed. Raises NotHad."""
    scene.draft = await _standing(scene.draft, "DRAFT") or await _draft(scene, HOME, "citizen")
    scene.fresh = await _standing(scene.fresh, "SUBMITTED") or await _filed(scene, SHOP, "citizen")
    scene.instant = await _standing(scene.instant, "SUBMITTED") or await _filed(
        scene, INSTANT, "other"
    )
    scene.pending = await _standing(scene.pending, "PENDING_APPROVAL") or await _reviewed(
        scene, "both"
    )
    scene.prepared = await _standing(scene.prepared, "PENDING_APPROVAL") or await _reviewed(
        scene, "window"
    )
    scene.billed = await _standing(scene.billed, "AWAITING_PAYMENT") or await _billed(scene)
    await desk_play.claim(scene.fresh, await scene.who("window"))
    await desk_play.claim(scene.instant, await scene.who("instant"))
    approver = await scene.who("approver")
    await desk_play.claim(scene.prepared, approver)
    scene.preparation = (await desk_play.prepare(scene.prepared, approver, "同意。"))["id"]
    await _open_till(scene, scene.billed)


async def _standing(play: Play | None, status: str) -> Play | None:
    """The case of an earlier time, if it still is where it was."""
    if play is None:
        return None
    try:
        return play if (await play.look())["status"] == status else None
    except NotHad:
        return None


async def _draft(scene: Scene, item: str, part: str) -> Play:
    person = scene.people.by_key(scene.cast[part])
    receiver = {"name": person.name, "phone": person.phone}
    play = Play(item, await scene.who(part), receiver=receiver)
    try:
        await play.start()
    except NotHad as refused:
        if refused.code != "FreshProofNeeded":
            raise
        await scene.people.prove_again(person.key)
        await play.start()
    return play


async def _filed(scene: Scene, item: str, part: str) -> Play:
    play = await _draft(scene, item, part)
    await play.fill()
    await play.photograph_required()
    await play.choose_delivery_if_asked()
    await play.submit()
    return play


async def _reviewed(scene: Scene, accepted_by: str) -> Play:
    play = await _filed(scene, SHOP, "citizen")
    await _accept_and_review(scene, play, await scene.who(accepted_by))
    return play


async def _billed(scene: Scene) -> Play:
    play = await _filed(scene, HOME, "citizen")
    window, approver = await scene.who("window"), await scene.who("approver")
    await desk_play.claim(play, window)
    await desk_play.call_for_originals(play, window)
    await play.look()
    await play.book_home_visit()
    await desk_play.claim(play, window)
    await desk_play.originals_agree(play, window)
    await _accept_and_review(scene, play, window)
    await desk_play.claim(play, approver)
    await desk_play.decide(play, approver, "同意。", scene.people.sign)
    await play.until(_is("AWAITING_PAYMENT"))
    return play


async def _accept_and_review(scene: Scene, play: Play, acceptor: Caller) -> None:
    await desk_play.claim(play, acceptor)
    await desk_play.accept(play, acceptor, _YES)
    await play.until(_is("IN_REVIEW"))
    reviewer = await scene.who("reviewer")
    await desk_play.claim(play, reviewer)
    await desk_play.pass_up(play, reviewer, "逐项核对，建议准予。")


async def _open_till(scene: Scene, play: Play) -> None:
    url = await play.open_cashier()
    number = url.rstrip("/").rsplit("/", 1)[-1].partition("?")[0]
    scene.order = next(o for o in scene.state.orders.values() if o.gateway_id == number)


def _is(status: str) -> "desk_play.Wanted":
    def seen(application: Json) -> bool:
        return bool(application["status"] == status)

    return seen
