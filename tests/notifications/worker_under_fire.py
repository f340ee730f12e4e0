"""A worker to be killed. It does what the real one does with facts and messages, a lease is short.

It is forked off a process that has everything loaded, and ends when who started it has ended.
"""

import asyncio
import multiprocessing
import os
import threading
from collections import deque
from datetime import timedelta
from multiprocessing.connection import Connection

import httpx
from tortoise import Tortoise

from api.database import tortoise_config
from notifications import delivering, sending
from notifications.delivering import Happened
from notifications.messages import Recipient, Telling, tell
from notifications.push.sandbox import SandboxPush
from notifications.sandbox_line import SandboxLine
from notifications.sms.sandbox import SandboxSms
from tests.notifications.conftest import Book

LEASE = timedelta(seconds=6)  # longer than the line's own patience with the vendor


async def tell_citizen(fact: Happened) -> None:
    if fact.citizen_id is not None:
        telling = Telling(fact.name, {"item": "某事"}, f"/follow/{fact.subject_id}")
        await tell(fact, [Recipient(fact.citizen_id)], telling)


async def work(database_url: str, vendor_url: str, secret: str, ready: Connection) -> None:
    config = tortoise_config(database_url, pool=4)
    await Tortoise.init(config=config, _enable_global_fallback=True)
    async with httpx.AsyncClient(trust_env=False) as http:
        line = SandboxLine(http, base_url=vendor_url, secret=secret)
        book = Book(looked_up=deque(maxlen=0))  # a worker that lives long remembers nobody
        post = sending.Post(SandboxSms(line), SandboxPush(line), book)
        ready.send("working")
        while True:
            await delivering.drain({"application.submitted": (tell_citizen,)}, lease=LEASE)
            await sending.drain(post, lease=LEASE)
            await asyncio.sleep(0.2)


def run(database_url: str, vendor_url: str, secret: str, ready: Connection) -> None:
    """The process's whole life."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    asyncio.run(work(database_url, vendor_url, secret, ready))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
