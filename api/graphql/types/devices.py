"""Where a citizen is signed in."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.graphql.types.refusals import NotFound, SignInNeeded
from identity import devices_of


@strawberry.type
class SignedInDevice:
    """A browser in which the citizen is signed in."""

    id: UUID
    system: str = strawberry.field(description="iPhone, Android, Windows …; empty: unknown.")
    program: str = strawberry.field(description="WeChat, Chrome …; empty: unknown.")
    since: datetime
    seen_at: datetime
    this_one: bool

    @classmethod
    def of(cls, device: devices_of.Device) -> Self:
        """As identity lists it."""
        return cls(
            id=device.id,
            system=device.system,
            program=device.program,
            since=device.since,
            seen_at=device.seen_at,
            this_one=device.this_one,
        )


@strawberry.type
class DevicesEnded:
    """They are signed out with their next request."""

    count: int


EndDeviceResult = Annotated[
    DevicesEnded | NotFound | SignInNeeded, strawberry.union("EndDeviceResult")
]
EndOtherDevicesResult = Annotated[
    DevicesEnded | SignInNeeded, strawberry.union("EndOtherDevicesResult")
]
