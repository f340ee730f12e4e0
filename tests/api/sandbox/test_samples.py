"""What the demo people write and photograph is valid everywhere."""

import io
from datetime import date

import pytest
from PIL import Image

from api.catalog.forms import problems
from api.catalog.published import published
from api.endpoints.sandbox.samples import answers_for, photo_of
from api.seed.people import id_number
from tests.conftest import Hall

KNOWN = {
    "name": "陈志强",
    "phone": "13900000001",
    "birthDate": "1956-03-12",
    "sex": "male",
}


@pytest.mark.parametrize("code", ["990715001001", "990714001001", "992011004001"])
async def test_the_answers_fit_every_item(hall: Hall, code: str) -> None:
    known = {**KNOWN, "idNumber": id_number(date(1956, 3, 12), 31)}
    form = dict((await published(code)).form)
    assert problems(form, answers_for(form, known), complete=True) == []


def test_photos_are_small_whole_and_different() -> None:
    one, other, page = photo_of("房产证", 1), photo_of("合同", 1), photo_of("房产证", 2)
    assert len({one, other, page}) == 3
    for photo in (one, other, page):
        assert len(photo) < 200_000
        with Image.open(io.BytesIO(photo)) as image:
            image.load()
            assert image.format == "JPEG"
