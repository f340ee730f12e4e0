"""The one refusal that carries a whole application: somebody else's device saved first."""

from typing import Self

import strawberry

from api.applications import refusals
from api.graphql.citizen.showing import application_of
from api.graphql.context import Info
from api.graphql.types.applications import Application
from api.graphql.types.refusals import Refusal
from notifications.refusals import Refusal as Refused


@strawberry.type
class DraftConflict(Refusal):
    """Another device saved first; `theirs` is what it saved."""

    theirs: Application

    @classmethod
    async def of(cls, refusal: Refused, info: Info) -> Self:
        """With the version that stands; the asker keeps its own."""
        assert isinstance(refusal, refusals.DraftConflict)  # noqa: S101 — by its code
        theirs = await application_of(info, refusal.application_id)
        return cls(code=refusal.code, message=info.context.visitor.hears(refusal), theirs=theirs)
