"""Local files that inherit from the basic catalogue (C75)."""

import pytest

from api.catalog import source
from api.catalog.examining import examine, examine_any
from api.catalog.inheriting import BASIC, basics
from api.catalog.parsing import parse
from tests.api.catalog.spoilings import CARD

ENTRY = (BASIC / "992011004000.yaml").read_text("utf-8")


def test_a_local_file_is_the_entry_with_its_own_place_contacts_and_promise() -> None:
    card = parse(CARD, "card")
    guide = {element.key: element.text for element in card.guide}
    entry = examine_any(ENTRY, "entry").document
    assert entry is not None
    assert (card.inherits, card.promised_days, entry["promised_days"]) == (
        *(("992011004000", 2), 1, 2),
    )
    assert card.form == entry["form"]
    assert guide["conditions"] == entry["guide"]["conditions"]
    assert "青禾镇迎春路 1 号" in guide["place"]
    assert entry["guide"]["place"] not in guide["place"]
    assert card.contacts.advice.startswith("青禾县民政局")
    assert [node.code for node in card.parents] == ["9920110040", "992011004000"]


def test_what_a_local_file_does_not_say_is_the_entrys() -> None:
    lines = CARD.split("\ncontacts:")[0].split("\npromise:")[0]
    card, entry = parse(lines, "card"), examine_any(ENTRY, "entry").document
    assert entry is not None
    assert card.promised_days == entry["promised_days"] == 2
    assert card.contacts.advice == entry["guide"]["contact"]


def test_a_kept_local_file_is_whole_and_loads_to_the_same() -> None:
    seen = examine(CARD, "card")
    assert seen.expanded is not None
    kept = source.written(seen.expanded)
    assert "inherited:" in kept
    again = examine(kept, "kept")
    assert again.problems == ()
    assert (again.source_hash, again.document) == (seen.source_hash, seen.document)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("minutes: 5", "minutes: 50", "inherited-changed"),
        (
            "days: 1\n    unit: working\n  supplement",
            "days: 3\n    unit: working\n  supplement",
            "inherited-promise",
        ),
        ("supplement: 15", "supplement: 1", "inherited-changed"),
        ("version: 2\ntree", "version: 7\ntree", "basic"),
    ],
)
def test_a_kept_file_cannot_be_used_to_change_what_is_inherited(
    old: str, new: str, rule: str
) -> None:
    seen = examine(CARD, "card")
    assert seen.expanded is not None
    ordered = {"inherited": seen.expanded["inherited"], "tree": seen.expanded["tree"]}
    kept = source.written({**ordered, **seen.expanded})
    assert kept.count(old) == 1, kept[:600]
    found = examine(kept.replace(old, new), "kept").problems
    assert rule in {one.rule for one in found}


def test_the_problems_of_a_local_file_stand_on_its_own_lines() -> None:
    text = CARD.replace("  advice: {zh: 青禾县民政局", "  advise: {zh: 青禾县民政局")
    [problem] = examine(text, "card").problems
    assert (problem.rule, problem.field) == ("unknown-word", "contacts.advise")
    assert "advise" in text.split("\n")[problem.line - 1]


def test_an_entry_stays_as_it_was_expanded() -> None:
    entry = basics()["992011004000", 2]
    assert [paper["id"] for paper in entry["materials"]] == ["id_card", "portrait"]
    assert "use" not in str(entry["form"][0]["fields"][0])
