"""What breaks the rule of asking once (行政许可法 §32): done all the same, and written down.

A second notice may name what came in with the first answer. What could be seen the first time and
was not asked for then is a breach of whoever asks now; who oversees is told, and a card is given.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from api.applications.advancing import about
from api.applications.models import Application, Supplement
from api.applications.tracing import note
from api.catalog.definition import Definition
from identity.actor import Actor
from notifications.outbox import announce


def seen_before(
    asked: Sequence[Mapping[str, Any]], earlier: Sequence[Sequence[Mapping[str, Any]]]
) -> tuple[str, ...]:
    """Of what is asked now, what the notices before could have named and did not. Pure."""
    if not earlier:
        return ()
    named = {(line["kind"], line["ref"]) for lines in earlier for line in lines}
    return tuple(line["ref"] for line in asked if (line["kind"], line["ref"]) not in named)


async def note_second(
    application: Application,
    definition: Definition,
    actor: Actor,
    by: UUID,
    asked: Sequence[Mapping[str, Any]],
    earlier: Sequence[Supplement],
) -> None:
    """Write the breach down, if it is one: it is of ``by``, who asked, not of who allowed it.

    The caller holds the transaction and the case's lock.
    """
    refs = seen_before(asked, [one.lines for one in earlier])
    if not refs:
        return
    await note(actor, "application.second_supplement", application, refs=list(refs))
    told = about(application, definition)
    await announce(
        "case.breach",
        application.id,
        rule="second_supplement",
        refs=list(refs),
        staff_id=by,
        stage="accept" if application.accepted_at is None else "review",
        **told,
    )
