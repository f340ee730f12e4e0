"""A department's person writes a version: propose, edit, hand in, take back, throw away.

A draft may be wrong for as long as it is being written; handed in it is whole. Only its author
changes it; a colleague of the same department sends it back or publishes it.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import orjson
from tortoise import connections

from api.catalog.bundles import bundle_problems
from api.catalog.documents import read
from api.catalog.entering import Written
from api.catalog.examining import Examined, examine, examine_apart
from api.catalog.models import DraftState, ItemDraft
from api.catalog.refusals import (
    DraftChanged,
    DraftElsewhere,
    DraftInvalid,
    Problem,
    SecondPersonNeeded,
)
from api.policy import Case, Need, Operation, require, unmet
from identity.actor import Actor, Role
from identity.offices import offices
from identity.refusals import ReasonNeeded
from identity.regions import is_nowhere
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.transactions import Once, transaction

S = DraftState
_CODE, _TITLE = 50, 200  # characters of a draft's columns
_MOST_VERSIONS = 100_000
_NEWEST = """
SELECT DISTINCT ON (code) code, definition FROM item_version
 WHERE code = ANY($1::varchar[]) ORDER BY code, version DESC
"""
_WRITTEN = (
    *("author_id", "department_code", "department_id", "source", "code", "number", "title"),
)
_THERE = """
SELECT i.code, i.kind, i.department_code,
       (SELECT max(version) FROM item_version v WHERE v.code = i.code) AS newest
  FROM item i WHERE i.code = ANY($1::varchar[])
"""

_RULES = {  # field, what is said in Chinese, in English
    "own-department": (
        "department",
        "这里写的不是您的部门。只能写本部门的事项。",
        "This names another department than yours.",
    ),
    "own-code": (
        "code",
        "这个编码已经是别的部门的事项了，请换一个。",
        "This code belongs to another department.",
    ),
    "leaf": (
        "code",
        "这个编码是目录，下面还有事项；能办的业务办理项请换一个编码。",
        "This code is a branch of the catalogue: nobody could apply for it.",
    ),
    "newer-version": (
        "version",
        "这个版本号已经发布过。要改内容，请写一个更大的版本号。",
        "This number was published already. Take a higher one.",
    ),
    "over": (
        "cancelled_on",
        "这个取消日已经到了：一发布，这个事项马上就不能办了。要停办请用撤回。",
        "This day has come: nobody could apply any more. To stop an item, withdraw its version.",
    ),
    "nowhere": (
        "pilot",
        "试点或者下放的地方里，有本县没有的区划代码，请核对。",
        "Tried out or delegated to a place that the county does not have.",
    ),
    "branch": (
        "tree",
        "上一级本身就是能办的业务办理项，不能再在它下面建。",
        "What stands above can itself be applied for, so nothing can stand below it.",
    ),
}


async def propose(actor: Actor, source: str, key: str) -> UUID:
    """Begin a draft with its text; whose it is, its own line ``department`` says.

    Refuses NotAllowed, SignInNeeded.
    """
    code, department_id = await _department(actor, await examine_apart(source, ""))
    require(actor, Operation.WRITE_DRAFT, Case(owner_id=actor.id, department_id=department_id))
    async with transaction(Once(actor.me, "propose", key, {"source": source})) as tx:
        if tx.seen and tx.outcome:
            return tx.outcome
        at = await now()
        draft = ItemDraft(
            id=uuid4(),
            department_id=department_id,
            department_code=code,
            author_id=actor.me,
            created_at=at,
            updated_at=at,
        )
        _write(draft, source)
        await draft.save(force_create=True)
        await _recorded(actor, "propose", draft)
        tx.outcome = draft.id
    return draft.id


async def edit(actor: Actor, draft_id: UUID, revision: int, source: str) -> UUID:
    """Another text. Refuses NotFound, NotAllowed, DraftElsewhere, DraftChanged."""
    async with transaction():
        draft = await _mine(actor, draft_id, Operation.WRITE_DRAFT, S.WRITING)
        if draft.source == source:
            return draft_id
        if draft.revision != revision:
            raise DraftChanged
        draft.author_id = actor.me  # one that the installation brought becomes its first editor's
        draft.department_code, draft.department_id = await _department(
            actor, await examine_apart(source, "")
        )
        _write(draft, source)
        await _save(actor, "edit", draft, *_WRITTEN)
    return draft_id


async def submit(actor: Actor, draft_id: UUID, revision: int) -> UUID:
    """Hand it in to be checked by a colleague. Refuses DraftInvalid, and what ``edit`` refuses."""
    async with transaction():
        draft = await _mine(actor, draft_id, Operation.WRITE_DRAFT, S.WRITING, S.SUBMITTED)
        if draft.state is S.SUBMITTED:
            return draft_id
        if draft.revision != revision:
            raise DraftChanged
        await whole(draft)
        draft.state, draft.sent_back_because = S.SUBMITTED, ""
        await _save(actor, "submit", draft, "state", "sent_back_because")
    return draft_id


async def send_back(actor: Actor, draft_id: UUID, revision: int, because: str) -> UUID:
    """Not like this: back to its author, with a reason. Its author takes it back likewise.

    Refuses NotFound, NotAllowed, DraftElsewhere, DraftChanged, ReasonNeeded.
    """
    async with transaction():
        draft = await _mine(actor, draft_id, Operation.SEND_BACK_DRAFT, S.SUBMITTED)
        if not because.strip():
            raise ReasonNeeded
        if draft.revision != revision:
            raise DraftChanged
        draft.state, draft.sent_back_because = S.WRITING, because.strip()[:500]
        await _save(actor, "send_back", draft, "state", "sent_back_because")
    return draft_id


async def discard(actor: Actor, draft_id: UUID) -> UUID:
    """Throw it away; its text stays to be read. Refuses NotFound, NotAllowed, DraftElsewhere."""
    async with transaction():
        draft = await _mine(
            actor, draft_id, Operation.WRITE_DRAFT, S.WRITING, S.SUBMITTED, S.DISCARDED
        )
        if draft.state is not S.DISCARDED:
            draft.state = S.DISCARDED
            await _save(actor, "discard", draft, "state")
    return draft_id


async def locked(draft_id: UUID) -> ItemDraft:
    """The row, held until the transaction ends. Refuses NotFound."""
    draft = await ItemDraft.select_for_update().get_or_none(id=draft_id)
    if draft is None:
        raise NotFound
    return draft


def permit(actor: Actor, operation: Operation, draft: ItemDraft) -> None:
    """Refuse what MAY does not allow: another department's draft does not exist.

    Refuses NotFound, SecondPersonNeeded, NotAllowed, SignInNeeded.
    """
    case = Case(
        owner_id=draft.author_id,
        department_id=draft.department_id,
        earlier=frozenset({draft.author_id} if draft.author_id else ()),
    )
    if unmet(actor, operation, case) == frozenset({Need.NOT_EARLIER}):
        raise SecondPersonNeeded
    require(actor, operation, case, seen_by=Operation.READ_DRAFTS)


async def whole(draft: ItemDraft) -> Written:
    """What the draft says, if nothing is wrong with it. Refuses DraftInvalid."""
    seen = await examine_apart(draft.source, draft.code or "")
    found = await problems(seen, draft.department_code)
    text = Written.of(seen)
    if found or text is None:
        raise DraftInvalid(found)
    return text


async def problems(seen: Examined, department_code: str) -> tuple[Problem, ...]:
    """What is wrong in itself, or else beside what is published already."""
    if seen.document is None:
        return seen.problems
    new = read(seen.document)
    codes = [new.code, *(node.code for node in new.parents)]
    rows = await connections.get("default").execute_query_dict(_THERE, [codes])
    there = {row["code"]: row for row in rows}
    leaf = there.get(new.code, {"department_code": department_code, "kind": "handling"})
    places = (*new.pilot, *(place for one in new.delegated for place in one.regions))
    today = (await now()).astimezone(SHANGHAI).date()
    above = [there[node.code]["kind"] for node in new.parents if node.code in there]
    broken = {
        "own-department": new.department_code != department_code,
        "own-code": leaf["department_code"] != department_code,
        "leaf": leaf["kind"] != "handling",
        "newer-version": (leaf.get("newest") or 0) >= new.version,
        "over": new.cancelled_on is not None and new.cancelled_on <= today,
        "nowhere": any([await is_nowhere(place) for place in places]),
        "branch": "handling" in above,
    }
    known = await members(seen.document)
    return (
        *(_problem(seen, rule) for rule, is_so in broken.items() if is_so),
        *bundle_problems(seen.source, seen.document, known.get),
    )


async def members(document: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The newest published documents of what a bundle holds."""
    codes = [one["code"] for one in document.get("bundle", ())]
    rows = await connections.get("default").execute_query_dict(_NEWEST, [codes]) if codes else []
    return {row["code"]: orjson.loads(row["definition"]) for row in rows}


def _problem(seen: Examined, rule: str) -> Problem:
    field, sentence, sentence_en = _RULES[rule]
    return Problem(seen.source.name, seen.source.line((field,)), field, rule, sentence, sentence_en)


def _write(draft: ItemDraft, source: str) -> None:
    """The text, and of what it says as much as can be read for the list."""
    raw = examine(source, "").source.raw
    said = raw if isinstance(raw, Mapping) else {}
    code, number, title = (said.get(name) for name in ("code", "version", "title"))
    title = title.get("zh") if isinstance(title, Mapping) else title
    draft.source = source
    draft.code = code[:_CODE] if isinstance(code, str) else None
    draft.number = number if isinstance(number, int) and 0 < number < _MOST_VERSIONS else None
    draft.title = title[:_TITLE] if isinstance(title, str) else ""


async def _department(actor: Actor, seen: Examined) -> tuple[str, UUID]:
    """The department the text names if the actor keeps its catalogue; else their first one."""
    mine = actor.departments(Role.DEPARTMENT_ADMIN)
    if not mine:
        require(actor, Operation.WRITE_DRAFT)
    codes = {row: code for code, row in (await offices()).department_ids.items()}
    said = seen.source.raw.get("department") if isinstance(seen.source.raw, Mapping) else None
    named = (await offices()).department_ids.get(str(said))
    chosen = named if named in mine else min(mine, key=lambda row: codes[row])
    return codes[chosen], chosen


async def _mine(
    actor: Actor, draft_id: UUID, operation: Operation, *states: DraftState
) -> ItemDraft:
    draft = await locked(draft_id)
    permit(actor, operation, draft)
    if draft.state not in states:
        raise DraftElsewhere(draft.state)
    return draft


async def _save(actor: Actor, act: str, draft: ItemDraft, *columns: str) -> None:
    """Save ``columns`` as the next revision, and who did what."""
    draft.revision += 1
    draft.updated_at = await now()
    await draft.save(update_fields=[*columns, "revision", "updated_at"])
    await _recorded(actor, act, draft)


async def _recorded(actor: Actor, act: str, draft: ItemDraft) -> None:
    await record(
        actor,
        f"catalogue.{act}",
        subject_kind="item_draft",
        subject_id=draft.id,
        purpose=draft.sent_back_because if act == "send_back" else "",
        details={"code": draft.code, "version": draft.number},
    )
