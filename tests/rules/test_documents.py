"""What the page asks, the door understands: no half of a change lands without the other."""

import json

import pytest
from graphql import build_schema, parse, validate

from tests.rules.source import ROOT

GENERATED = {"citizen": "pwa/src/hall/generated", "desk": "pwa/src/desk/generated"}


@pytest.mark.parametrize("door", GENERATED)
def test_every_document_of_the_page_fits_the_doors_schema(door: str) -> None:
    schema = build_schema((ROOT / f"api/graphql/{door}.graphql").read_text("utf-8"))
    kept = json.loads((ROOT / GENERATED[door] / "persisted-documents.json").read_text("utf-8"))
    assert len(kept) > 10
    wrong = {
        error.message for document in kept.values() for error in validate(schema, parse(document))
    }
    assert wrong == set()
