"""What the pages ask, and what a person can expect to hear."""

from collections.abc import Iterable
from dataclasses import dataclass

from notifications.merging import PROGRESS
from notifications.wording import CHINESE, message, sentence

SAID = "__typename ... on Refusal { code message }"
NEWS = """query($id: UUID!) {
  application(id: $id) { status todo actions timeline { title status } }
  inbox(first: 50) { edges { title link channels { channel state } } } }"""
PAGE = f"""{SAID} ... on Application {{ id version status reference todo actions answers
  promisedOn legalOn supplement {{ number dueOn lines {{ kind ref title why answered }} }}
  originalCheck {{ wanted slots site bookedFor }}
  bill {{ totalFen state lines {{ name fen basis }} }}
  delivery {{ confirmed waybill tracks {{ state }} }}
  certificate {{ number pdfUrl verifyUrl }} refusal {{ reason clause remedies }}
  materials {{ specId grade files {{ id ready }} }}
  receipt {{ trips photos reused workingDays legalDays sentence }} }}"""
READ = f"query($id: UUID!) {{ application(id: $id) {{ {PAGE.replace(SAID, '__typename')} }} }}"
FIND = "query($words: String!) { items(search: $words) { edges { code title feeFen } } }"
GUIDE = """query($code: String!) { item(code: $code) { title version feeFen instant
  guide { title text } materials { id required minPages } howLong { promisedDays legalDays } } }"""
REGISTER = f"""mutation($kind: String!, $token: String!) {{
  registerDevice(kind: $kind, token: $token) {{ {SAID} ... on DeviceRegistered {{ ok }} }} }}"""
PROVE = f"""mutation($code: String!) {{ proveAgain(code: $code) {{ {SAID} }} }}"""
FRESH_CODE = f"mutation {{ requestFreshCode {{ {SAID} }} }}"


def _verb(name: str, arguments: str, more: str = "", kind: str = PAGE) -> str:
    names = [argument.split(":")[0].strip() for argument in arguments.split(",")]
    declared = ", ".join(f"${argument.strip()}" for argument in arguments.split(","))
    passed = ", ".join(f"{one}: ${one}" for one in names)
    return f"mutation({declared}) {{ {name}({passed}) {{ {kind} {more} }} }}"


START = _verb("startApplication", "itemCode: String!, key: String!")
SAVE = _verb("saveAnswers", "id: UUID!, version: Int!, answers: JSON!")
DELIVER = _verb("chooseDelivery", "id: UUID!, delivery: DeliveryInput!")
CONFIRM = _verb("confirmDelivery", "id: UUID!, delivery: DeliveryInput!, key: String!")
SUBMIT = _verb("submitApplication", "id: UUID!, version: Int!, declared: Boolean!, key: String!")
RESUBMIT = _verb("resubmitApplication", "id: UUID!, answers: JSON, key: String!")
WITHDRAW = _verb("withdrawApplication", "id: UUID!, because: String!, key: String!")
BOOK = _verb("bookOriginalCheck", "id: UUID!, way: OriginalCheckWay!, at: DateTime!, key: String!")
PAY = _verb("payApplication", "id: UUID!, key: String!", "... on CashierOpened { url }", SAID)

CASE = f"""{SAID} ... on Case {{ id version status actions claimedByMe light promisedOn legalOn
  supplementable {{ kind ref title }} checklist {{ key }} acceptChecklist {{ key }}
  originalCheck {{ wanted {{ ref }} }}
  materials {{ specId grade files {{ id viewUrl }} }}
  opinions {{ by role text }} history {{ action by reason }}
  decision {{ kind reason clause documentHash }} redress {{ id kind reason }}
  applicant {{ name idNumber phone }} answers {{ lines {{ field value masked }} }} }}"""
SEEN = f"query($id: UUID!) {{ case(id: $id) {{ {CASE.replace(SAID, '__typename')} }} }}"
BUTTONS = "query($id: UUID!) { case(id: $id) { actions } }"
ON_CASE = "id: UUID!, version: Int!, key: String!"
CLAIM = _verb("claim", "id: UUID!", kind=CASE)
RELEASE = _verb("release", "id: UUID!", kind=CASE)
ASK_ONCE = _verb("askOnce", f"{ON_CASE}, lines: [GapInput!]!", kind=CASE)
CALL = _verb("callForOriginals", f"{ON_CASE}, materialIds: [String!]!", kind=CASE)
AGREE = _verb("originalsAgree", f"{ON_CASE}, outcomes: [OriginalOutcomeInput!]!", kind=CASE)
ACCEPT = _verb("accept", f"{ON_CASE}, opinion: String!, checklist: [String!]!", kind=CASE)
ASK_NOT_TO_ACCEPT = _verb(
    "askNotToAccept", f"{ON_CASE}, ground: String!, reason: String!, clause: String!", kind=CASE
)
AGREE_NOT_TO_ACCEPT = _verb("agreeNotToAccept", f"{ON_CASE}, asked: UUID!", kind=CASE)
DECLINE_NOT_TO_ACCEPT = _verb(
    "declineNotToAccept", f"{ON_CASE}, asked: UUID!, opinion: String!", kind=CASE
)
PASS_UP = _verb("passUp", f"{ON_CASE}, opinion: String!, checklist: [String!]!", kind=CASE)
SEND_BACK = _verb("sendBack", f"{ON_CASE}, reason: String!", kind=CASE)
PREPARE = _verb(
    "prepareDecision",
    "id: UUID!, version: Int!, decision: DecisionInput!",
    "... on Prepared { id options document documentHash }",
    SAID,
)
DECIDE = _verb("decide", "preparationId: UUID!, credential: JSON!, key: String!", kind=CASE)


@dataclass(frozen=True)
class News:
    """What changed for a person since they last looked: on the page, on the phone, in the app."""

    status: str
    may: tuple[str, ...]
    climbed: tuple[str, ...]  # new lines of the timeline
    sms: tuple[str, ...]
    pushes: tuple[str, ...]
    inbox: tuple[tuple[str, tuple[str, ...]], ...]  # title, and how else it travelled


def news(
    status: str,
    *may: str,
    climbed: Iterable[str] = (),
    tracked: Iterable[str] = (),
    told: Iterable[str] = (),
    quietly: Iterable[str] = (),
    in_app: Iterable[str] = (),
) -> News:
    """``told`` by SMS, push and in the app; ``quietly`` without SMS; ``in_app`` there alone.

    How the work goes on is told with another SMS, before or after it.
    """
    told = tuple(told)
    by = {
        **dict.fromkeys(told, ("inbox delivered", "push sent", "sms sent")),
        **dict.fromkeys(PROGRESS & set(told), ("inbox delivered", "push sent", "sms held")),
        **dict.fromkeys(quietly, ("inbox delivered", "push sent")),
        **dict.fromkeys(in_app, ("inbox delivered",)),
    }
    titles = {fact: message(CHINESE, fact, "push", {}).title for fact in by}
    return News(
        status=status,
        may=tuple(sorted(may)),
        climbed=(
            *(sentence(CHINESE, f"track.{state}") for state in tracked),
            *(sentence(CHINESE, f"timeline.{step}", part="title") for step in climbed),
        ),
        sms=tuple(sorted(set(told) - PROGRESS)),
        pushes=tuple(sorted(titles[fact] for fact in (*told, *quietly))),
        inbox=tuple(sorted((titles[fact], ways) for fact, ways in by.items())),
    )
