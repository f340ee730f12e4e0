"""Which stage of the route runs when, and what goes on within it."""

from api.applications.lifecycle import Status
from api.applications.stages import parts_of, stage_at
from api.catalog.parsing import parse
from tests.serving import ROOT

ALLOWANCE = ROOT / "api/catalog/definitions/990511001001.yaml"


def test_a_visit_and_a_notice_are_part_of_the_review_they_come_before() -> None:
    item = parse(ALLOWANCE)
    review = stage_at(item, Status.IN_REVIEW, None)
    assert review is not None
    within = parts_of(item, review)
    assert [part.kind for part in within] == ["investigate", "publicise", "review"]
    assert sum(part.limit_days for part in within) == 16


def test_a_stage_without_them_stands_alone() -> None:
    item = parse(ALLOWANCE)
    for status in (Status.SUBMITTED, Status.PENDING_APPROVAL, Status.ISSUING):
        stage = stage_at(item, status, None)
        assert stage is not None
        assert parts_of(item, stage) == (stage,)
