"""GB 11643 and GB 32100, names and phones: what a person types, and what we make of it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity.idnumbers import (
    IdKind,
    check_digit,
    credit_check_character,
    is_credit_code,
    is_id_number,
    passport_check_digit,
    read_id_number,
    read_name,
)
from identity.masks import mask_address, mask_id_number, mask_name, mask_phone
from identity.phones import e164, is_phone
from identity.refusals import IdNumberInvalid, NameInvalid, PhoneInvalid
from notifications.wording import knows
from tests.identity.making import an_id_number

births = st.dates(date(1900, 1, 1), date(2025, 12, 31))
orders = st.integers(1, 999)
provinces = st.sampled_from(["110101", "320826", "440305", "650102", "810000", "820000", "830000"])


@given(provinces, births, orders)
def test_every_well_formed_number_is_read_back(region: str, born: date, order: int) -> None:
    number = read_id_number(an_id_number(order, region=region, born=f"{born:%Y%m%d}"))
    assert number.birth_date == born
    assert number.sex == ("男" if order % 2 else "女")
    assert (number.kind is IdKind.RESIDENCE_PERMIT) == (region in {"810000", "820000", "830000"})


@given(births, orders, st.integers(0, 17), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_always_found(born: date, order: int, at: int, digit: str) -> None:
    number = an_id_number(order, born=f"{born:%Y%m%d}")
    wrong = number[:at] + digit + number[at + 1 :]
    assert is_id_number(wrong) == (wrong == number)


@given(births, orders, st.integers(0, 15))
def test_two_neighbours_swapped_are_always_found(born: date, order: int, at: int) -> None:
    number = an_id_number(order, born=f"{born:%Y%m%d}")
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    assert is_id_number(swapped) == (swapped == number)


@given(st.text(max_size=40))
def test_no_text_makes_the_readers_stumble(text: str) -> None:
    assert is_id_number(text) in {True, False}
    assert is_credit_code(text) in {True, False}
    assert is_phone(text) in {True, False}


def test_the_standards_own_examples_pass() -> None:
    assert read_id_number("11010519491231002X").sex == "女"
    assert read_id_number("440524188001010014").birth_date == date(1880, 1, 1)
    assert is_credit_code("91350100M000100Y43")


def test_permits_of_hong_kong_macao_taiwan_and_foreign_residents_pass() -> None:
    assert read_id_number("810000199408230021").kind is IdKind.RESIDENCE_PERMIT
    assert read_id_number(an_id_number(2, region="830000")).kind is IdKind.RESIDENCE_PERMIT
    assert read_id_number("911124198108030024").kind is IdKind.FOREIGN_RESIDENT


@pytest.mark.parametrize("born", ["19990230", "19991301", "19000229", "20230431", "17000101"])
def test_a_day_that_never_was_is_refused_even_with_a_right_check_digit(born: str) -> None:
    with pytest.raises(IdNumberInvalid):
        read_id_number(an_id_number(born=born))


def test_nobody_is_born_tomorrow() -> None:
    today = date(2026, 11, 22)
    tomorrow = an_id_number(born=f"{today + timedelta(days=1):%Y%m%d}")
    assert not is_id_number(tomorrow, today=today)
    assert is_id_number(an_id_number(born=f"{today:%Y%m%d}"), today=today)


@given(
    births, orders, st.lists(st.sampled_from(" \t\u3000\u00a0-－—\u200b"), max_size=6), st.data()
)
def test_however_it_is_written_it_is_the_same_number(
    born: date, order: int, marks: list[str], data: st.DataObject
) -> None:
    number = an_id_number(order, born=f"{born:%Y%m%d}")
    wide = str.maketrans("0123456789X", "０１２３４５６７８９ｘ")
    typed = list(number.translate(wide) if data.draw(st.booleans()) else number.lower())
    for mark in marks:
        typed.insert(data.draw(st.integers(0, len(typed))), mark)
    assert read_id_number("".join(typed)).number == number


@pytest.mark.parametrize("x", "xXｘＸ×хХΧ")
def test_what_looks_like_an_x_at_the_end_is_one(x: str) -> None:
    assert read_id_number("11010519491231002" + x).number == "11010519491231002X"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "length"),
        ("1101051949123100", "length"),
        ("11010519491231002A", "letters"),
        ("1101O519491231002X", "letters"),
        ("110105491231002", "old"),
        (an_id_number(region="000000"), "letters"),
        (an_id_number(region="160101"), "place"),
        (an_id_number(born="20230230"), "date"),
        (an_id_number(born="17000101"), "date"),
        (an_id_number(born="20991231"), "future"),
        ("110105194912310021", "checksum"),
        ("KAZ110090123104", "checksum"),
        ("KAZ990090123105", "place"),
        ("KAZ110090133105", "date"),
        ("KA1110090123105", "letters"),
    ],
)
def test_what_is_wrong_is_told_apart_and_has_a_sentence(typed: str, reason: str) -> None:
    with pytest.raises(IdNumberInvalid) as refused:
        read_id_number(typed, today=date(2026, 11, 22))
    assert refused.value.reason == reason
    for language in ("zh-CN", "en"):
        assert knows(language, "refusal.IdNumberInvalid", reason)


def test_a_foreign_residents_older_card_passes_and_tells_no_sex() -> None:
    read = read_id_number(" kaz1100 90123105")
    assert (read.number, read.kind) == ("KAZ110090123105", IdKind.FOREIGN_RESIDENT)
    assert (read.birth_date, read.sex) == (date(1990, 12, 31), "")
    assert mask_id_number(read.number) == "KAZ110*****3105"


@given(st.sampled_from(["USA", "KAZ", "GBR", "ZZZ"]), births, st.integers(0, 14))
def test_one_wrong_character_of_an_older_card_changes_its_check_digit(
    country: str, born: date, at: int
) -> None:
    start = f"{country}3100{born:%y%m%d}1"
    number = start + passport_check_digit(start + "0")
    assert is_id_number(number)
    if number[at].isdigit():
        wrong = number[:at] + str((int(number[at]) + 1) % 10) + number[at + 1 :]
        assert not is_id_number(wrong)


@pytest.mark.parametrize("region", ["000000", "160101", "550101", "900101", "100000"])
def test_a_place_that_does_not_exist_is_refused(region: str) -> None:
    assert not is_id_number(an_id_number(region=region))


def test_the_invented_county_has_numbers_that_no_real_card_has() -> None:
    assert read_id_number(an_id_number(region="990826")).kind is IdKind.RESIDENT


def test_fifteen_digits_letters_and_other_scripts_digits_are_refused() -> None:
    for typed in ("110105491231002", "", "X" * 18, "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X"):
        assert not is_id_number(typed)


def test_full_width_lower_case_and_spaces_are_the_same_number() -> None:
    assert read_id_number("１１０１０５ 19491231 002ｘ").number == "11010519491231002X"


def test_the_check_character_of_zero_to_ten_includes_x() -> None:
    found = {check_digit(an_id_number(order)) for order in range(1, 200)}
    assert found == set("0123456789X")


@given(st.from_regex(r"[1-9ANY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}", fullmatch=True))
def test_a_credit_code_has_exactly_one_check_character(start: str) -> None:
    right = [c for c in "0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ" if is_credit_code(start + c)]
    assert right == [credit_check_character(start + "0")]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("张三", "张三"),
        (" 欧阳娜娜 ", "欧阳娜娜"),
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("Anne-Marie O'Neil", "Anne-Marie O'Neil"),
        ("㐆㛃", "㐆㛃"),
    ],
)
def test_names_of_all_scripts_are_names(typed: str, name: str) -> None:
    assert read_name(typed) == name


@pytest.mark.parametrize(
    "typed", ["", "张", "张3", "张三😀", "··", "a" * 51, "张三<b>", "张\x00三"]
)
def test_what_is_no_name_is_refused(typed: str) -> None:
    with pytest.raises(NameInvalid):
        read_name(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "13812345678",
        "138 1234 5678",
        "+86 138-1234-5678",
        "0086 13812345678",
        "１３８１２３４５６７８",
    ],
)
def test_a_mobile_number_may_be_typed_in_many_ways(typed: str) -> None:
    assert e164(typed) == "+8613812345678"


@pytest.mark.parametrize(
    "typed", ["", "1381234567", "12812345678", "010-88886666", "+1 2025550123"]
)
def test_what_is_no_mainland_mobile_is_refused(typed: str) -> None:
    with pytest.raises(PhoneInvalid):
        e164(typed)


def test_masks_keep_only_what_lists_may_show() -> None:
    assert mask_name("张三") == "张*"
    assert mask_name("欧阳娜娜") == "欧***"
    assert mask_id_number("110101194912317758") == "110101********7758"
    assert mask_phone("+8613812345678") == "138****5678"
    assert mask_address("江苏省淮安市青禾县东湖镇幸福村三组18号") == "江苏省淮安市青禾县东湖镇****"
    assert mask_address("青禾县人民路1号") == "青禾县****"
    assert mask_address("幸福里18号") == "幸福****"
