"""MAY, the table itself: every operation, who may, on which condition (trust.md, R7: a minimum).

A role that stands in no cell of a row may not. ``LATER`` holds the cells whose verbs come with a
later issue: the published page shows them as not open yet, and nobody may meanwhile. What differs
from trust.md's cells, and why, stands in docs/decisions/0017-one-table-of-permissions.md.
"""

from collections.abc import Mapping
from enum import StrEnum

from identity.actor import Role


class Operation(StrEnum):
    """What can be done through a door. Every mutation, query and route names one."""

    READ_CATALOGUE = "read_catalogue"
    VERIFY_CERTIFICATE = "verify_certificate"
    CONFIRM_SHOWN = "confirm_shown"  # a push, by the id it came with
    READ_FIGURES = "read_figures"
    SIGN_IN = "sign_in"
    READ_OWN_PROFILE = "read_own_profile"
    MANAGE_OWN_SIGN_IN = "manage_own_sign_in"
    OWN_SETTINGS = "own_settings"  # consents, preferences, addresses
    MANAGE_OWN_RIGHTS = "manage_own_rights"  # export, correct, restrict, erase
    MANAGE_MANDATES = "manage_mandates"
    MANAGE_ORGANISATION = "manage_organisation"
    READ_INBOX = "read_inbox"
    READ_OWN_ACCESS_LOG = "read_own_access_log"
    EDIT_DRAFT = "edit_draft"
    UPLOAD = "upload"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    SUPPLEMENT = "supplement"
    BOOK = "book"
    PAY = "pay"
    DISOWN = "disown"  # it was filed for me, and it was not me: by the link that my phone got
    CHOOSE_DELIVERY = "choose_delivery"
    RATE = "rate"  # how it was
    ASK_OFFICE = "ask_office"
    READ_DESK = "read_desk"
    READ_CASE = "read_case"
    READ_MATERIAL = "read_material"
    PRINT_NOTICE = "print_notice"  # names the applicant: never for supervisors
    REVEAL = "reveal"
    SEARCH_BY_NUMBER = "search_by_number"
    START_AT_COUNTER = "start_at_counter"
    BIND_NUMBER = "bind_number"
    CLAIM = "claim"
    REASSIGN = "reassign"
    ACCEPT = "accept"
    REFUSE_ACCEPTANCE = "refuse_acceptance"  # as the window asked
    ASK_SUPPLEMENT = "ask_supplement"
    CHECK_ORIGINALS = "check_originals"
    CALL_NUMBERS = "call_numbers"  # and hand them out
    VISIT_HOME = "visit_home"  # plan a visit to somebody, and write down what was found
    GREET = "greet"  # mark who came at the time they booked
    REVIEW = "review"
    ADVISE = "advise"  # say what one's office thinks, when another one asked it
    DECIDE = "decide"
    EXTEND = "extend"
    TERMINATE = "terminate"  # nothing is left to decide
    REVOKE_DECISION = "revoke_decision"  # and correct it
    HAND_OVER = "hand_over"
    URGE = "urge"  # an order of who oversees it
    READ_ORDERS = "read_orders"
    ANSWER_ORDER = "answer_order"
    ANSWER_QUESTION = "answer_question"
    ANNOUNCE = "announce"  # and let everybody read an answer; one writes, another publishes
    ANSWER_RATING = "answer_rating"  # a low one: by whoever did not work on the case
    TAKE_PAYMENT = "take_payment"  # at a counter, and hand money back there
    REFUND = "refund"
    READ_STATEMENTS = "read_statements"  # what gateways and our book do not agree on
    RECONCILE = "reconcile"  # say what a difference was
    READ_DRAFTS = "read_drafts"
    WRITE_DRAFT = "write_draft"
    SEND_BACK_DRAFT = "send_back_draft"
    PUBLISH_VERSION = "publish_version"
    WITHDRAW_VERSION = "withdraw_version"
    REQUEST_SHARE = "request_share"
    GRANT_SHARE = "grant_share"  # and take it back
    USE_SHARE = "use_share"
    CORRECT_RECORDS = "correct_records"  # a citizen's records, asked by the citizen, with evidence
    EXECUTE_ERASURE = "execute_erasure"
    JOIN_PERSONS = "join_persons"
    REVOKE_MANDATE = "revoke_mandate"
    APPOINT_AGENT = "appoint_agent"  # a village's agent, for named villages
    MANAGE_STAFF = "manage_staff"
    GRANT_SEAT = "grant_seat"
    APPOINT_ADMIN = "appoint_admin"  # seats of administrators and auditors
    MANAGE_KEYS = "manage_keys"  # others' keys
    REPORT_KEY = "report_key"  # a colleague's key is lost: it ends at once
    NAME_DEPUTY = "name_deputy"
    DELEGATE_POWER = "delegate_power"
    APPEAL_CARD = "appeal_card"  # say why a card is not one's own
    SETTLE_CARD = "settle_card"  # uphold it, or take it back
    KEEP_TEMPLATES = "keep_templates"  # opinions the department often writes
    MANAGE_OFFICES = "manage_offices"
    TRY_AGAIN = "try_again"  # what was given up
    CONFIGURE = "configure"
    ROTATE_KEYS = "rotate_keys"  # ask for a new wrapping key
    APPROVE_ROTATION = "approve_rotation"
    BACK_UP = "back_up"
    SETTLE_SECOND = "settle_second"  # see and settle; the kind's own operation is asked too
    READ_TRAIL = "read_trail"
    READ_CASE_LOOKS = "read_case_looks"  # who looked at one case
    READ_CONSENT = "read_consent"  # what was signed and pictured beside a village's agent
    ANSWER_LOOKS = "answer_looks"
    SEAL_LOOKS = "seal_looks"  # ask that an investigation's look be kept back for a while
    AGREE_TO_SEAL = "agree_to_seal"
    CHANGE_TRAIL = "change_trail"  # nobody
    SET_PAYMENT = "set_payment"
    SET_PARCEL = "set_parcel"
    SET_RECEIPT = "set_receipt"
    MACHINE = "machine"  # what happens because time passed or a fact arrived


class Need(StrEnum):
    """A condition of a cell (the codes of trust.md)."""

    OWN = "S"
    MANDATE = "M"
    TOWN = "T"
    DEPARTMENT = "D"
    CLAIMED = "J"
    NOT_EARLIER = "≠"
    NOT_SELF = "≠me"
    AGGREGATE = "A"
    # The verb has the proof in hand; listed so that tests and the page show it.
    KEY = "H"
    REASON = "R"
    SECOND = "2P"
    SIGNED = "K"


Cells = Mapping[Role, frozenset[Need]]

O, R, N = Operation, Role, Need  # noqa: E741 — the table reads like a table
MACHINES = frozenset({R.PAYMENT_CALLBACK, R.COURIER_CALLBACK, R.RECEIPT_CALLBACK, R.SYSTEM})
CLERKS = (R.WINDOW, R.REVIEWER, R.APPROVER)
STAFF = (
    *(*CLERKS, R.SUPERVISOR, R.DEPARTMENT_ADMIN),
    *(R.SYSTEM_ADMIN, R.SECURITY_ADMIN, R.AUDITOR),
)


def _all(roles: tuple[Role, ...], *needs: Need) -> Cells:
    return dict.fromkeys(roles, frozenset(needs))


_YES: frozenset[Need] = frozenset()
_ANYONE = _all((R.ANONYMOUS, R.CITIZEN, R.AGENT, *STAFF))
_OWN = _all((R.CITIZEN,), N.OWN)
_OWN_OR_AGENT: Cells = {**_OWN, R.AGENT: frozenset({N.MANDATE})}
_OWN_OR_VILLAGE: Cells = {**_OWN, R.AGENT: frozenset({N.MANDATE, N.TOWN})}
_NOT_SELF = frozenset({N.NOT_SELF})
_D, _DJ = frozenset({N.DEPARTMENT}), frozenset({N.DEPARTMENT, N.CLAIMED})

MAY: Mapping[Operation, Cells] = {
    O.READ_CATALOGUE: _ANYONE,
    O.VERIFY_CERTIFICATE: _ANYONE,
    O.CONFIRM_SHOWN: _ANYONE,
    O.READ_FIGURES: {role: frozenset({N.AGGREGATE}) for role in _ANYONE},
    # The citizen, about themselves. Never while acting for another: no agent appoints agents.
    O.SIGN_IN: {R.ANONYMOUS: _YES},
    O.READ_OWN_PROFILE: _OWN,
    O.MANAGE_OWN_SIGN_IN: _all((R.CITIZEN, *STAFF), N.OWN),
    O.OWN_SETTINGS: _OWN,
    O.MANAGE_OWN_RIGHTS: _OWN,
    O.MANAGE_MANDATES: _OWN,
    O.MANAGE_ORGANISATION: _OWN,
    O.READ_INBOX: _OWN,
    O.READ_OWN_ACCESS_LOG: _OWN,
    # An application, by whom it is for.
    O.EDIT_DRAFT: _OWN_OR_VILLAGE,
    O.UPLOAD: _OWN_OR_VILLAGE,
    O.SUBMIT: _OWN_OR_VILLAGE,
    O.WITHDRAW: _OWN_OR_AGENT,
    O.SUPPLEMENT: _OWN_OR_VILLAGE,
    O.BOOK: _OWN,
    O.PAY: _OWN_OR_AGENT,
    O.DISOWN: _all((R.ANONYMOUS, R.CITIZEN, R.AGENT)),
    O.CHOOSE_DELIVERY: _OWN_OR_AGENT,
    O.RATE: _OWN,
    O.ASK_OFFICE: _OWN,
    # An application, by the offices.
    O.READ_DESK: _all((*CLERKS, R.SUPERVISOR)),
    O.READ_CASE: {**_OWN_OR_AGENT, **_all((*CLERKS, R.SUPERVISOR), N.DEPARTMENT)},
    O.READ_MATERIAL: {**_OWN_OR_AGENT, **dict.fromkeys(CLERKS, _DJ | {N.REASON})},
    O.PRINT_NOTICE: {**_OWN_OR_AGENT, **_all(CLERKS, N.DEPARTMENT)},
    O.REVEAL: {**_OWN, **dict.fromkeys(CLERKS, _DJ | {N.REASON})},
    O.SEARCH_BY_NUMBER: _all((R.WINDOW, R.SUPERVISOR), N.DEPARTMENT, N.REASON),
    # For a person who is present, whatever the department (R7); never for oneself.
    O.START_AT_COUNTER: {R.WINDOW: _YES},
    O.BIND_NUMBER: {R.WINDOW: frozenset({N.REASON}), R.SYSTEM: _YES},
    O.CLAIM: {R.WINDOW: _D, **_all((R.REVIEWER, R.APPROVER), N.DEPARTMENT, N.NOT_EARLIER)},
    O.REASSIGN: {R.DEPARTMENT_ADMIN: _D | {N.REASON}},
    O.ACCEPT: {R.WINDOW: _DJ},
    O.REFUSE_ACCEPTANCE: {R.APPROVER: _D | {N.REASON, N.SECOND}},
    O.ASK_SUPPLEMENT: {R.WINDOW: _DJ},
    O.CHECK_ORIGINALS: {R.WINDOW: _DJ},
    O.GREET: {R.WINDOW: _D},
    O.CALL_NUMBERS: {R.WINDOW: _D},
    O.VISIT_HOME: _all((R.WINDOW, R.REVIEWER), N.DEPARTMENT),
    O.REVIEW: {R.REVIEWER: _DJ | {N.NOT_EARLIER}},
    O.ADVISE: {R.REVIEWER: _D},
    O.DECIDE: {R.APPROVER: _DJ | {N.NOT_EARLIER, N.KEY}},
    # Asked by whoever reviews it, allowed by a leader.
    O.EXTEND: {R.REVIEWER: _DJ | {N.REASON}, R.APPROVER: _D | {N.REASON}},
    O.TERMINATE: {R.APPROVER: _D | {N.NOT_EARLIER, N.REASON}},
    O.REVOKE_DECISION: {R.APPROVER: _D | {N.KEY, N.REASON, N.SECOND}},
    O.HAND_OVER: {R.WINDOW: _D},  # unclaimed: whoever stands at the window fetches it
    O.URGE: {R.SUPERVISOR: _D},
    O.READ_ORDERS: _all((*CLERKS, R.SUPERVISOR, R.DEPARTMENT_ADMIN)),
    O.ANSWER_ORDER: _all((*CLERKS, R.DEPARTMENT_ADMIN), N.DEPARTMENT),
    O.ANSWER_QUESTION: _all((*CLERKS, R.DEPARTMENT_ADMIN), N.DEPARTMENT),
    O.ANNOUNCE: {R.DEPARTMENT_ADMIN: _D | {N.SECOND}},
    O.ANSWER_RATING: {R.DEPARTMENT_ADMIN: _D | {N.NOT_EARLIER}},
    O.TAKE_PAYMENT: {R.WINDOW: _D},
    # Asked and confirmed by two; who asked never confirms.
    O.REFUND: _all((R.APPROVER, R.DEPARTMENT_ADMIN), N.DEPARTMENT, N.REASON, N.SECOND),
    O.READ_STATEMENTS: _all((R.SUPERVISOR, R.DEPARTMENT_ADMIN, R.AUDITOR)),
    O.RECONCILE: _all((R.SUPERVISOR, R.DEPARTMENT_ADMIN), N.DEPARTMENT, N.REASON),
    # The catalogue: one writes, another of the same department publishes or withdraws.
    O.READ_DRAFTS: {R.DEPARTMENT_ADMIN: _D},
    O.WRITE_DRAFT: {R.DEPARTMENT_ADMIN: _D | {N.OWN}},
    O.SEND_BACK_DRAFT: {R.DEPARTMENT_ADMIN: _D | {N.REASON}},
    O.PUBLISH_VERSION: {R.DEPARTMENT_ADMIN: _D | {N.NOT_EARLIER, N.KEY}},
    O.WITHDRAW_VERSION: {R.DEPARTMENT_ADMIN: _D | {N.NOT_EARLIER, N.REASON}},
    # Sharing: asked by one department, granted by the owner's; used on a case in hand.
    O.REQUEST_SHARE: {R.DEPARTMENT_ADMIN: _D | {N.REASON}},
    O.GRANT_SHARE: {R.DEPARTMENT_ADMIN: _D | {N.REASON, N.SECOND}},
    O.USE_SHARE: dict.fromkeys(CLERKS, _DJ | {N.REASON}),
    # People's records and mandates, by the offices.
    O.CORRECT_RECORDS: _all((R.WINDOW, R.DEPARTMENT_ADMIN), N.REASON),
    O.EXECUTE_ERASURE: {
        R.DEPARTMENT_ADMIN: _D | {N.REASON, N.SECOND},
        R.SECURITY_ADMIN: frozenset({N.REASON, N.SECOND}),
    },
    O.JOIN_PERSONS: {R.SECURITY_ADMIN: frozenset({N.REASON, N.SECOND})},
    O.REVOKE_MANDATE: _all((R.SUPERVISOR, R.DEPARTMENT_ADMIN), N.DEPARTMENT, N.REASON),
    O.APPOINT_AGENT: {R.DEPARTMENT_ADMIN: _D},
    # The offices themselves: three administrators, none of whom is another (等保 三员分立).
    O.MANAGE_STAFF: {R.DEPARTMENT_ADMIN: _D | {N.NOT_SELF}, R.SECURITY_ADMIN: _NOT_SELF},
    O.GRANT_SEAT: {R.DEPARTMENT_ADMIN: _D | {N.NOT_SELF}, R.SECURITY_ADMIN: _NOT_SELF},
    O.APPOINT_ADMIN: {R.SECURITY_ADMIN: frozenset({N.NOT_SELF, N.SECOND})},
    O.MANAGE_KEYS: {
        R.DEPARTMENT_ADMIN: _D | {N.NOT_SELF, N.SECOND},
        R.SECURITY_ADMIN: frozenset({N.NOT_SELF, N.SECOND}),
    },
    O.REPORT_KEY: {
        **_all((*CLERKS, R.SUPERVISOR, R.DEPARTMENT_ADMIN), N.DEPARTMENT, N.REASON),
        R.SECURITY_ADMIN: frozenset({N.REASON}),
    },
    O.NAME_DEPUTY: {R.DEPARTMENT_ADMIN: _D | {N.NOT_SELF, N.REASON}},
    O.DELEGATE_POWER: {R.DEPARTMENT_ADMIN: _D | {N.REASON}},
    O.APPEAL_CARD: _all(CLERKS, N.DEPARTMENT),
    O.SETTLE_CARD: {R.DEPARTMENT_ADMIN: _D | {N.SECOND}},
    O.KEEP_TEMPLATES: {R.DEPARTMENT_ADMIN: _D},
    O.MANAGE_OFFICES: {R.SYSTEM_ADMIN: _YES},
    O.TRY_AGAIN: {R.SYSTEM_ADMIN: _YES},
    # One kind of administrator asks, the other agrees; the worker does it.
    O.ROTATE_KEYS: {R.SYSTEM_ADMIN: frozenset({N.REASON, N.SECOND})},
    O.APPROVE_ROTATION: {R.SECURITY_ADMIN: frozenset({N.SECOND})},
    # At the console until they have a page: doorstep audit-verify.
    O.CONFIGURE: {},
    O.BACK_UP: {},
    O.SETTLE_SECOND: _all((R.DEPARTMENT_ADMIN, R.SYSTEM_ADMIN, R.SECURITY_ADMIN, R.AUDITOR)),
    O.READ_TRAIL: {},
    O.READ_CASE_LOOKS: {R.SUPERVISOR: _D},
    O.READ_CONSENT: {R.SUPERVISOR: _D | {N.REASON}},
    O.ANSWER_LOOKS: {R.AUDITOR: _YES},
    O.SEAL_LOOKS: {R.AUDITOR: frozenset({N.REASON, N.SECOND})},
    O.AGREE_TO_SEAL: _all((R.SECURITY_ADMIN, R.AUDITOR), N.SECOND),
    O.CHANGE_TRAIL: {},
    # Machines: a vendor by its signature, the program itself.
    O.SET_PAYMENT: {R.PAYMENT_CALLBACK: frozenset({N.SIGNED})},
    O.SET_PARCEL: {R.COURIER_CALLBACK: frozenset({N.SIGNED})},
    O.SET_RECEIPT: {R.RECEIPT_CALLBACK: frozenset({N.SIGNED})},
    O.MACHINE: {R.SYSTEM: _YES},
}

LATER: Mapping[Operation, Cells] = {
    O.SUPPLEMENT: {R.WINDOW: _D},  # for a person who is present
    O.READ_CASE: {R.AUDITOR: frozenset({N.REASON})},
    O.READ_MATERIAL: {
        R.SUPERVISOR: _D | {N.REASON, N.SECOND},
        R.AUDITOR: frozenset({N.REASON, N.SECOND}),
    },
    O.REVEAL: {R.SUPERVISOR: _D | {N.REASON, N.SECOND}},
    O.SEARCH_BY_NUMBER: {
        R.AGENT: frozenset({N.TOWN, N.REASON}),
        R.AUDITOR: frozenset({N.REASON, N.SECOND}),
    },
    O.CONFIGURE: {R.SYSTEM_ADMIN: frozenset({N.KEY, N.SECOND})},
    O.BACK_UP: {R.SYSTEM_ADMIN: frozenset({N.KEY, N.SECOND}), R.AUDITOR: _YES},  # reads the report
    O.READ_TRAIL: {R.AUDITOR: _YES, R.SUPERVISOR: _D | {N.AGGREGATE}},
}
