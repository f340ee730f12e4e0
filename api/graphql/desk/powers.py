"""授权下放: powers handed down to townships, by law and for a time."""

from uuid import UUID

import strawberry

from api.applications.speaking import titled
from api.catalog import published
from api.graphql.arguments import few, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.offices import Choice
from api.graphql.types.powers import (
    HandDownResult,
    HandedDown,
    PowerCount,
    PowerInput,
    Powers,
    TakePowerBackResult,
)
from api.offices import delegating
from api.policy import Operation
from identity.actor import Role
from identity.offices import offices


@strawberry.type
class PowersQuery:
    """Queries."""

    @strawberry.field(description="What my departments gave and got, and what I may give.")
    @reading(Operation.DELEGATE_POWER)
    async def powers(self, info: Info) -> Powers:
        """One statement."""
        return await _shown(info)


@strawberry.type
class Delegating:
    """Mutations."""

    @strawberry.mutation(description="Every item or none.")
    @refusing(Operation.DELEGATE_POWER)
    async def hand_down(self, info: Info, power: PowerInput) -> HandDownResult:
        """They may decide these items from the first day to the last."""
        actor = await info.context.visitor.actor()
        text_of(power.basis, 500)
        few(power.item_codes)
        await delegating.hand_down(actor, power.power())
        return await _shown(info)

    @strawberry.mutation(description="Counts with their next request.")
    @refusing(Operation.DELEGATE_POWER)
    async def take_power_back(self, info: Info, id: UUID, because: str) -> TakePowerBackResult:
        """With a reason."""
        actor, reason = await info.context.visitor.actor(), text_of(because, 255)
        await delegating.take_back(actor, id, reason)
        return await _shown(info)


async def _shown(info: Info) -> Powers:
    visitor = info.context.visitor
    actor, hall = await visitor.actor(), await offices()
    mine = actor.departments(Role.DEPARTMENT_ADMIN)
    every = {one.code: (one, titled(one, visitor.language)) for one in await published.every()}
    return Powers(
        given=[
            HandedDown.of(
                one,
                hall,
                every[one.item_code][1] if one.item_code in every else "",
                mine=one.department_id in mine,
            )
            for one in await delegating.listed(actor)
        ],
        counts=[
            PowerCount(to=hall.departments.get(to, ""), items=items)
            for to, items in (await delegating.counted(actor)).items()
        ],
        departments=[Choice(key=str(d), text=hall.departments[d]) for d in sorted(mine, key=str)],
        to=[
            Choice(key=str(d), text=name)
            for d, name in sorted(
                hall.departments.items(), key=lambda one: one[0] not in hall.townships
            )
            if d not in mine
        ],
        items=[
            Choice(key=code, text=title, within=str(hall.department_ids[one.department_code]))
            for code, (one, title) in every.items()
            if hall.department_ids.get(one.department_code) in mine
        ],
    )
