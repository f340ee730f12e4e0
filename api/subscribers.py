"""What follows from a fact: who is told, and what the machine does next.

Every subscriber may run again for the same fact, so each is harmless when repeated: messages are
unique per fact, person and channel, and the machine's verbs look whether there is still a step to
take.
"""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Protocol
from uuid import UUID

from api.applications import own_cases, progress, visiting
from api.applications.agent_reading import agent_told
from api.applications.noticing import write as write_notice
from api.applications.reply_telling import OF_REPLIES
from api.applications.speaking import page_of
from api.applications.spoken import application_of, spoken, told_as
from api.delivery.couriers.contract import Courier
from api.rights import copies
from api.supervision.telling import OF_CARDS, note_breach
from api.talking.telling import OF_TALK
from identity import number_giving
from identity.actor import Role
from identity.offices import leaders_of, staff_in, staff_with
from identity.organisations import reached_at
from notifications.delivering import Happened
from notifications.messages import INBOX, PUSH, SMS, Recipient, Telling, tell

_RIGHTS_TOLD = (
    *("corrected", "correct_refused", "restrict_asked", "lifted", "copy_ready"),
    *("erase_asked", "erase_undone", "erase_held", "erasing"),
)
_PHONE_TOLD = ("changed", "change_asked", "change_objected")
_STEPS_TOLD = (
    *("started_at_counter", "supplement_asked", "lapsed", "originals_called", "payment_asked"),
    *("paid", "deemed_accepted", "not_accepted", "special_opened", "more_asked", "extended"),
    *("supplement_due", "payment_due", "originals_due", "revoked", "corrected", "promise_moved"),
    *("ready_for_pickup", "parcel_returned", "closed", "withdrawn", "terminated", "dispatched"),
    *("more_due", "booking_due", "pickup_due", "pickup_lapsed", "send_anew", "recalled"),
)
_CASE_TOLD = (
    *("case.passed", "case.assigned", "case.taken", "special.declined", "office.answered"),
    "refusal.declined",
)
_OWN_TOLD = ("key.confirmed", "key.lost", "staff_phone.asked", "staff_phone.changed")
_TIMES_TOLD = (
    *("appointment.booked", "appointment.cancelled", "appointment.soon"),
    *("home_visit.planned", "home_visit.declined"),
)
_AT_WINDOW = dict.fromkeys(("parcel.moved", "parcel.taken_by_other"), "desk.astray")
_AT_WINDOW["application.called_back"] = "desk.called_back"
_PARCEL_TOLD = frozenset({"collected", "in_transit", "delivering", "lost"})
_ALL, _QUIET = (INBOX, SMS, PUSH), (INBOX, PUSH)

# On which channels the citizen hears of a fact. What is not here: on all three.
CHANNELS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "appointment.cancelled": (INBOX,),  # one did it oneself
        **dict.fromkeys(("application.stage_finished", "application.stage_returned"), _QUIET),
        "bill.raised": (INBOX,),  # "application.payment_asked" asks for the money
        "certificate.made": _QUIET,
        **dict.fromkeys(("delivery.confirmed", "application.called_back"), (INBOX,)),
        "parcel.moved": _QUIET,
    }
)


class Vendors(Protocol):
    """What subscribers need of the vendors."""

    @property
    def courier(self) -> Courier:
        """Orders parcels."""


Subscriber = Callable[[Happened, Vendors], Awaitable[None]]


async def tell_citizen(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """One message per channel to the citizen whose case it is."""
    template = told_as(fact, _template(fact))
    if template is None or fact.citizen_id is None:
        return
    whose, link = fact.citizen_id, page_of(application_of(fact), template)
    if of := fact.params.get("organisation_id"):  # whoever acts for it now
        filer = UUID(str(fact.params.get("filer_id") or whose))
        whose = await reached_at(UUID(str(of)), filer)
        link = f"/me/organisations?of={of}&case={application_of(fact)}"
    telling = Telling(template, await spoken(fact), link, _channels(fact, template))
    await tell(fact, [Recipient(whose)], telling)


async def tell_agent(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """Who filed it on the citizen's mandate hears of the step too, for as long as that counts."""
    template, found = _template(fact), await agent_told(application_of(fact))
    if template is None or found is None:
        return
    about, case = await spoken(fact), application_of(fact)
    said = {"news": template, **{name: about.get(name) for name in ("item", "reference")}}
    link = f"/me/mandates?as={found.mandate_id}&case={case}"
    telling = Telling("agent.step", said, link, _channels(fact, template))
    await tell(fact, [Recipient(found.agent_id)], telling)


async def tell_desk(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """An SMS and a line in the inbox to everybody who may take the next step (C76)."""
    desk, department = fact.params.get("desk"), fact.params.get("works_department_id")
    if not desk or not department:
        return
    site = fact.params.get("works_site_id")
    staff = await staff_in(Role(desk), UUID(department), UUID(site) if site else None)
    named = {name: fact.params.get(name) for name in ("item", "reference")}
    telling = Telling("desk.arrived", named, f"/cases/{application_of(fact)}", (INBOX, SMS))
    await tell(fact, [Recipient(one, is_staff=True) for one in staff], telling)


async def tell_window(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """Whoever hands out there: what lies to be laid out, what went astray or shall not go."""
    if fact.name == "parcel.moved" and fact.params.get("state") != "lost":
        return
    site, of = fact.params.get("site_id"), UUID(str(fact.params["department_id"]))
    staff = await staff_in(Role.WINDOW, of, UUID(site) if site else None)
    named = {name: fact.params.get(name) for name in ("item", "reference")}
    template, link = _AT_WINDOW.get(fact.name, fact.name), f"/cases/{application_of(fact)}"
    telling = Telling(template, named, link, (INBOX, SMS))
    await tell(fact, [Recipient(one, is_staff=True) for one in staff], telling)


async def tell_auditors(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """A line in the inbox and an SMS to every auditor."""
    auditors = [Recipient(one, is_staff=True) for one in await staff_with(Role.AUDITOR)]
    await tell(fact, auditors, Telling(fact.name, {}, "/looks", (INBOX, SMS)))


async def keep_off_own_cases(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """Whoever turned out to be the applicant of a case touches it no more."""
    if fact.citizen_id is not None:
        await own_cases.mark_cases_of(fact.citizen_id)


def then(step: Callable[[UUID], Awaitable[object]]) -> Subscriber:
    """The machine's next step with the application."""

    async def done(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
        await step(application_of(fact))

    return done


def tell_owner(link: str) -> Subscriber:
    """Whose account it is hears of it on every way there is, and reads more at ``link``."""

    async def told(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
        if fact.citizen_id is not None:
            telling = Telling(fact.name, await spoken(fact), link, _ALL)
            await tell(fact, [Recipient(fact.citizen_id)], telling)

    return told


def tell_both(link: str, other: str) -> Subscriber:
    """The one whose it is, and the ``other`` one of the fact's parameters."""

    async def told(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
        named = fact.params.get(other)
        both = {fact.citizen_id, UUID(str(named)) if named else None}
        telling = Telling(fact.name, {}, link, _ALL)
        await tell(fact, [Recipient(one) for one in both if one], telling)

    return told


async def tell_colleague(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """The member of staff whose key or whose work it is, by SMS as well."""
    link = f"/cases/{fact.subject_id}" if fact.name in _CASE_TOLD else "/keys"
    telling = Telling(fact.name, await spoken(fact), link, (INBOX, SMS))
    await tell(fact, [Recipient(UUID(str(fact.params["staff_id"])), is_staff=True)], telling)


async def tell_above(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """Those above whoever works on it, by SMS too: the leaders it waits for, or who oversees."""
    department, breach = UUID(str(fact.params["department_id"])), fact.name == "case.breach"
    above = await (staff_in(Role.SUPERVISOR, department) if breach else leaders_of(department))
    telling = Telling(fact.name, await spoken(fact), f"/cases/{fact.subject_id}", (INBOX, SMS))
    await tell(fact, [Recipient(one, is_staff=True) for one in above], telling)


async def tell_key_keepers(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """Who may confirm a key: their department's administrators, and the security administrators."""
    of = fact.params.get("department_id")
    near = await staff_in(Role.DEPARTMENT_ADMIN, UUID(str(of))) if of else ()
    may = dict.fromkeys((*near, *await staff_with(Role.SECURITY_ADMIN)))
    others = [one for one in may if str(one) != fact.params.get("staff_id")]
    telling = Telling(fact.name, {}, "/second", (INBOX, SMS))
    await tell(fact, [Recipient(one, is_staff=True) for one in others], telling)


async def make_copy(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """All about the person, for the person; one that held two people's data is for neither."""
    await (copies.drop if fact.name == "rights.copy_void" else copies.make)(fact.subject_id)


async def tell_keepers(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """Who may see to it: of an erasure security administrators, of a correction departments'."""
    role = Role.SECURITY_ADMIN if fact.name == "rights.erase_ready" else Role.DEPARTMENT_ADMIN
    keepers = [Recipient(one, is_staff=True) for one in await staff_with(role)]
    await tell(fact, keepers, Telling("desk.rights", {}, "/rights", (INBOX, SMS)))


async def tell_left_number(fact: Happened, vendors: Vendors) -> None:  # noqa: ARG001
    """The number that somebody left; the fact's subject is the change that knows it."""
    await tell(fact, [Recipient(fact.subject_id)], Telling(fact.name, {}, "/me/phone", (SMS,)))


async def tell_desk_if_instant(fact: Happened, vendors: Vendors) -> None:
    """An accepted instant item waits for its approver; any other is assigned at once."""
    if fact.params.get("instant"):
        await tell_desk(fact, vendors)


async def hand_out(fact: Happened, vendors: Vendors) -> None:
    """Send or deliver, as soon as result and address are there."""
    await progress.hand_out(application_of(fact), vendors.courier)


bind_number = then(number_giving.granted)  # a registration gives the child the number in it
_AFTER = then(progress.after_approval)
_OF_ORGANISATION = (tell_both("/me/organisations", "other_id"),)
_AT_MANDATES = (tell_owner("/me/mandates"),)
_DESK_TOLD = (
    *("submitted", "resubmitted", "original_check_booked", "originals_agreed", "assigned"),
    *("supplied", "unsupplied", "special_closed", "stage_finished", "stage_returned"),
    *("passed_up", "sent_back"),
)
_FILER = (tell_citizen, tell_agent)
_WITH_DESK = (*_FILER, tell_desk, write_notice)
_CHILD_TOLD = ("turned_fourteen", "takes_over", "leaves", "took_over")
_PAGES = {"look.answered": "/me/looks", "look.released": "/me/looks", "number.called": "/line"}
_PAGES |= {"person.parted": "/me/joined", "message.tested": "/me/channels"}
_MANDATES_TOLD = ("given", "accepted", "ended", "revoked", "came_of_age")

WHEN: Mapping[str, tuple[Subscriber, ...]] = MappingProxyType(
    {
        **{f"application.{w}": (tell_citizen, tell_agent, write_notice) for w in _STEPS_TOLD},
        **{f"application.{what}": _WITH_DESK for what in _DESK_TOLD},
        "application.accepted": (*_FILER, tell_desk_if_instant, then(visiting.came), write_notice),
        "application.approved": (tell_citizen, tell_agent, bind_number, _AFTER, write_notice),
        "application.refused": (tell_citizen, tell_agent, then(progress.served), write_notice),
        "application.issuing": (tell_citizen, tell_agent, then(progress.make_certificate)),
        **dict.fromkeys((*_TIMES_TOLD, "bill.refund_owed", "bill.refunded"), _FILER),
        "home_visit.asked": (*_FILER, tell_desk),
        "appointment.missed": (*_FILER, then(visiting.missed)),
        **dict.fromkeys(("certificate.made", "delivery.confirmed"), (*_FILER, hand_out)),
        **dict.fromkeys(
            ("application.photo_harmful", "bill.raised", "parcel.undeliverable"), _FILER
        ),
        **dict.fromkeys(("special.asked", "redress.asked", "refusal.asked"), (tell_above,)),
        **dict.fromkeys(_AT_WINDOW, (*_FILER, tell_window)),
        **dict.fromkeys(("key.waiting", "key.many", "staff_phone.waiting"), (tell_key_keepers,)),
        **dict.fromkeys((*_CASE_TOLD, *_OWN_TOLD, "key.ends_soon"), (tell_colleague,)),
        "desk.to_shelve": (tell_window,),
        "office.asked": (tell_desk,),
        **dict.fromkeys(("look.asked", "mandate.many"), (tell_auditors,)),
        **{what: (tell_owner(page),) for what, page in _PAGES.items()},
        **{f"organisation.{what}": _OF_ORGANISATION for what in ("registered", "taken_over")},
        **{f"handler.{what}": _OF_ORGANISATION for what in ("invited", "accepted", "ended")},
        **{f"mandate.{w}": (tell_both("/me/mandates", "agent_id"),) for w in _MANDATES_TOLD},
        **{f"child.{what}": _AT_MANDATES for what in _CHILD_TOLD},
        **dict.fromkeys(("guardianship.proven", "newborn.number_bound"), _AT_MANDATES),
        "person.joined": (keep_off_own_cases, tell_owner("/me/joined")),
        **dict.fromkeys(
            ("rights.copy_asked", "rights.copy_void"), (tell_owner("/me/privacy"), make_copy)
        ),
        "rights.correct_asked": (tell_owner("/me/privacy"), tell_keepers),
        "rights.erase_ready": (tell_keepers,),
        **{f"rights.{what}": (tell_owner("/me/privacy"),) for what in _RIGHTS_TOLD},
        **{f"village_agent.{w}": (tell_owner("/me/mandates"),) for w in ("appointed", "dismissed")},
        **{f"wechat.{what}": (tell_owner("/me/devices"),) for what in ("bound", "unbound")},
        **{f"phone.{w}": (tell_owner("/me/phone"),) for w in _PHONE_TOLD},
        **dict.fromkeys(("phone.left", "person.joined_away"), (tell_left_number,)),
        **OF_CARDS,
        **OF_REPLIES,
        **OF_TALK,
        "case.breach": (tell_above, note_breach),
    }
)


def _template(fact: Happened) -> str | None:
    """Most facts are their own template. None: another fact tells of it."""
    if fact.name == "parcel.moved":
        state = str(fact.params.get("state", ""))
        return f"parcel.{state}" if state in _PARCEL_TOLD else None
    served = fact.name == "application.closed" and fact.params.get("was") == "refused"
    return "application.served" if served else fact.name


def _channels(fact: Happened, template: str) -> tuple[str, ...]:
    return (*CHANNELS.get(fact.name, _ALL), *((SMS,) if template == "parcel.lost" else ()))
