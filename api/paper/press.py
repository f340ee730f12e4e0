"""Typesetting for many: a few at a time, the same paper once, what anybody may have kept for all.

A paper is named by what is on it: the fingerprint of its data and of the templates. So it may be
kept for ever, and a browser that holds it is told so without anything being typeset.
"""

import asyncio
import hashlib
import logging
from collections import OrderedDict
from collections.abc import Mapping
from functools import cache

import orjson

from api.paper.typesetting import Sheet, sources, typeset
from notifications.refusals import TooManyRequests

_AT_ONCE = 2  # typesetting is work for the processor
_MOST_WAITING = 24  # whoever comes later is asked to come again
_MOST_BYTES = 16 * 1024 * 1024
_AGAIN_SECONDS = 5
_log = logging.getLogger(__name__)
_presses = asyncio.Semaphore(_AT_ONCE)
_kept: OrderedDict[str, bytes] = OrderedDict()
_running: dict[str, asyncio.Task[Sheet]] = {}
_waiting = 0


def fingerprint(template: str, data: Mapping[str, object]) -> str:
    """The name of a paper: other for every other content, and after the templates changed."""
    content = orjson.dumps([template, data], option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(_templates() + content).hexdigest()[:32]


def kept(name: str) -> bytes | None:
    """The paper of this name, if it is still at hand."""
    found = _kept.get(name)
    if found is not None:
        _kept.move_to_end(name)
    return found


async def press(template: str, data: Mapping[str, object]) -> Sheet:
    """Typeset when a press is free. Refuses TooManyRequests. Raises TemplateBroken."""
    global _waiting  # noqa: PLW0603 — the queue of this process
    if _waiting >= _MOST_WAITING:
        raise TooManyRequests(_AGAIN_SECONDS)
    _waiting += 1
    try:
        async with _presses:
            return await typeset(template, data)
    finally:
        _waiting -= 1


async def press_for_all(name: str, template: str, data: Mapping[str, object]) -> bytes:
    """Typeset what anybody may have, and keep it under its name. Many who ask at once wait for one.

    Refuses TooManyRequests. Raises TemplateBroken.
    """
    task = _running.get(name)
    if task is None:
        task = asyncio.create_task(press(template, data))
        _running[name] = task
        task.add_done_callback(lambda _: _running.pop(name, None))
    sheet = await asyncio.shield(task)
    if sheet.glyphs_missing:
        _log.error("%s of %s lacks a glyph: a person must look", template, data.get("title"))
    _keep(name, sheet.pdf)
    return sheet.pdf


def _keep(name: str, pdf: bytes) -> None:
    _kept[name] = pdf
    while sum(map(len, _kept.values())) > _MOST_BYTES:
        _kept.popitem(last=False)


@cache
def _templates() -> bytes:
    """The digest of all templates, read once: a release brings others."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(path.read_bytes())
    return digest.digest()
