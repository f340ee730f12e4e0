"""Where I am signed in, and signing out there."""

from uuid import UUID

import strawberry

from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.devices import (
    DevicesEnded,
    EndDeviceResult,
    EndOtherDevicesResult,
    SignedInDevice,
)
from api.policy import Operation
from identity import devices_of


@strawberry.type
class Devices:
    """Queries."""

    @strawberry.field(description="Where I am signed in, last seen first.")
    @reading(Operation.MANAGE_OWN_SIGN_IN)
    async def devices(self, info: Info) -> list[SignedInDevice]:
        """One statement."""
        found = await devices_of.devices_of(await info.context.visitor.actor())
        return [SignedInDevice.of(device) for device in found]


@strawberry.type
class EndingDevices:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def end_device(self, info: Info, id: UUID) -> EndDeviceResult:
        """Sign one device out; it may be this one."""
        visitor = info.context.visitor
        await devices_of.end(await visitor.actor(), id)
        visitor.forget()
        return DevicesEnded(count=1)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def end_other_devices(self, info: Info) -> EndOtherDevicesResult:
        """Sign out everywhere but here."""
        actor = await info.context.visitor.actor()
        return DevicesEnded(count=await devices_of.end_others(actor))
