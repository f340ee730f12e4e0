"""我的钥匙: keys of staff, lost ones, and who stands in (AB岗)."""

from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.applications import reassigning, standing_in
from api.graphql.arguments import key_of, object_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.keys import (
    AddKeyResult,
    Colleague,
    ColleaguesCases,
    DeputyResult,
    HeldCase,
    KeyHolder,
    KeyOptionsResult,
    KeyRing,
    LoseKeyResult,
    Passed,
    PassOnResult,
    Post,
    Posts,
    ReassignResult,
    StaffKey,
)
from api.graphql.types.shared import PasskeyOptions
from api.policy import Operation
from identity import deputies, passkeys, staff_keys
from identity.actor import Role
from identity.offices import offices
from notifications.refusals import NotFound
from notifications.wording import sentence

_LABEL, _WHY, _NAME = 64, 255, 32


@strawberry.type
class KeysQuery:
    """Queries."""

    @strawberry.field(description="My security keys, also one that waits for a second person.")
    @reading(Operation.MANAGE_OWN_SIGN_IN)
    async def my_keys(self, info: Info) -> KeyRing:
        """One statement."""
        return await _ring(info)

    @strawberry.field(description="Colleagues whose keys I may stop; who has fewest comes first.")
    @reading(Operation.REPORT_KEY)
    async def key_holders(self, info: Info, search: str = "") -> list[KeyHolder]:
        """One statement."""
        actor = await info.context.visitor.actor()
        everywhere = Role.SECURITY_ADMIN in actor.roles
        found = await staff_keys.holders(
            None if everywhere else actor.departments(), text_of(search, _NAME)
        )
        return [KeyHolder(**vars(one)) for one in found]

    @strawberry.field(description="Who stands in for whom at my departments.")
    @reading(Operation.NAME_DEPUTY)
    async def posts(self, info: Info) -> Posts:
        """One statement."""
        return await _posts(info)

    @strawberry.field(description="What a colleague has in hand at my departments.")
    @reading(Operation.REASSIGN)
    async def colleagues_cases(self, info: Info, staff_id: UUID) -> ColleaguesCases | None:
        """Soonest due first; null for nobody of mine."""
        try:
            return await _cases(info, staff_id)
        except NotFound:
            return None


@strawberry.type
class KeysMutation:
    """Mutations."""

    @strawberry.mutation(description="What the browser needs to make another key.")
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def key_options(self, info: Info) -> KeyOptionsResult:
        """For whoever showed a key already."""
        actor = await info.context.visitor.actor()
        return PasskeyOptions(options=JSON(await passkeys.registration_options(actor)))

    @strawberry.mutation(description="Keep the key; it counts once a second person confirmed it.")
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def add_key(self, info: Info, credential: JSON, label: str) -> AddKeyResult:
        """It waits."""
        actor = await info.context.visitor.actor()
        await staff_keys.add(actor, object_of(credential), text_of(label, _LABEL))
        return await _ring(info)

    @strawberry.mutation(description="I lost one of my keys: it stops at once.")
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def lost_my_key(self, info: Info, id: UUID, because: str) -> LoseKeyResult:
        """With the last key the session ends too."""
        visitor = info.context.visitor
        actor, reason = await visitor.actor(), text_of(because, _WHY)
        passed = Passed.of(await standing_in.lost_my_key(actor, id, reason))
        visitor.forget()
        return passed

    @strawberry.mutation(description="A colleague lost theirs: all of them stop at once.")
    @refusing(Operation.REPORT_KEY)
    async def lost_colleagues_keys(self, info: Info, staff_id: UUID, because: str) -> LoseKeyResult:
        """Their open cases go to who stands in."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _WHY)
        return Passed.of(await standing_in.lost_a_colleagues_keys(actor, staff_id, reason))

    @strawberry.mutation(description="A colleague is away: their open cases go to who stands in.")
    @refusing(Operation.REASSIGN)
    async def pass_on(self, info: Info, staff_id: UUID, because: str) -> PassOnResult:
        """The reason stands in each case's history."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _WHY)
        return Passed.of(await standing_in.pass_on(actor, staff_id, reason))

    @strawberry.mutation(
        description="Give one case of a colleague to another; without `to`: back to everybody."
    )
    @refusing(Operation.REASSIGN)
    async def reassign(
        self, info: Info, id: UUID, because: str, key: str, to: UUID | None = None
    ) -> ReassignResult:
        """Both are told; answers with what is left with the first."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _WHY)
        was = await reassigning.reassign(actor, id, to, reason, key_of(key))
        return await _cases(info, was)

    @strawberry.mutation(description="Name who stands in; without `deputyId`: nobody any more.")
    @refusing(Operation.NAME_DEPUTY)
    async def name_deputy(
        self,
        info: Info,
        staff_id: UUID,
        department_id: UUID,
        role: str,
        because: str,
        deputy_id: UUID | None = None,
    ) -> DeputyResult:
        """In that seat, from now on."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _WHY)
        if role not in {one.value for one in deputies.ROLES}:
            raise NotFound
        seat = standing_in.SeatOf(staff_id, department_id, Role(role))
        await standing_in.name_deputy(actor, seat, deputy_id, reason)
        return await _posts(info)


async def _ring(info: Info) -> KeyRing:
    held = await staff_keys.held_by(await info.context.visitor.actor())
    return KeyRing(keys=[StaffKey.of(key) for key in held], enough=staff_keys.ENOUGH)


async def _cases(info: Info, staff_id: UUID) -> ColleaguesCases:
    visitor, hall = info.context.visitor, await offices()
    found = await reassigning.held_by(await visitor.actor(), staff_id, visitor.language)
    return ColleaguesCases(
        cases=[
            HeldCase(
                id=one.id,
                reference=one.reference,
                item_title=one.item_title,
                status_text=one.status_text,
                due_on=one.due_on,
                light=one.light,
                others=[Colleague(id=mate, name=hall.staff.get(mate, "")) for mate in one.others],
            )
            for one in found
        ]
    )


async def _posts(info: Info) -> Posts:
    visitor, hall = info.context.visitor, await offices()
    mine = (await visitor.actor()).departments(Role.DEPARTMENT_ADMIN)

    def known(staff_id: UUID) -> Colleague:
        return Colleague(id=staff_id, name=hall.staff.get(staff_id, ""))

    return Posts(
        posts=[
            Post(
                staff=known(post.staff_id),
                department_id=post.department_id,
                department=hall.departments.get(post.department_id, ""),
                role=post.role.value,
                role_text=sentence(visitor.language, f"role.{post.role.value}"),
                deputy=known(post.deputy.deputy_id) if post.deputy else None,
                colleagues=[known(one) for one in post.colleagues],
            )
            for post in await deputies.posts(mine)
        ]
    )
