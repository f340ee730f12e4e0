"""意见模板: what a department often writes."""

from uuid import UUID

import strawberry

from api.applications import phrasing
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.offices import Choice
from api.graphql.types.templates import (
    KeepTemplateResult,
    KeptTemplates,
    OpinionTemplate,
    RemoveTemplateResult,
    TemplateInput,
)
from api.policy import Operation
from identity.actor import Role
from identity.offices import offices


@strawberry.type
class TemplatesQuery:
    """Queries."""

    @strawberry.field(description="What the departments of my seats offer to start from.")
    @reading(Operation.READ_DESK)
    async def opinion_templates(self, info: Info) -> list[OpinionTemplate]:
        """One statement."""
        names = dict((await offices()).departments)
        found = await phrasing.offered(await info.context.visitor.actor())
        return [OpinionTemplate.of(one, names) for one in found]

    @strawberry.field(description="What I keep, and for which departments I may.")
    @reading(Operation.KEEP_TEMPLATES)
    async def kept_templates(self, info: Info) -> KeptTemplates:
        """Two statements."""
        return await _shown(info)


@strawberry.type
class KeepingTemplates:
    """Mutations."""

    @strawberry.mutation(description="A new one; the very same again is the same one.")
    @refusing(Operation.KEEP_TEMPLATES)
    async def keep_template(
        self, info: Info, department_id: UUID, template: TemplateInput
    ) -> KeepTemplateResult:
        """Offered with the next opinion."""
        actor = await info.context.visitor.actor()
        await phrasing.keep(actor, department_id, template.words())
        return await _shown(info)

    @strawberry.mutation(description="Other words, name or places.")
    @refusing(Operation.KEEP_TEMPLATES)
    async def change_template(
        self, info: Info, id: UUID, template: TemplateInput
    ) -> KeepTemplateResult:
        """What was written with it stays as it was."""
        await phrasing.change(await info.context.visitor.actor(), id, template.words())
        return await _shown(info)

    @strawberry.mutation(description="Offered no more; it can be put back.")
    @refusing(Operation.KEEP_TEMPLATES)
    async def remove_template(self, info: Info, id: UUID) -> RemoveTemplateResult:
        """Twice is once."""
        await phrasing.remove(await info.context.visitor.actor(), id)
        return await _shown(info)

    @strawberry.mutation(description="Offered again.")
    @refusing(Operation.KEEP_TEMPLATES)
    async def restore_template(self, info: Info, id: UUID) -> KeepTemplateResult:
        """Twice is once."""
        await phrasing.restore(await info.context.visitor.actor(), id)
        return await _shown(info)


async def _shown(info: Info) -> KeptTemplates:
    actor, names = await info.context.visitor.actor(), dict((await offices()).departments)
    mine = sorted(actor.departments(Role.DEPARTMENT_ADMIN), key=str)
    return KeptTemplates(
        templates=[OpinionTemplate.of(one, names) for one in await phrasing.kept(actor)],
        departments=[Choice(key=str(one), text=names[one]) for one in mine],
    )
