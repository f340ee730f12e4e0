"""Who acts: the person behind a request, with what they may be."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from uuid import UUID


class Role(StrEnum):
    """The principals of the policy table."""

    ANONYMOUS = "anonymous"
    CITIZEN = "citizen"
    AGENT = "agent"
    WINDOW = "window"
    REVIEWER = "reviewer"
    APPROVER = "approver"
    SUPERVISOR = "supervisor"
    DEPARTMENT_ADMIN = "department_admin"
    SYSTEM_ADMIN = "system_admin"
    SECURITY_ADMIN = "security_admin"
    AUDITOR = "auditor"
    PAYMENT_CALLBACK = "payment_callback"
    COURIER_CALLBACK = "courier_callback"
    RECEIPT_CALLBACK = "receipt_callback"
    SYSTEM = "system"


class ActorKind(StrEnum):
    """Which table ``Actor.id`` points into."""

    ANONYMOUS = "anonymous"
    CITIZEN = "citizen"
    STAFF = "staff"
    SYSTEM = "system"


class Level(IntEnum):
    """Identity level: L1 phone, L2 number and name checked, L3 in person or card read."""

    NONE = 0
    PHONE = 1
    REAL_NAME = 2
    IN_PERSON = 3


@dataclass(frozen=True)
class Seat:
    """A role held at a department, and at a site where the role has one."""

    id: UUID
    role: Role
    department_id: UUID
    site_id: UUID | None = None
    lead: bool = False
    # Handed down to this department and alive now: whose power, over which item.
    powers: frozenset[tuple[UUID, str]] = frozenset()
    outpost: bool = False  # at a station below: does that site's work alone


@dataclass(frozen=True)
class Actor:
    """Who is asking. Built by the visitor from a session; never from what a request says."""

    kind: ActorKind
    id: UUID | None = None
    seats: tuple[Seat, ...] = ()
    level: Level = Level.NONE
    session_id: UUID | None = None
    proved_at: datetime | None = None  # when a second factor or code was last given
    fresh: bool = False  # proved or active within the last 30 minutes (R16)
    # As agent for another, by a mandate; ``covers``: codes of items, None: all.
    on_behalf_of: UUID | None = None
    mandate_id: UUID | None = None
    covers: frozenset[str] | None = None
    organisation_id: UUID | None = None  # filed for, under one's own name; ``covers`` as above
    # Whether the one acted for lives where this agent is appointed. Relatives: to no place bound.
    in_own_village: bool = True
    also: frozenset[UUID] = frozenset()  # ids of accounts that were joined to ``whose`` (R12)

    @property
    def roles(self) -> frozenset[Role]:
        """All roles held."""
        if self.kind is ActorKind.STAFF:
            return frozenset(seat.role for seat in self.seats)
        if self.on_behalf_of is not None:
            return frozenset({Role.AGENT})
        return frozenset({Role(self.kind.value)})

    def departments(self, *roles: Role) -> frozenset[UUID]:
        """Departments in which one of ``roles`` (any, if none named) is held."""
        return frozenset(s.department_id for s in self.seats if not roles or s.role in roles)

    @property
    def me(self) -> UUID:
        """The id, for verbs that were guarded to need one."""
        if self.id is None:
            raise RuntimeError("this verb was reached without an identified actor")
        return self.id

    @property
    def whose(self) -> UUID:
        """Whose business it is: the one acted for, otherwise one's own."""
        return self.organisation_id or self.on_behalf_of or self.me

    @property
    def citizen(self) -> UUID:
        """The natural person who files: oneself, or who is acted for by a mandate (R12)."""
        return self.on_behalf_of or self.me

    @property
    def selves(self) -> frozenset[UUID]:
        """All ids under which rows of ``whose`` stand: accounts were joined, ids stayed (R12)."""
        if self.organisation_id is not None:
            return frozenset({self.organisation_id})
        return self.also | ({self.whose} if self.id is not None else frozenset())

    @property
    def mine(self) -> frozenset[UUID]:
        """The same of oneself, never of the one acted for."""
        if self.on_behalf_of is not None:
            return frozenset({self.me})
        return self.also | ({self.id} if self.id is not None else frozenset())


ANYBODY = Actor(ActorKind.ANONYMOUS)
THE_SYSTEM = Actor(ActorKind.SYSTEM)
