"""The desk's schema."""

from functools import cache

import strawberry

from api.graphql.coded_schema import CodedSchema, coded_schema
from api.graphql.desk import asking
from api.graphql.desk.appointments import Expected, Greeting
from api.graphql.desk.at_counter import FilingAtCounter
from api.graphql.desk.auditing import Answering, Questions
from api.graphql.desk.calendar import CalendarQuery, KeepingCalendar
from api.graphql.desk.cards import Appealing, CardsQuery
from api.graphql.desk.children import ChildQuery, Minding
from api.graphql.desk.consents import OpeningConsents
from api.graphql.desk.consulting import Consulting, OfficesToAsk
from api.graphql.desk.counter import AtCounter, CounterQuery
from api.graphql.desk.counting import Counting
from api.graphql.desk.ending import Ending
from api.graphql.desk.entering import Entering
from api.graphql.desk.fetching import Fetching
from api.graphql.desk.finding import Finding
from api.graphql.desk.home_visits import VisitingHomes, VisitsQuery
from api.graphql.desk.joining import JoiningAccounts, RecentJoins
from api.graphql.desk.keys import KeysMutation, KeysQuery
from api.graphql.desk.missed import MissedQuery
from api.graphql.desk.money import MoneyAtDesk
from api.graphql.desk.numbers import CallingNumbers, LineQuery
from api.graphql.desk.offices import OfficesQuery, Staffing
from api.graphql.desk.on_paper import HandingOver, PapersQuery
from api.graphql.desk.orders import Ordering, OrdersQuery
from api.graphql.desk.pausing import Pausing
from api.graphql.desk.phones import OwnPhone
from api.graphql.desk.places import KeepingPlaces, PlacesQuery
from api.graphql.desk.powers import Delegating, PowersQuery
from api.graphql.desk.publicising import Publicising
from api.graphql.desk.publishing import Keeping, Publishing
from api.graphql.desk.ratings import MendingRatings, RatingsQuery
from api.graphql.desk.reuse import Reusing
from api.graphql.desk.rotations import RotationMutation, RotationQuery
from api.graphql.desk.routing import Routing
from api.graphql.desk.seconding import Seconding, SecondQuery
from api.graphql.desk.sharing import Sharing, SharingQuery
from api.graphql.desk.site_times import KeepingTimes, TimesQuery
from api.graphql.desk.statements import ClosingDifferences, StatementsQuery
from api.graphql.desk.talk import Talking, TalkQuery
from api.graphql.desk.templates import KeepingTemplates, TemplatesQuery
from api.graphql.desk.together import DecidingTogether
from api.graphql.desk.undelivered import TryingAgain, UndeliveredQuery
from api.graphql.desk.villages import AgentsQuery, Appointing
from api.graphql.desk.wishes import HeedingWishes, Wishes
from api.graphql.desk.working import Working


@strawberry.type
class Query(
    asking.Query,
    OfficesToAsk,
    Questions,
    MissedQuery,
    Keeping,
    Counting,
    Reusing,
    CounterQuery,
    SecondQuery,
    RecentJoins,
    KeysQuery,
    ChildQuery,
    Wishes,
    SharingQuery,
    OfficesQuery,
    AgentsQuery,
    PowersQuery,
    PlacesQuery,
    CalendarQuery,
    RotationQuery,
    Expected,
    LineQuery,
    VisitsQuery,
    CardsQuery,
    TemplatesQuery,
    PapersQuery,
    TimesQuery,
    OrdersQuery,
    RatingsQuery,
    TalkQuery,
    UndeliveredQuery,
    StatementsQuery,
):
    """What the desk can ask."""


@strawberry.type
class Mutation(
    Entering,
    Working,
    DecidingTogether,
    Pausing,
    Routing,
    Ending,
    Fetching,
    MoneyAtDesk,
    Consulting,
    Publicising,
    Answering,
    Publishing,
    AtCounter,
    FilingAtCounter,
    Finding,
    Seconding,
    JoiningAccounts,
    KeysMutation,
    OwnPhone,
    Minding,
    HeedingWishes,
    Sharing,
    Staffing,
    Appointing,
    Delegating,
    KeepingPlaces,
    KeepingCalendar,
    RotationMutation,
    Greeting,
    CallingNumbers,
    VisitingHomes,
    Appealing,
    MendingRatings,
    OpeningConsents,
    Talking,
    KeepingTemplates,
    HandingOver,
    KeepingTimes,
    TryingAgain,
    Ordering,
    ClosingDifferences,
):
    """What the desk can do."""


@cache
def desk_schema(*, introspection: bool = True) -> CodedSchema:
    """The schema of the clerks' door; made once per process."""
    return coded_schema(Query, Mutation, introspection=introspection)
