"""Whoever holds the seals keeps to the same sentences."""

import asyncio
import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.paper.checking import bind_public_address, named_in
from api.paper.seals.contract import Seals
from api.paper.seals.files import FileSeals
from api.paper.seals.module import ModuleSeals
from api.paper.seals.pades import examine, read_seal
from api.paper.seals.sandbox import ROOT, SandboxSeals, issued, root_of
from api.paper.typesetting import typeset
from notifications.refusals import Unavailable
from tests.sizes import Figure
from tests.spoiling import every_flip_is_found_out
from tests.tokens import PIN, SOFTHSM, key_is_readable, make_key

NAME = "青禾县民政局"
TOKEN = "a_Guess-nobody_Makes22"
CHECK = f"https://doorstep.example/n/{TOKEN}"


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


@pytest.fixture(params=["sandbox", "file", "pkcs11 ec", "pkcs11 rsa"])
def seals(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Seals]:
    kind, _, key = request.param.partition(" ")
    if kind == "sandbox":
        yield SandboxSeals(tmp_path)
    elif kind == "file":
        (tmp_path / "county.pem").write_bytes(SandboxSeals(tmp_path)._new(NAME))
        yield FileSeals(tmp_path)
    else:
        token = request.getfixturevalue("token")
        a_seal(token, tmp_path, "county", key=key)
        held = in_module(token, tmp_path)
        yield held
        held.close()


def a_seal(token: str, folder: Path, label: str, *, key: str = "ec", name: str = NAME) -> None:
    """A key that is made in the token and never leaves it, and a certificate of the sandbox's."""
    (folder / "chain.pem").write_bytes(root_of(folder))
    make_key(token, label, key, lambda public: issued(folder, name, public))


def in_module(token: str, folder: Path, pin: str = PIN) -> ModuleSeals:
    return ModuleSeals(SOFTHSM, token, pin, folder)


async def test_the_paper_stays_and_the_signature_covers_all_of_it(
    seals: Seals, paper: bytes, tmp_path: Path
) -> None:
    sealed = await seals.seal(paper, "11", NAME, CHECK)
    assert sealed.pdf.startswith(paper)
    found = await asyncio.to_thread(examine, sealed.pdf, [root_of(tmp_path)])
    assert (found.good, found.by) == (True, sealed.under.by)
    assert len(sealed.under.certificate) == 64
    bind_public_address("https://doorstep.example")
    assert sealed.under == await seals.look("11", NAME)
    assert named_in(sealed.pdf) == ("n", TOKEN)
    bind_public_address("https://elsewhere.example")
    assert named_in(sealed.pdf) is None
    assert NAME in sealed.under.by


async def test_whatever_was_changed_added_or_signed_by_others_is_not_good(
    seals: Seals, paper: bytes, tmp_path: Path
) -> None:
    sealed, roots = await seals.seal(paper, "11", NAME, CHECK), [root_of(tmp_path)]
    elsewhere = SandboxSeals(tmp_path / "elsewhere")
    foreign = await elsewhere.seal(paper, "11", NAME, CHECK)
    changed = bytearray(sealed.pdf)
    changed[len(paper) // 2] ^= 1
    for pdf in (bytes(changed), sealed.pdf + b"\n%", foreign.pdf, paper, b"", sealed.pdf[:-300]):
        assert not (await asyncio.to_thread(examine, pdf, roots)).good


async def test_many_at_once_are_all_sealed(seals: Seals, paper: bytes, tmp_path: Path) -> None:
    made = await asyncio.gather(*(seals.seal(paper, "11", NAME, CHECK) for _ in range(6)))
    roots = [root_of(tmp_path)]
    for sealed in made:
        assert (await asyncio.to_thread(examine, sealed.pdf, roots)).good
    assert len({sealed.under.certificate for sealed in made}) == 1


async def test_yesterdays_paper_still_leads_to_the_sandboxs_root(
    paper: bytes, tmp_path: Path
) -> None:
    yesterday = await SandboxSeals(tmp_path).seal(paper, "11", NAME, CHECK)
    await SandboxSeals(tmp_path).seal(paper, "12", "青禾县自然资源局", CHECK)
    assert (await asyncio.to_thread(examine, yesterday.pdf, [root_of(tmp_path)])).good
    assert (tmp_path / ROOT).stat().st_mode & 0o077 == 0


async def test_a_department_uses_its_own_file_or_the_countys_and_never_another_place(
    paper: bytes, tmp_path: Path
) -> None:
    maker = SandboxSeals(tmp_path)
    (tmp_path / "11.pem").write_bytes(maker._new("民政局的章"))
    with pytest.raises(Unavailable):
        await FileSeals(tmp_path).seal(paper, "12", NAME, CHECK)
    (tmp_path / "county.pem").write_bytes(maker._new("县里的章"))
    seals = FileSeals(tmp_path)
    by = [(await seals.look(code, NAME)).by for code in ("11", "12", "../11", "")]
    assert [name[:4] for name in by] == ["民政局的", "县里的章", "县里的章", "县里的章"]


@pytest.mark.parametrize("pem", [b"", b"-----BEGIN", b"no key at all"])
async def test_a_spoilt_file_is_said_by_its_name(paper: bytes, tmp_path: Path, pem: bytes) -> None:
    (tmp_path / "county.pem").write_bytes(pem)
    with pytest.raises(Unavailable, match=r"county\.pem"):
        await FileSeals(tmp_path).seal(paper, "11", NAME, CHECK)
    with pytest.raises(ValueError):  # noqa: PT011 — whatever the library says
        read_seal(pem)


@pytest.mark.proof("G59", "signed bytes 100 % by the signature, any byte 100 % by the hash")
async def test_under_a_seal_of_a_module_every_changed_bit_is_found_out(
    token: str, paper: bytes, tmp_path: Path, figure: Figure
) -> None:
    a_seal(token, tmp_path, "11")
    seals = in_module(token, tmp_path)
    pdf = (await seals.seal(paper, "11", NAME, CHECK)).pdf
    seals.close()
    digest, roots = hashlib.sha256(pdf).hexdigest(), [root_of(tmp_path)]
    flips, signed = await every_flip_is_found_out(pdf, digest, roots)
    assert 0 < signed < flips
    figure(flips=flips, in_signed_bytes=signed, unnoticed=0)


async def test_a_key_in_a_module_cannot_be_read_out_and_another_program_agrees(
    token: str, paper: bytes, tmp_path: Path
) -> None:
    a_seal(token, tmp_path, "11")
    assert not key_is_readable(token, "11")
    seals = in_module(token, tmp_path)
    sealed = await seals.seal(paper, "11", NAME, CHECK)
    seals.close()
    if shutil.which("pdfsig"):
        (tmp_path / "paper.pdf").write_bytes(sealed.pdf)
        words = ("pdfsig", "-nocert", str(tmp_path / "paper.pdf"))
        program = await asyncio.create_subprocess_exec(*words, stdout=asyncio.subprocess.PIPE)
        said = (await program.communicate())[0].decode()
        assert "Signature is Valid" in said
        assert "Total document signed" in said


async def test_a_module_gives_a_department_its_own_seal_or_the_countys_and_never_a_guess(
    token: str, paper: bytes, tmp_path: Path
) -> None:
    a_seal(token, tmp_path, "11", name="民政局的章")
    seals = in_module(token, tmp_path)
    with pytest.raises(Unavailable, match="12"):
        await seals.seal(paper, "12", NAME, CHECK)
    a_seal(token, tmp_path, "county", name="县里的章")
    names = [(await seals.look(code, NAME)).by[:4] for code in ("11", "12", "")]
    assert names == ["民政局的", "县里的章", "县里的章"]
    seals.close()
    a_seal(token, tmp_path, "11", name="又一枚章")
    with pytest.raises(Unavailable, match="11"):
        await seals.look("11", NAME)
    seals.close()


async def test_a_token_that_was_away_is_opened_anew(
    token: str, paper: bytes, tmp_path: Path
) -> None:
    a_seal(token, tmp_path, "11")
    wrong = in_module(token, tmp_path, pin="9999")
    for away in (wrong, in_module(f"not {token}", tmp_path)):
        with pytest.raises(Unavailable):
            await away.seal(paper, "11", NAME, CHECK)
    seals = in_module(token, tmp_path)
    first = await seals.look("11", NAME)
    seals._session.close()  # as when the key is pulled out
    with pytest.raises(Unavailable):
        await seals.seal(paper, "11", NAME, CHECK)
    assert (await seals.seal(paper, "11", NAME, CHECK)).under == first
    seals.close()
