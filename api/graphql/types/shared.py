"""Types that stand in more than one place, and the domain's enums under their GraphQL names."""

import strawberry

from api.applications.desk_views import DeskAction, Lane, Light
from api.applications.lifecycle import Status
from api.applications.views import CitizenAction
from api.delivery.models import DeliveryWay
from api.materials.models import Scan

for _enum in (Status, CitizenAction, DeliveryWay, DeskAction, Lane, Light):
    strawberry.enum(_enum)
strawberry.enum(Scan, name="FileScan")


@strawberry.type
class FeeLine:
    """One line of a fee or a bill."""

    name: str
    fen: int
    basis: str


@strawberry.type
class ItemExemption:
    """Who pays less, and which paper shows it."""

    title: str
    evidence: str
    percent: int


@strawberry.type
class PasskeyOptions:
    """What the browser's credential call is given."""

    options: strawberry.scalars.JSON


@strawberry.type
class SignedOut:
    """The session is over."""

    ok: bool = True
