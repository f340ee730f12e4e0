"""One matter, several items."""

from typing import Any

from api.catalog.bundles import bundle_problems
from api.catalog.examining import examine
from tests.api.catalog.spoilings import HOUSE, TEMPLATE

MEMBER = "990715001001"
BUNDLE = (
    TEMPLATE
    + f"""
bundle:
  - code: "{MEMBER}"
    title: 过户
    mapping: {{/household/disabled: /property/mortgaged, /applicant/phone: /applicant/phone}}
  - code: "990714001001"
    title: 开店
    mapping: {{/applicant/phone: /operator/phone}}
"""
)


def document(text: str) -> Any:
    seen = examine(text, "x")
    assert seen.problems == ()
    return seen.document


def found(text: str, **members: Any) -> list[tuple[str, int]]:
    seen = examine(text, "bundle.yaml")
    assert seen.document is not None
    problems = bundle_problems(seen.source, seen.document, {MEMBER: document(HOUSE), **members}.get)
    assert all(one.rule == "bundle" for one in problems)
    again = bundle_problems(seen.source, seen.document, {MEMBER: document(HOUSE), **members}.get)
    return [(one.field.rpartition(".")[2], one.line) for one in again]


def line(text: str, marker: str) -> int:
    return next(n for n, one in enumerate(text.split("\n"), 1) if marker in one)


SHOP = {
    "990714001001": {
        "form": {"properties": {"operator": {"properties": {"phone": {"title": "手机号"}}}}}
    }
}


def test_a_bundle_whose_members_and_fields_are_there_is_fine() -> None:
    assert found(BUNDLE, **SHOP) == []
    assert [one["code"] for one in document(BUNDLE)["bundle"]] == [MEMBER, "990714001001"]


def test_a_member_that_is_not_there_is_told() -> None:
    assert found(BUNDLE) == [("code", line(BUNDLE, '"990714001001"'))]


def test_an_answer_that_leads_nowhere_is_told_on_both_sides() -> None:
    here = BUNDLE.replace("/household/disabled: /property", "/household/rich: /property")
    assert found(here, **SHOP) == [("/household/rich", line(here, "mapping: {/household"))]
    there = BUNDLE.replace("/property/mortgaged", "/property/haunted")
    assert found(there, **SHOP) == [("/household/disabled", line(there, "mapping: {/household"))]


def test_a_bundle_of_bundles_is_none() -> None:
    nested = {"990714001001": {**SHOP["990714001001"], "bundle": [{}]}}
    assert found(BUNDLE, **nested) == [("code", line(BUNDLE, '"990714001001"'))]
