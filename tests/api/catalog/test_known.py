"""What was verified once fills every form, written by nobody, and says where it is from (C16)."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from api.catalog.paper_words import source
from tests.answers import every_code, form_of


def fields(schema: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every field of a form, lists' entries too."""
    for key, value in schema.get("properties", {}).items():
        if isinstance(value, Mapping):
            yield f"{path}/{key}", value
            yield from fields(value, f"{path}/{key}")
            yield from fields(value.get("items", {}), f"{path}/{key}/*")


@pytest.mark.parametrize("code", every_code())
def test_who_applies_writes_neither_name_nor_number_and_reads_where_they_come_from(
    code: str,
) -> None:
    known = {
        field["x-known"]: (pointer, source(field))
        for pointer, field in fields(form_of(code))
        if "x-known" in field
    }
    assert {"name", "idNumber", "phone"} <= known.keys()
    assert [pointer for pointer, said in known.values() if not said] == []
