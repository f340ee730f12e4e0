"""The data of an e-licence: the standard's fields, an identifier that proves itself (C118)."""

from dataclasses import replace
from datetime import date

from api.certificates.licence_data import Licence, check_character, fields, identifier

ONE = Licence(
    item_code="990113002001",
    item_title="公共场所卫生许可",
    title="卫生许可证",
    number="9901262026ZS000001",
    serial="0F" * 16,
    body="119901260000001314",
    issuer="青禾县卫生健康委员会",
    area="990126",
    holder="李雪梅",
    holder_code="11010519491231002X",
    is_organisation=False,
    issued_on=date(2026, 11, 22),
    valid_until=date(2030, 11, 21),
    state="valid",
    sha256="ab" * 32,
)


def test_the_check_character_is_the_standards() -> None:
    assert check_character("A12425GABC1234002") == "M"  # the example of the GRid, by the same rule


def test_the_identifier_is_one_for_ever_and_notices_a_slip() -> None:
    root, kind, body, serial, version, check = identifier(ONE).rsplit(".", 5)
    assert (root, kind, body) == ("1.2.156.3005.2", "119901260000001314001", ONE.body)
    assert (serial, version, len(kind)) == (ONE.serial, "001", 21)
    later = replace(ONE, state="revoked", holder="李雪", valid_until=None)
    assert identifier(later) == identifier(ONE)
    plain = kind + body + serial + version
    slips = {
        check_character(f"{plain[:n]}{'1' if plain[n] != '1' else '2'}{plain[n + 1 :]}")
        for n in range(len(plain))
    }
    assert check not in slips


def test_every_field_is_there_and_says_nothing_where_nothing_is_known() -> None:
    said = fields(ONE)
    assert (said["certificateHolderTypeName"], said["certificateHolderType"]) == (
        "公民身份号码",
        "111",
    )
    assert (said["certificateStatus"], said["certificateExpiringDate"]) == ("valid", "2030-11-21")
    newborn = fields(replace(ONE, holder_code="", valid_until=None))
    assert [newborn[name] for name in ("certificateHolderType", "certificateExpiringDate")] == [
        "",
        "",
    ]
    shop = fields(replace(ONE, is_organisation=True, holder_code="92990126MA0000016C"))
    assert shop["certificateHolderTypeName"] == "统一社会信用代码"
    assert list(shop) == list(said) == list(newborn)
