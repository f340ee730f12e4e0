"""What many items share: fields and papers that a file borrows by name (``use:``). Pure."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "definitions"
_DEEPEST = 4  # a field in a person in a list in a page


def expand(raw: Mapping[str, Any]) -> dict[str, Any]:
    """The file with every ``use:`` replaced by what it borrows; what the file says itself wins.

    An unknown name stays as it is: checking tells it. Whatever is not a list or mapping where one
    belongs stays too.
    """
    written = dict(raw)
    if isinstance(raw.get("materials"), list):
        written["materials"] = [_paper(one) for one in raw["materials"]]
    if isinstance(raw.get("form"), list):
        written["form"] = [_page(page, _DEEPEST) for page in raw["form"]]
    return written


@cache
def known_fields() -> Mapping[str, Mapping[str, Any]]:
    """The shared fields, by the name they are borrowed by."""
    found: dict[str, dict[str, Any]] = _read("_fields.yaml")
    return found


@cache
def known_papers() -> Mapping[str, Mapping[str, Any]]:
    """The shared papers, by the name they are borrowed by."""
    found: dict[str, dict[str, Any]] = _read("_materials.yaml")["materials"]
    return found


@cache
def examples() -> Mapping[str, Mapping[str, str]]:
    """The pictures that show what a paper looks like: key → what is seen, in both languages."""
    found: dict[str, dict[str, str]] = _read("_materials.yaml")["examples"]
    return found


def _read(name: str) -> Any:
    return yaml.safe_load((_FOLDER / name).read_text("utf-8"))


def _paper(one: Any) -> Any:
    if not isinstance(one, Mapping) or str(one.get("use")) not in known_papers():
        return one
    own = {key: value for key, value in one.items() if key != "use"}
    name = str(one["use"])
    return {"id": name, **known_papers()[name], **own}


def _page(page: Any, depth: int) -> Any:
    """A page, person or list with its fields expanded, and those fields' own."""
    if not isinstance(page, Mapping) or not isinstance(page.get("fields"), list) or not depth:
        return page
    return {**page, "fields": [_page(_field(one), depth - 1) for one in page["fields"]]}


def _field(one: Any) -> Any:
    if not isinstance(one, Mapping) or str(one.get("use")) not in known_fields():
        return one
    own = {key: value for key, value in one.items() if key != "use"}
    name = str(one["use"])
    return {"key": name, **known_fields()[name], **own}
