"""我的材料: what may be used again, and that it shall not be."""

from typing import Annotated

import strawberry

from api.applications import held_ahead
from api.applications import own_materials as own
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.held import OwnMaterial
from api.graphql.types.refusals import Busy, NotFound, SignInNeeded
from api.policy import Operation

_LONGEST_KIND = 32
_LONGEST_CODE = 50


@strawberry.type
class MaterialMarked:
    """It is used again, or not, from now on."""

    ok: bool = True


MarkMaterialResult = Annotated[
    MaterialMarked | NotFound | SignInNeeded | Busy, strawberry.union("MarkMaterialResult")
]


@strawberry.type
class OwnMaterials:
    """Queries."""

    @strawberry.field(
        description="What was handed in and may be used again, of the person or the organisation "
        "that is acted for; nothing for an agent."
    )
    @reading(Operation.READ_MATERIAL)
    async def my_materials(self, info: Info) -> list[OwnMaterial]:
        """One statement."""
        visitor = info.context.visitor
        found = await own.own_materials(await visitor.actor(), visitor.language)
        return [OwnMaterial.of(one) for one in found]

    @strawberry.field(
        description="Lines of an item's list that need no photograph: they were handed in before "
        "and still hold. At least these; more when it is known what is answered."
    )
    @reading(Operation.READ_MATERIAL)
    async def held_for(self, info: Info, item_code: str) -> list[str]:
        """One statement, and the item from the process's memory."""
        actor = await info.context.visitor.actor()
        return [*await held_ahead.held_for(actor, text_of(item_code, _LONGEST_CODE))]


@strawberry.type
class KeepingMaterials:
    """Mutations."""

    @strawberry.mutation(description="Used for nothing more; cases that hold it keep it.")
    @refusing(Operation.UPLOAD)
    async def withdraw_material(self, info: Info, kind: str) -> MarkMaterialResult:
        """Again changes nothing."""
        await own.withdraw(await info.context.visitor.actor(), text_of(kind, _LONGEST_KIND))
        return MaterialMarked()

    @strawberry.mutation(description="Undoes `withdrawMaterial`.")
    @refusing(Operation.UPLOAD)
    async def restore_material(self, info: Info, kind: str) -> MarkMaterialResult:
        """Again changes nothing."""
        await own.restore(await info.context.visitor.actor(), text_of(kind, _LONGEST_KIND))
        return MaterialMarked()
