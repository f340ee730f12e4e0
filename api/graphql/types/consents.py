"""What was signed beside a village's agent, as who oversees the case sees it."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.applications import beside_proof
from api.graphql.types.refusals import (
    Busy,
    NotAllowed,
    NotFound,
    ReasonMissing,
    SignInNeeded,
    TooManyRequests,
)
from api.graphql.types.rights import KeyWithheld


@strawberry.type
class ConsentProof:
    """The sentence, the drawn name and the picture of both."""

    id: UUID = strawberry.field(description="The case's.")
    item: str
    village: str
    name: str
    id_number: str = strawberry.field(description="Masked.")
    said: str = strawberry.field(description="The sentence above the name.")
    papers: int = strawberry.field(description="How many pages were signed for.")
    path: str = strawberry.field(description="The drawn name, as an SVG path.")
    box: str = strawberry.field(description="The SVG's viewBox around it.")
    picture: str = strawberry.field(description="A JPEG, base64.")
    digest: str = strawberry.field(description="SHA-256, made on the phone when it was signed.")
    intact: bool = strawberry.field(description="What is kept still has this digest.")
    signed_at: datetime
    pictured_at: datetime
    came_at: datetime
    disowned_at: datetime | None = strawberry.field(description="The person: it was not me.")

    @classmethod
    def of(cls, case_id: UUID, one: beside_proof.Proof) -> Self:
        """As it was opened."""
        kept = {name: said for name, said in vars(one).items() if name != "drawn"}
        return cls(id=case_id, path=one.drawn.path, box=one.drawn.box, **kept)


OpenConsentResult = Annotated[
    ConsentProof
    | ReasonMissing
    | TooManyRequests
    | KeyWithheld
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy,
    strawberry.union("OpenConsentResult"),
]
