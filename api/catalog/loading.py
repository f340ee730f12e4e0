"""Bringing a folder of definitions in: all of it or nothing (R19; docs/decisions/0012).

Who signs is the caller's to say. Two people of the departments publish by the real verbs; without
them the versions are the installation's, unsigned, which only the tables' owner can write. In
production a folder becomes drafts, for people to check and sign at the desk.
"""

import hashlib
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import orjson
import yaml
from tortoise import connections

from api.catalog import drafting, history, published, publishing, searching
from api.catalog.bundles import bundle_problems
from api.catalog.definition import Definition
from api.catalog.documents import read
from api.catalog.entering import Written, enter
from api.catalog.examining import Examined, examine
from api.catalog.models import DraftState, ItemDraft
from api.catalog.refusals import DefinitionInvalid
from identity.actor import Actor
from identity.offices import offices
from notifications.now import now
from notifications.transactions import transaction

SHIPPED = Path(__file__).parent / "definitions"


@dataclass(frozen=True)
class Pair:
    """Two people of one department, and the second one's key."""

    author: Actor
    signer: Actor
    sign: Callable[[dict[str, Any]], dict[str, Any]]  # WebAuthn options → the key's answer


FindPair = Callable[[str], Awaitable[Pair]]  # by a department's code


def files(folder: Path = SHIPPED) -> tuple[Path, ...]:
    """The catalogue's files, in the order of their names."""
    return tuple(sorted(folder.glob("[0-9]*.yaml")))


async def load(folder: Path = SHIPPED, people: FindPair | None = None) -> tuple[Definition, ...]:
    """Publish every file of ``folder``: all or none. What is published already stays.

    With ``people`` each department's pair signs its own, one signature and one act a department.
    Raises DefinitionInvalid, VersionTaken, and with ``people`` what publishing refuses.
    """
    texts = await _whole(files(folder))
    if people is None:
        async with transaction():
            for text in texts:
                await enter(text)
        published.forget()
        history.forget()
    else:
        new = [text for text in texts if not await _is_there(text)]
        for of_others, code in sorted({_turn(text) for text in new}):
            own = [text for text in new if _turn(text) == (of_others, code)]
            await _publish(own, await people(code))
    async with transaction():
        await searching.reindex()
    return tuple(read(text.document) for text in texts)


async def bring(folder: Path = SHIPPED) -> tuple[Definition, ...]:
    """Hand in every file that is not published as a draft of its department: all or none.

    Raises DefinitionInvalid, VersionTaken.
    """
    texts = [text for text in await _whole(files(folder)) if not await _is_there(text)]
    departments = (await offices()).department_ids
    async with transaction():
        for text in texts:
            await _hand_in(text, departments)
    return tuple(read(text.document) for text in texts)


def examined(path: Path) -> Examined:
    """A file, read and checked."""
    return examine(path.read_text("utf-8"), path.name)


async def _whole(paths: Iterable[Path]) -> list[Written]:
    """Every file's text and document. Raises DefinitionInvalid with all problems of all files."""
    seen = [examined(path) for path in paths]
    there = {one.document["code"]: one.document for one in seen if one.document is not None}
    found = [problem for one in seen for problem in one.problems]
    for one in seen:
        if one.document is not None:
            known = {**await drafting.members(one.document), **there}
            found += bundle_problems(one.source, one.document, known.get)
    if found:
        names = dict.fromkeys(problem.file for problem in found)
        raise DefinitionInvalid("、".join(names), tuple(found))
    return [text for one in seen if (text := Written.of(one)) is not None]


def _turn(text: Written) -> tuple[bool, str]:
    """When its department publishes it: what consists of other items after those."""
    return bool(text.document.get("bundle")), text.document["department_code"]


async def _is_there(text: Written) -> bool:
    """Whether this very version is published. Raises VersionTaken."""
    new = read(text.document)
    rows = await connections.get("default").execute_query_dict(
        "SELECT 1 AS found FROM item_version WHERE code = $1 AND version = $2",
        [new.code, new.version],
    )
    if not rows:
        return False
    async with transaction():
        return await enter(text) is None


async def _publish(texts: list[Written], pair: Pair) -> None:
    """By the real verbs, with one signature over all."""
    drafts = []
    for text in texts:
        key = f"load:{hashlib.sha256(text.source.encode()).hexdigest()}:{uuid4()}"
        draft_id = await drafting.propose(pair.author, text.source, key)
        await drafting.submit(pair.author, draft_id, 0)
        drafts.append((draft_id, 1))
    prepared = await publishing.prepare(pair.signer, drafts)
    answer = pair.sign(prepared.options)
    await publishing.publish(pair.signer, prepared.id, answer, f"load:{prepared.id}")


async def _hand_in(text: Written, departments: Mapping[str, UUID]) -> None:
    new, at = read(text.document), await now()
    draft = ItemDraft(
        id=uuid4(),
        department_id=departments[new.department_code],
        department_code=new.department_code,
        state=DraftState.SUBMITTED,
        source=text.source,
        code=new.code,
        number=new.version,
        title=new.title,
        created_at=at,
        updated_at=at,
    )
    await drafting.whole(draft)
    await draft.save(force_create=True)


async def export(folder: Path) -> tuple[Path, ...]:
    """Write every published version to ``folder`` as a file that loads to the same hash."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT code, version, source, definition FROM item_version ORDER BY code, version"
    )
    return tuple(_exported(folder, rows))


def _exported(folder: Path, rows: Iterable[Mapping[str, Any]]) -> Iterable[Path]:
    for row in rows:
        path = folder / f"{row['code']}.{row['version']}.yaml"
        text = row["source"] or yaml.safe_dump(
            orjson.loads(row["definition"]), allow_unicode=True, sort_keys=False
        )
        path.write_text(text, "utf-8")
        yield path
