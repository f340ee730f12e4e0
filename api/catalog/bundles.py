"""One matter, several items (一件事): every member is there, and every answer finds its field."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from api.catalog.forms import field_at
from api.catalog.refusals import Problem
from api.catalog.source import Source

Document = Mapping[str, Any]


def bundle_problems(
    source: Source, document: Document, member: Callable[[str], Document | None]
) -> Iterator[Problem]:
    """What is wrong with the bundle; ``member`` answers a code with its published document."""
    for number, one in enumerate(document.get("bundle", ())):
        there = member(one["code"])
        if there is None or one["code"] == document["code"]:
            said = f"目录里没有“{one['code']}”这个事项，不能放进一件事。"
            yield source.problem(("bundle", number, "code"), "bundle", said)
            continue
        if there.get("bundle"):
            said = f"“{one['code']}”本身就是一件事，不能再放进来。"
            yield source.problem(("bundle", number, "code"), "bundle", said)
        for here, target in one["mapping"].items():
            path = ("bundle", number, "mapping", here)
            if field_at(document["form"], here) is None:
                yield source.problem(path, "bundle", f"本表单里没有“{here}”这个字段。")
            if field_at(there["form"], target) is None:
                said = f"“{one['code']}”的表单里没有“{target}”这个字段。"
                yield source.problem(path, "bundle", said)
