"""Opinion templates, to who writes opinions and to who keeps them."""

from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.applications.phrasing import OpinionUse, Template, Words
from api.graphql.arguments import few, text_of
from api.graphql.types.offices import Choice
from api.graphql.types.refusals import Busy, NotAllowed, NotFound, Refusal, SignInNeeded

strawberry.enum(OpinionUse)
_MOST_TYPED = 1_000


@strawberry.type
class TemplateInvalid(Refusal):
    """A template cannot be kept so."""

    reason: str = strawberry.field(description="name, words, personal, uses, taken or many.")


@strawberry.type
class OpinionTemplate:
    """Text to start an opinion from; `uses`: where it is offered."""

    id: UUID
    department: str
    name: str
    text: str
    uses: list[OpinionUse]
    removed: bool

    @classmethod
    def of(cls, one: Template, departments: dict[UUID, str]) -> Self:
        """As it is kept."""
        return cls(
            id=one.id,
            department=departments.get(one.department_id, ""),
            name=one.words.name,
            text=one.words.text,
            uses=list(one.words.uses),
            removed=one.removed_at is not None,
        )


@strawberry.type
class KeptTemplates:
    """What I keep, those taken away last, and for which departments I may."""

    templates: list[OpinionTemplate]
    departments: list[Choice]


@strawberry.input
class TemplateInput:
    """A name, the text, and where it is offered."""

    name: str
    text: str
    uses: list[OpinionUse]

    def words(self) -> Words:
        """As the verb takes it."""
        name, text = text_of(self.name, _MOST_TYPED), text_of(self.text, _MOST_TYPED)
        return Words(name, text, tuple(few(self.uses)))


KeepTemplateResult = Annotated[
    KeptTemplates | TemplateInvalid | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("KeepTemplateResult"),
]
RemoveTemplateResult = Annotated[
    KeptTemplates | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("RemoveTemplateResult"),
]
