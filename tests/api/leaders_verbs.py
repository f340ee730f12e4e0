"""What needs a leader, and what ends a case otherwise: the verbs that made-up lives try; and what
must hang on a life however it went: its clocks, its cards, its notices.
"""

from collections import Counter
from uuid import UUID, uuid4

from api.applications import ending, not_accepting, pausing, redressing
from api.applications.asking_for import SupplementWish
from api.applications.redressing import RedressWish
from api.seed.staff import Colleague
from tests.makers import County, query

WHY, LAW = "现场情况与申请不一致", "《行政许可法》第四十五条"
# Which step is told in writing, as what.
WRITTEN = {
    "submit": "receipt",
    "resubmit": "receipt",
    "ask_once": "supplement",
    "accept": "acceptance",
    "refuse_to_accept": "non_acceptance",
    "open_special": "special_procedure",
    "call_for_more": "later_supplement",
    "extend": "extension",
    "approve": "decision",
    "approve_at_once": "decision",
    "refuse": "refusal",
    "refuse_at_once": "refusal",
    "terminate": "termination",
    "revoke": "revocation",
    "correct": "correction",
}
OVER = ("withdrawn", "terminated", "not_accepted", "closed", "revoked")


_FIRST_LINE = """
SELECT v.definition->'materials'->0->>'id' AS spec
FROM application a JOIN item_version v ON v.id = a.item_version_id WHERE a.id = $1
"""
_WAITED_FOR = """
SELECT 1 FROM supplement WHERE application_id = $1 AND answered_at IS NULL AND ended_at IS NULL
"""


async def _asked(table: str, case: UUID) -> UUID:
    """What waits for a leader; something that does not, if nothing waits."""
    rows = await query(
        {
            "special": "SELECT id FROM special_procedure"
            " WHERE application_id = $1 AND state = 'asked'",
            "redress": "SELECT id FROM redress WHERE application_id = $1 AND state = 'asked'",
        }[table],
        case,
    )
    return rows[0]["id"] if rows else uuid4()


async def try_it(what: str, county: County, case: UUID, clerk: Colleague, version: int) -> None:
    """One of ``VERBS``, with everything it may ask for at hand."""
    actor, key = clerk.actor, county.key()
    match what:
        case "ASK_SPECIAL":
            await pausing.ask_special(actor, case, version, "site_check", 3, WHY, key)
        case "ASK_MORE":
            (row,) = await query(_FIRST_LINE, case)
            wish = SupplementWish("material", row["spec"], WHY)
            await pausing.ask_more(actor, case, version, [wish], WHY, key)
        case "ASK_EXTENSION":
            await pausing.ask_extension(actor, case, version, 4, WHY, key)
        case "ALLOW_SPECIAL":
            await pausing.allow(actor, case, version, await _asked("special", case), key)
        case "DECLINE_SPECIAL":
            special = await _asked("special", case)
            await pausing.decline(actor, case, version, special, "不必", key)
        case "CLOSE_SPECIAL":
            await pausing.close(actor, case, version, "查清了", key)
        case "TERMINATE":
            await ending.terminate(actor, case, version, "object_gone", WHY, LAW, key)
        case _:
            await _try_redress(what, county, case, clerk, version)


async def _try_redress(
    what: str, county: County, case: UUID, clerk: Colleague, version: int
) -> None:
    """What is not taken in, revoked or corrected."""
    actor, key = clerk.actor, county.key()
    match what:
        case "ASK_NOT_TO_ACCEPT":
            await not_accepting.ask(actor, case, version, "not_ours", WHY, LAW, key)
        case "SETTLE_NOT_TO_ACCEPT":
            asked = await _asked("redress", case)
            await not_accepting.agree(actor, case, version, asked, key)
        case "ASK_REDRESS":
            kind = ("revoke", "facts_wrong") if version % 2 else ("correct", "clerical_error")
            await redressing.ask(actor, case, version, RedressWish(*kind, WHY, LAW), key)
        case "SETTLE_REDRESS":
            redress = await _asked("redress", case)
            prepared = await redressing.prepare(actor, case, version, redress)
            signed = clerk.key.get(prepared.options)
            await redressing.decide(actor, prepared.id, signed, key)


VERBS = (
    *(
        "ASK_SPECIAL",
        "ASK_MORE",
        "ASK_EXTENSION",
        "ALLOW_SPECIAL",
        "DECLINE_SPECIAL",
        "CLOSE_SPECIAL",
    ),
    *("ASK_NOT_TO_ACCEPT", "SETTLE_NOT_TO_ACCEPT"),
    *("TERMINATE", "ASK_REDRESS", "SETTLE_REDRESS"),
)
# Which steps of the table a verb may be.
STEPS_OF = {
    "ALLOW_SPECIAL": {"OPEN_SPECIAL", "CALL_FOR_MORE", "EXTEND"},
    "SETTLE_NOT_TO_ACCEPT": {"REFUSE_TO_ACCEPT"},
    "SETTLE_REDRESS": {"REVOKE", "CORRECT"},
}


async def whole(case: UUID) -> None:
    """However it went: every step is told in writing that must be, no clock runs for nobody, and
    every breach has its card.
    """
    steps = await query("SELECT action FROM status_change WHERE application_id = $1", case)
    told = await query("SELECT kind FROM notice WHERE application_id = $1", case)
    due = Counter(WRITTEN[one["action"]] for one in steps if one["action"] in WRITTEN)
    written = Counter(one["kind"] for one in told)
    assert written == due, (written - due, due - written, [one["action"] for one in steps])
    (row,) = await query("SELECT status FROM application WHERE id = $1", case)
    live = await query(
        "SELECT kind, paused_on FROM clock WHERE subject_id = $1 AND ended_at IS NULL", case
    )
    if row["status"] in OVER:
        assert live == [], (row["status"], live)
    if row["status"] == "in_special":
        # the days it was expected to take are watched: nothing pauses them (decision 0043)
        # or the days the applicant has to answer run, of which they are reminded
        runs = {one["kind"] for one in live if one["paused_on"] is None}
        assert "promise" in {one["kind"] for one in live}
        assert runs in ({"special"}, {"supplement"}), live
        open_ones = await query(_WAITED_FOR, case)
        assert len(open_ones) == (runs == {"supplement"})
    if row["status"] == "in_review":
        assert not any(one["paused_on"] for one in live), live
    cards = await query(
        "SELECT count(*) AS n FROM card WHERE subject_id = $1 AND rule = 'second_supplement'", case
    )
    breaches = await query(
        "SELECT count(*) AS n FROM fact WHERE subject_id = $1 AND name = 'case.breach'", case
    )
    assert cards == breaches
    waiting = await query(
        "SELECT 1 FROM special_procedure WHERE application_id = $1 AND (state = 'running') <> $2"
        " AND state IN ('running', 'asked') AND NOT (state = 'asked' AND $3 = 'in_review')",
        case,
        row["status"] == "in_special",
        row["status"],
    )
    assert waiting == []
