"""The citizens' schema."""

from functools import cache

import strawberry

from api.graphql.citizen import asking
from api.graphql.citizen.appointments import Booking, Bookings
from api.graphql.citizen.belonging import Belonging
from api.graphql.citizen.devices import Devices, EndingDevices
from api.graphql.citizen.entering import Entering
from api.graphql.citizen.filing import Filing
from api.graphql.citizen.home_visits import AskingVisits
from api.graphql.citizen.joins import Joining, Joins
from api.graphql.citizen.looking import Asking, Looks
from api.graphql.citizen.mandates import Entrusting, Mandates
from api.graphql.citizen.neighbours import Bringing, Disowned
from api.graphql.citizen.numbers import Lines, TakingNumbers
from api.graphql.citizen.organisations import Organisations, Organising
from api.graphql.citizen.own_materials import KeepingMaterials, OwnMaterials
from api.graphql.citizen.paying import Paying
from api.graphql.citizen.phones import ChangingPhones, Phones
from api.graphql.citizen.public_notices import PublicNotices
from api.graphql.citizen.questions import AskingOffices, OwnQuestions
from api.graphql.citizen.rating import Rating, Ratings
from api.graphql.citizen.reaching import BeingReached, Reaching
from api.graphql.citizen.readdressing import PastAddresses, Readdressing
from api.graphql.citizen.reusing import Reusing
from api.graphql.citizen.rights import Rights, UsingRights
from api.graphql.citizen.sites import ChoosingSites, Sites
from api.graphql.citizen.villages import EntrustingVillages, VillageAgents
from api.graphql.citizen.wechat import EnteringByWeChat, WeChats
from api.graphql.coded_schema import CodedSchema, coded_schema


@strawberry.type
class Query(
    asking.Query,
    Looks,
    Devices,
    Phones,
    Mandates,
    WeChats,
    VillageAgents,
    Joins,
    Organisations,
    OwnMaterials,
    Rights,
    Sites,
    Bookings,
    Lines,
    Reaching,
    PublicNotices,
    PastAddresses,
    Ratings,
    OwnQuestions,
    Disowned,
):
    """What a citizen can ask."""


@strawberry.type
class Mutation(
    Entering,
    Belonging,
    Filing,
    Paying,
    Readdressing,
    Reusing,
    KeepingMaterials,
    Asking,
    EndingDevices,
    ChangingPhones,
    Entrusting,
    EntrustingVillages,
    EnteringByWeChat,
    Joining,
    Organising,
    UsingRights,
    ChoosingSites,
    Booking,
    TakingNumbers,
    AskingVisits,
    BeingReached,
    Rating,
    AskingOffices,
    Bringing,
):
    """What a citizen can do."""


@cache
def citizen_schema(*, introspection: bool = True) -> CodedSchema:
    """The schema of the citizens' door; made once per process."""
    return coded_schema(Query, Mutation, introspection=introspection)
