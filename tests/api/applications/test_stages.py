"""Which stage of the route runs when, and what is done one by one."""

from api.applications.lifecycle import Status
from api.applications.stages import earlier, follows, middle, reviewed_in, stage_at
from api.catalog.parsing import parse
from tests.serving import ROOT

FOLDER = ROOT / "api/catalog/definitions"
ALLOWANCE = parse(FOLDER / "990511001001.yaml")
FOOD = parse(FOLDER / "990114002001.yaml")  # looks at the papers first, then visits
WEDDING = parse(FOLDER / "990711005001.yaml")  # writes nothing between acceptance and decision
CARD = parse(FOLDER / "992011004001.yaml")  # instant


def test_visit_notice_and_review_are_done_one_by_one_in_the_order_of_the_route() -> None:
    visit, notice, review = middle(ALLOWANCE)
    assert [one.kind for one in (visit, notice, review)] == ["investigate", "publicise", "review"]
    assert (follows(ALLOWANCE, visit), follows(ALLOWANCE, notice)) == (notice, review)
    assert follows(ALLOWANCE, review) is None
    assert [one.kind for one in middle(FOOD)] == ["review", "investigate"]


def test_the_first_of_them_begins_with_acceptance_and_what_runs_goes_on() -> None:
    visit, notice, review = middle(ALLOWANCE)
    assert stage_at(ALLOWANCE, Status.ACCEPTED, None) == visit
    for status in (Status.IN_REVIEW, Status.IN_SPECIAL, Status.AWAITING_PAYMENT):
        assert stage_at(ALLOWANCE, status, notice) == notice
    decides = stage_at(ALLOWANCE, Status.PENDING_APPROVAL, review)
    assert decides is not None
    assert decides.kind == "approve"


def test_work_goes_back_to_earlier_ones_only() -> None:
    visit, notice, review = middle(ALLOWANCE)
    assert earlier(ALLOWANCE, visit) == ()
    assert earlier(ALLOWANCE, review) == (visit, notice)
    decides = stage_at(ALLOWANCE, Status.PENDING_APPROVAL, review)
    assert decides is not None
    assert earlier(ALLOWANCE, decides) == (visit, notice, review)
    assert reviewed_in(ALLOWANCE) == review
    assert reviewed_in(FOOD).kind == "review"


def test_a_route_without_a_review_has_somebody_read_before_somebody_decides() -> None:
    (reads,) = middle(WEDDING)
    assert (reads.kind, reads.role) == ("review", "reviewer")
    decides = stage_at(WEDDING, Status.PENDING_APPROVAL, reads)
    assert decides is not None
    assert (decides.kind, decides.role, decides.key) == ("approve", "approver", reads.key)


def test_an_instant_item_has_nothing_between() -> None:
    assert middle(CARD) == ()
    decides = stage_at(CARD, Status.ACCEPTED, None)
    assert decides is not None
    assert decides.kind == "approve"
