"""An agent brings what was signed without a network; a neighbour says that it was not them."""

from base64 import b64decode
from datetime import datetime
from uuid import UUID

import strawberry

from api.applications import bringing, disowning
from api.applications.refusals import ConsentRefused
from api.graphql.arguments import few, key_of, moment_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.neighbours import BringResult, DisownResult, FiledForMe, NeighbourDraft
from api.policy import Operation
from identity.agreeing import read_strokes
from notifications.refusals import NotFound

_MOST_PICTURE = 4 * bringing.LARGEST_PICTURE // 3 + 4  # characters of base64
_MOST_CONTENT = 60_000
_DIGEST = 64
_WORD = 64


@strawberry.type
class Disowned:
    """Queries."""

    @strawberry.field(
        description="What the link in my SMS is about; null when it is none of ours. No sign-in:"
        " the link is what my phone got."
    )
    @reading(Operation.DISOWN)
    async def filed_for_me(self, info: Info, id: UUID, word: str) -> FiledForMe | None:
        """Masked."""
        try:
            return await _filed(info, id, word)
        except NotFound:
            return None


@strawberry.type
class Bringing:
    """Mutations."""

    @strawberry.mutation(
        description="`content`: the JSON that was signed (item, village, name, idNumber, answers,"
        " papers, said); `digest`: its SHA-256, made when it was signed; `signature`: strokes of"
        " x, y, x, y …, 0 to 4000; `picture`: a JPEG of both, base64, at most 150 kB."
    )
    @refusing(Operation.MANAGE_MANDATES)
    async def bring_consent(
        self,
        info: Info,
        content: str,
        digest: str,
        signature: list[list[int]],
        picture: str,
        signed_at: datetime,
        pictured_at: datetime,
        key: str,
    ) -> BringResult:
        """Sent twice it is taken once."""
        visitor = info.context.visitor
        strokes: list[list[int]] = few(signature, 400)
        try:
            jpeg = b64decode(text_of(picture, _MOST_PICTURE), validate=True)
        except ValueError as error:
            raise ConsentRefused("picture") from error
        brought = bringing.Brought(
            text_of(content, _MOST_CONTENT),
            text_of(digest, _DIGEST),
            read_strokes(strokes),
            jpeg,
            moment_of(signed_at),
            moment_of(pictured_at),
        )
        register = visitor.doorway.vendors.realname
        draft, mandate = await bringing.bring(await visitor.actor(), brought, key_of(key), register)
        return NeighbourDraft(id=draft, mandate_id=mandate)

    @strawberry.mutation(description="It was not me: by the link in my SMS, without a sign-in.")
    @refusing(Operation.DISOWN)
    async def disown(self, info: Info, id: UUID, word: str) -> DisownResult:
        """It stops what was not decided yet; again changes nothing."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        await disowning.disown_by_link(actor, id, text_of(word, _WORD), visitor.address)
        return await _filed(info, id, word)


async def _filed(info: Info, id: UUID, word: str) -> FiledForMe:
    visitor = info.context.visitor
    actor = await visitor.actor()
    found = await disowning.filed(actor, id, text_of(word, _WORD), visitor.address)
    return FiledForMe(
        item=found.item,
        reference=found.reference,
        agent=found.agent,
        filed_at=found.filed_at,
        disowned_at=found.disowned_at,
    )
