"""Whoever holds the seals keeps to the same sentences."""

import asyncio
from pathlib import Path

import pytest

from api.paper.seals.contract import Seals
from api.paper.seals.files import FileSeals
from api.paper.seals.pades import examine, read_seal
from api.paper.seals.sandbox import ROOT, SandboxSeals, root_of
from api.paper.typesetting import typeset
from notifications.refusals import Unavailable

NAME = "青禾县民政局"


@pytest.fixture(scope="module")
async def paper() -> bytes:
    sheet = await typeset("papers/statutory", data())
    return sheet.pdf


def data() -> dict[str, object]:
    texts = ("title", "number", "greeting", "intro", "advice", "basis", "remedies", "address")
    return {
        **dict.fromkeys(texts, "话"),
        "issuer": NAME,
        "rows": [{"label": "事项", "text": "", "entries": [["一", "二"]]}],
        "issued": {"year": 2026, "month": 11, "day": 2, "text": "2026 年 11 月 2 日"},
        "qr": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
        "verify": "扫码核验真伪",
        "sample": True,
    }


@pytest.fixture(params=["sandbox", "file"])
def seals(request: pytest.FixtureRequest, tmp_path: Path) -> Seals:
    if request.param == "sandbox":
        return SandboxSeals(tmp_path)
    made = SandboxSeals(tmp_path)._new(NAME)
    (tmp_path / "county.pem").write_bytes(made)
    return FileSeals(tmp_path)


async def test_the_paper_stays_and_the_signature_covers_all_of_it(
    seals: Seals, paper: bytes, tmp_path: Path
) -> None:
    sealed = await seals.seal(paper, "11", NAME)
    assert sealed.pdf.startswith(paper)
    found = await asyncio.to_thread(examine, sealed.pdf, [root_of(tmp_path)])
    assert (found.good, found.by) == (True, sealed.by)
    assert len(sealed.certificate) == 64
    assert NAME in sealed.by


async def test_whatever_was_changed_added_or_signed_by_others_is_not_good(
    seals: Seals, paper: bytes, tmp_path: Path
) -> None:
    sealed, roots = await seals.seal(paper, "11", NAME), [root_of(tmp_path)]
    elsewhere = SandboxSeals(tmp_path / "elsewhere")
    foreign = await elsewhere.seal(paper, "11", NAME)
    changed = bytearray(sealed.pdf)
    changed[len(paper) // 2] ^= 1
    for pdf in (bytes(changed), sealed.pdf + b"\n%", foreign.pdf, paper, b"", sealed.pdf[:-300]):
        assert not (await asyncio.to_thread(examine, pdf, roots)).good


async def test_many_at_once_are_all_sealed(seals: Seals, paper: bytes, tmp_path: Path) -> None:
    made = await asyncio.gather(*(seals.seal(paper, "11", NAME) for _ in range(6)))
    roots = [root_of(tmp_path)]
    for sealed in made:
        assert (await asyncio.to_thread(examine, sealed.pdf, roots)).good
    assert len({sealed.certificate for sealed in made}) == 1


async def test_yesterdays_paper_still_leads_to_the_sandboxs_root(
    paper: bytes, tmp_path: Path
) -> None:
    yesterday = await SandboxSeals(tmp_path).seal(paper, "11", NAME)
    await SandboxSeals(tmp_path).seal(paper, "12", "青禾县自然资源局")
    assert (await asyncio.to_thread(examine, yesterday.pdf, [root_of(tmp_path)])).good
    assert (tmp_path / ROOT).stat().st_mode & 0o077 == 0


async def test_a_department_uses_its_own_file_or_the_countys_and_never_another_place(
    paper: bytes, tmp_path: Path
) -> None:
    maker = SandboxSeals(tmp_path)
    (tmp_path / "11.pem").write_bytes(maker._new("民政局的章"))
    with pytest.raises(Unavailable):
        await FileSeals(tmp_path).seal(paper, "12", NAME)
    (tmp_path / "county.pem").write_bytes(maker._new("县里的章"))
    seals = FileSeals(tmp_path)
    by = [(await seals.seal(paper, code, NAME)).by for code in ("11", "12", "../11", "")]
    assert [name[:4] for name in by] == ["民政局的", "县里的章", "县里的章", "县里的章"]


@pytest.mark.parametrize("pem", [b"", b"-----BEGIN", b"no key at all"])
async def test_a_spoilt_file_is_said_by_its_name(paper: bytes, tmp_path: Path, pem: bytes) -> None:
    (tmp_path / "county.pem").write_bytes(pem)
    with pytest.raises(Unavailable, match=r"county\.pem"):
        await FileSeals(tmp_path).seal(paper, "11", NAME)
    with pytest.raises(ValueError):  # noqa: PT011 — whatever the library says
        read_seal(pem)
