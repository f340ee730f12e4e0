"""Making results and letting the public check them."""

import asyncio
import hashlib
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from tortoise import connections

from api.certificates import issuing
from api.certificates.issuing import ResultFacts
from api.certificates.models import Certificate, CertificateState
from api.certificates.numbering import credit_code, number
from api.certificates.verifying import by_token, pdf
from api.materials.sniffing import PDF, kind_of
from api.paper import qr
from api.paper.checking import bind_public_address, check_url
from api.paper.seals.pades import examine
from api.paper.seals.sandbox import root_of
from api.paper.typesetting import TemplateBroken, templates, typeset
from identity.actor import ANYBODY, Actor, ActorKind
from identity.idnumbers import is_credit_code
from identity.sealing import Access
from notifications.models import Fact
from notifications.now import shift_clock
from notifications.refusals import NotFound
from tests.paper_text import squeezed, text_of

ID = "11010519491231002X"
KINDS = {
    "notice": "确认通知书",
    "certificate": "居住证",
    "voucher": "生育登记电子凭证",
    "senior_card": "老年人优待证",
    "business_licence": "营业执照",
    "property_certificate": "不动产权证书",
}


def facts(kind: str = "senior_card", **more: Any) -> ResultFacts:
    plain = ResultFacts(
        application_id=uuid4(),
        citizen_id=uuid4(),
        item_code="992011004001",
        kind=kind,
        title=KINDS.get(kind, "证"),
        issuer="青禾县民政局",
        holder="李雪梅",
        holder_number=ID,
        issued_on=date(2026, 11, 22),
        validity_years=None,
        rows=(("坐落", "青禾镇迎春路2号"),),
        item_title="老年人优待证",
        reference="QH0001",
    )
    return replace(plain, **more)


def owner(of: ResultFacts) -> Access:
    return Access(Actor(ActorKind.CITIZEN, of.citizen_id), "看自己的证照")


@pytest.mark.parametrize("kind", KINDS)
async def test_a_result_is_an_archival_pdf_that_says_it_is_a_sample(hall: Any, kind: str) -> None:
    wanted = facts(kind)
    made = await issuing.make(wanted)
    paper = await pdf(wanted.application_id, owner(wanted))
    assert kind_of(paper[:32]) == PDF
    assert b"pdfaid:part" in paper
    assert (made.state, made.size, made.glyphs_missing) == ("valid", len(paper), False)
    assert set(KINDS) == templates()


async def test_making_again_is_the_same_result(hall: Any) -> None:
    wanted = facts()
    seen = await asyncio.gather(*(issuing.make(wanted) for _ in range(4)))
    assert len({(one.id, one.number, one.token) for one in seen}) == 1
    assert await Certificate.all().count() == 1
    [fact] = await Fact.all()
    assert (fact.name, fact.subject_id) == ("certificate.made", wanted.application_id)
    assert fact.params == {"item": "老年人优待证", "reference": "QH0001"}
    assert await issuing.is_made(wanted.application_id)


async def test_a_result_is_under_its_departments_seal_and_is_the_file_that_was_hashed(
    hall: Any,
) -> None:
    wanted = facts(department="11")
    (made, *_) = await asyncio.gather(*(issuing.make(wanted) for _ in range(4)))
    paper = await pdf(wanted.application_id, owner(wanted))
    found = await asyncio.to_thread(examine, paper, [root_of(hall.settings.seal_folder)])
    assert found.good
    assert (found.by, made.sealed_by) == ("青禾县民政局(演示)",) * 2
    assert hashlib.sha256(paper).hexdigest() == made.sha256
    files = [path for path in hall.settings.storage_folder.rglob("*") if path.is_file()]
    assert len(files) == 1


async def test_a_result_half_made_is_finished_with_the_same_number(hall: Any) -> None:
    wanted = facts()
    broken = replace(wanted, kind="no_such_template")
    with pytest.raises(TemplateBroken):
        await issuing.make(broken)
    reserved = await Certificate.get(application_id=wanted.application_id)
    assert reserved.state is CertificateState.MAKING
    assert not await issuing.is_made(wanted.application_id)
    with pytest.raises(NotFound):
        await pdf(wanted.application_id, owner(wanted))
    assert await by_token(reserved.token) is None
    made = await issuing.make(wanted)
    assert (made.number, made.token) == (reserved.number, reserved.token)


async def test_the_paper_lies_sealed_and_its_opening_leaves_a_trail(hall: Any) -> None:
    wanted = facts()
    made = await issuing.make(wanted)
    [stored] = [p for p in hall.settings.storage_folder.rglob("*") if p.is_file()]
    assert b"%PDF" not in stored.read_bytes()
    assert "李雪梅".encode() not in bytes(made.holder_sealed)
    await pdf(wanted.application_id, owner(wanted))
    rows = await connections.get("default").execute_query_dict(
        "SELECT action FROM trail_row WHERE subject_id = $1 AND subject_kind = 'certificate.pdf'",
        [made.id],
    )
    assert [row["action"] for row in rows] == ["unseal"]


async def test_a_strangers_result_does_not_exist(hall: Any) -> None:
    wanted = facts()
    await issuing.make(wanted)
    for stranger in (Actor(ActorKind.CITIZEN, uuid4()), ANYBODY):
        with pytest.raises(NotFound):
            await pdf(wanted.application_id, Access(stranger, "looking"))
    with pytest.raises(NotFound):
        await pdf(uuid4(), owner(wanted))


async def test_the_public_sees_whether_it_holds_and_a_masked_holder(hall: Any) -> None:
    made = await issuing.make(facts())
    view = await by_token(made.token)
    assert view is not None
    assert (view.valid, view.state, view.holder_masked) == (True, "valid", "李**")
    assert (view.title, view.number, view.issuer) == ("老年人优待证", made.number, "青禾县民政局")
    assert ID not in str(view)
    for token in ("", "x", made.token[:-1], made.token + "A", "é" * 80, made.number):
        assert await by_token(token) is None


async def test_a_revoked_and_an_expired_result_say_so(hall: Any) -> None:
    made = await issuing.make(facts(validity_years=1))
    assert made.valid_until == date(2027, 11, 21)
    await shift_clock(timedelta(days=800))
    view = await by_token(made.token)
    assert view is not None
    assert (view.valid, view.state) == (False, "expired")
    await Certificate.filter(id=made.id).update(state=CertificateState.REVOKED)
    view = await by_token(made.token)
    assert view is not None
    assert (view.valid, view.state) == (False, "revoked")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("name", "printed", "said"),
    [
        ("李𪚥", "李〔U+2A6A5〕", "〔U+2A6A5〕是字库里还没有的字"),
        ("𠮷田·𪚥𠮷", "〔U+20BB7〕田·〔U+2A6A5〕〔U+20BB7〕", "写法以身份证件为准"),
        ("买买提·艾力", "买买提·艾力", ""),
        ("䶮㛃𬭎", "䶮㛃𬭎", ""),
    ],
)
async def test_a_rare_name_prints_right_or_the_paper_says_so(
    hall: Any, kind: str, name: str, printed: str, said: str
) -> None:
    wanted = facts(kind, holder=name)
    made = await issuing.make(wanted)
    paper = await pdf(wanted.application_id, owner(wanted))
    told = text_of(paper)
    assert made.glyphs_missing is bool(said), "a person must look"
    assert squeezed(printed) in told
    assert squeezed(said) in told
    assert "字库" not in told or said
    assert "\uffff" not in told, "no hole in the name"
    assert b"pdfaid:part" in paper, "and it may be archived"


async def test_what_people_type_is_printed_and_never_run(hall: Any) -> None:
    row = ("坐落", '#panic("x") $x$ *粗* `code` </svg> #sys.inputs')
    made = await issuing.make(facts(rows=(row,)))
    assert made.state is CertificateState.VALID


async def test_the_same_data_gives_the_same_bytes(hall: Any) -> None:
    data = {
        "title": "证",
        "issuer": "局",
        "number": "1",
        "rows": [["a", "b"]],
        "issued": {"year": 2026, "month": 11, "day": 22, "text": "t"},
        "qr": qr.svg("http://localhost/c/x"),
    }
    assert await typeset("senior_card", data) == await typeset("senior_card", data)


async def test_numbers_count_up_per_kind_without_a_gap(hall: Any) -> None:
    made = await asyncio.gather(*(issuing.make(facts("property_certificate")) for _ in range(5)))
    assert sorted(one.number for one in made) == [
        f"青(2026)青禾县不动产权第{n:07d}号" for n in range(1, 6)
    ]
    assert (await issuing.make(facts())).number == "9901262026000001"


def test_a_licence_number_is_a_valid_credit_code() -> None:
    codes = [credit_code(serial) for serial in range(1, 400)]
    assert all(is_credit_code(code) for code in codes)
    assert len(set(codes)) == 399
    assert number("business_licence", 2026, 7) == credit_code(7)


def test_the_code_holds_an_address_and_nothing_personal() -> None:
    token = "A" * 22
    bind_public_address("https://hall.example/")
    assert check_url("c", token) == f"https://hall.example/c/{token}"
    assert re.search(r"<svg[^>]+viewBox", qr.svg(check_url("c", token)))
    assert "█" in qr.terminal("http://localhost:8600")
    with pytest.raises(ValueError, match="512"):
        qr.svg("x" * 513)
