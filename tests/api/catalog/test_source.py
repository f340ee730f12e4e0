"""What an author wrote, with the line of every place."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from api.catalog import source
from tests.api.catalog.spoilings import CARD, HOUSE, TEMPLATE

GOOD = """\
# a remark
title: {zh: 一, en: One}
words:
  - first
  - key: x
    deep: true
"""


def test_every_place_knows_its_line() -> None:
    read = source.read(GOOD, "x")
    assert read.raw == {
        "title": {"zh": "一", "en": "One"},
        "words": ["first", {"key": "x", "deep": True}],
    }
    places = {
        ("title", "en"): 2,
        ("words",): 3,
        ("words", 0): 4,
        ("words", 1): 5,
        ("words", 1, "deep"): 6,
        ("words", 1, "not there"): 5,
        ("nowhere", "at", "all"): 2,
    }
    assert {path: read.line(path) for path in places} == places


def test_places_are_called_as_their_author_called_them() -> None:
    raw = source.read(TEMPLATE, "x").raw
    called = source.called(raw, ("form", 1, "fields", 0, "fields", 2, "options"))
    assert called == "form.household.members.relation.options"
    assert source.called(raw, ("materials", 0, "pages")) == "materials.id_card.pages"
    assert source.called(raw, ("stages", 3, "days")) == "stages.publicise.days"
    assert source.called(raw, ("unsure", 0)) == "unsure.0"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("true", True),
        ("True", "True"),
        ("012", "012"),
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        ("1e3", "1e3"),
        ("12:30", "12:30"),
        ("2026-12-01", "2026-12-01"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("", None),
        ("~", None),
        ("null", None),
        (".nan", ".nan"),
        ("99999999999999999999", "99999999999999999999"),
    ],
)
def test_a_value_is_what_somebody_who_is_no_programmer_means(written: str, meant: object) -> None:
    raw = source.read(f"x: {written}", "x").raw
    assert raw == {"x": meant}
    assert type(raw["x"]) is type(meant)


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("a: 1\nb: [\nc: 2", 3, "yaml"),
        ("a: 1\na: 2", 2, "duplicate"),
        ("x:\n  a: 1\n  b: 2\n  a: 3", 4, "duplicate"),
        ("a: 1\nb: &x 2\nc: *x", 2, "alias"),
        ("a: &x [*x]", 1, "alias"),
        ("a: !!python/object:os.system 1", 1, "yaml"),
        ("? [a]\n: 1", 1, "yaml"),
        pytest.param("[" * 500, 1, "yaml", id="deep"),
        ('a: "\\ud800"', 1, "yaml"),
        ('a: 1\nb: "x\\u202e"', 2, "yaml"),
        ("a: \x00", 1, "yaml"),
        pytest.param("a: 1\n" * 50_000, 1, "too-long", id="long"),
        ("a: 1\n---\nb: 2", 2, "yaml"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_line(text: str, line: int, rule: str) -> None:
    [problem] = source.read(text, "item.yaml").problems
    assert (problem.file, problem.line, problem.rule) == ("item.yaml", line, rule)


@pytest.mark.parametrize("text", [TEMPLATE, HOUSE, CARD])
def test_what_is_written_again_reads_the_same(text: str) -> None:
    raw = source.read(text, "x").raw
    assert source.read(source.written(raw), "x").raw == raw


PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=12)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | PLAIN
    | st.sampled_from(["true", "no", "null", "~", "012", "1.5", "2026-01-01", "<<", "=", "- x"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(string.ascii_letters, min_size=1, max_size=5), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(content=st.dictionaries(st.text(string.ascii_letters, min_size=1), VALUES, max_size=4))
@example(content={"a": ["x", "x"], "b": {"c": ""}})
def test_any_content_that_is_written_reads_the_same(content: dict[str, object]) -> None:
    read = source.read(source.written(content), "x")
    assert read.problems == ()
    assert read.raw == content


@given(text=st.text(max_size=200))
def test_whatever_is_sent_is_read_or_told_and_never_a_traceback(text: str) -> None:
    read = source.read(text, "x")
    if read.problems:
        assert all(problem.line >= 1 for problem in read.problems)
    else:
        assert source.read(source.written(read.raw), "x").raw == read.raw
