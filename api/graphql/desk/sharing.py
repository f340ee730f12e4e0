"""数据共享: the catalogue, who asked for what, and using a field on the case in hand."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

import strawberry

from api.applications.speaking import titled
from api.catalog import published
from api.exchange import granting, using
from api.exchange.fields import shared_fields
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.sharing import (
    RequestShareResult,
    SettleShareResult,
    ShareChoice,
    SharedField,
    SharedValue,
    ShareGrant,
    UsableField,
    UseSharedResult,
    actions_of,
)
from api.policy import Operation
from identity.actor import Role
from identity.offices import offices

_REASON, _KEY = 255, 64


@strawberry.input
class ShareInput:
    """What a department asks for: a field, for one of its items, until a day."""

    field: str
    department_id: UUID
    item_code: str
    purpose: str
    basis: str
    until: date

    def wish(self) -> granting.ShareWish:
        """As the verb takes it."""
        return granting.ShareWish(
            field=text_of(self.field, _KEY),
            department=self.department_id,
            item_code=text_of(self.item_code, 50),
            purpose=text_of(self.purpose, _REASON),
            basis=text_of(self.basis, _REASON),
            until=self.until,
        )


@strawberry.type
class SharingQuery:
    """Queries."""

    @strawberry.field(description="The whole shared catalogue.")
    @reading(Operation.REQUEST_SHARE)
    async def shared_fields(self, info: Info) -> list[SharedField]:
        """No statement: it is a file that was reviewed."""
        visitor = info.context.visitor
        hall, actor = await offices(), await visitor.actor()
        return [
            SharedField.of(one, hall, actor, visitor.language) for one in shared_fields().values()
        ]

    @strawberry.field(description="What my departments asked for and were asked for.")
    @reading(Operation.REQUEST_SHARE)
    async def share_grants(self, info: Info) -> list[ShareGrant]:
        """Newest first."""
        found = await granting.grants(await info.context.visitor.actor())
        items = await _titles(info)
        return [await _shown(info, one, items) for one in found]

    @strawberry.field(description="The items of my departments, to ask for.")
    @reading(Operation.REQUEST_SHARE)
    async def share_choices(self, info: Info) -> list[ShareChoice]:
        """From the published catalogue."""
        hall, actor = await offices(), await info.context.visitor.actor()
        mine = actor.departments(Role.DEPARTMENT_ADMIN)
        return [
            ShareChoice(
                department_id=department,
                department=hall.departments.get(department, ""),
                item_code=item.code,
                item=titled(item, info.context.visitor.language),
            )
            for item in await published.every()
            if (department := hall.department_ids.get(item.department_code)) in mine
            and department is not None
        ]

    @strawberry.field(
        description="What may be used on a case that I claimed; null: it is not mine."
    )
    @reading(Operation.USE_SHARE)
    async def usable_fields(self, info: Info, id: UUID) -> list[UsableField] | None:
        """By grade, or by a grant that lives for this item."""
        visitor = info.context.visitor
        found = await using.usable_or_none(await visitor.actor(), id, visitor.language)
        return None if found is None else [UsableField.of(one, visitor.language) for one in found]


@strawberry.type
class Sharing:
    """Mutations."""

    @strawberry.mutation(description="Ask the owner for a field.")
    @refusing(Operation.REQUEST_SHARE)
    async def request_share(self, info: Info, wish: ShareInput) -> RequestShareResult:
        """The owner's administrators see it at once."""
        return await _shown(
            info, await granting.ask(await info.context.visitor.actor(), wish.wish())
        )

    @strawberry.mutation(description="Agree for the owner; another person confirms.")
    @refusing(Operation.GRANT_SHARE)
    async def grant_share(self, info: Info, id: UUID, because: str) -> SettleShareResult:
        """Not by whoever asked."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _REASON)
        return await _shown(info, await granting.grant(actor, id, reason))

    @strawberry.mutation(description="Say no for the owner.")
    @refusing(Operation.GRANT_SHARE)
    async def refuse_share(self, info: Info, id: UUID, because: str) -> SettleShareResult:
        """One person is enough."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _REASON)
        return await _shown(info, await granting.refuse(actor, id, reason))

    @strawberry.mutation(description="Take it back; another person confirms.")
    @refusing(Operation.GRANT_SHARE)
    async def revoke_share(self, info: Info, id: UUID, because: str) -> SettleShareResult:
        """It opens nothing from the confirmation on."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _REASON)
        return await _shown(info, await granting.revoke(actor, id, reason))

    @strawberry.mutation(description="Read one shared field about the applicant of my case.")
    @refusing(Operation.USE_SHARE)
    async def use_shared(self, info: Info, id: UUID, field: str, because: str) -> UseSharedResult:
        """The citizen reads of it under 谁看过我."""
        visitor = info.context.visitor
        read = await using.use(
            await visitor.actor(),
            id,
            text_of(field, _KEY),
            text_of(because, 200),
            visitor.language,
        )
        return SharedValue(key=read.key, value=read.value)


async def _titles(info: Info) -> dict[str, str]:
    language = info.context.visitor.language
    return {item.code: titled(item, language) for item in await published.every()}


async def _shown(
    info: Info, one: granting.ShareGrant, items: Mapping[str, str] | None = None
) -> ShareGrant:
    visitor, hall = info.context.visitor, await offices()
    field = shared_fields().get(one.field)
    if items is None:
        items = await _titles(info)
    names = hall.staff
    return ShareGrant(
        id=one.id,
        field=field.title.in_language(visitor.language) if field else one.field,
        owner=hall.departments.get(one.owner_id, ""),
        grantee=hall.departments.get(one.grantee_id, ""),
        item=items.get(one.item_code, one.item_code),
        purpose=one.purpose,
        basis=one.basis,
        until=one.until,
        state=one.state,
        asked_by=names.get(one.asked_by, ""),
        asked_at=one.asked_at,
        granted_by=names.get(one.granted_by) if one.granted_by else None,
        confirmed_by=names.get(one.confirmed_by) if one.confirmed_by else None,
        ended_because=one.ended_because,
        waiting=one.waiting is not None,
        actions=actions_of(one, await visitor.actor()),
    )
