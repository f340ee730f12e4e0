"""Every fact can be told, on every channel, in both languages, kindly and without secrets."""

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import api
import identity
import notifications
from api.applications.lifecycle import STEPS, Action, Status
from notifications import wording
from notifications.messages import CHANNELS
from notifications.refusals import Refusal
from notifications.wording import CHINESE, ENGLISH, LANGUAGES, WordingMissing

BESIDES = {"bill.raised", "certificate.made", "delivery.confirmed", "desk.arrived", "code"}
FULL = {
    "item": "不动产转移登记",
    "reference": "QH26-0001",
    "due": "2026-12-03",
    "amount_fen": 8000,
    "site": "青禾县政务服务中心",
    "carrier": "EMS",
    "waybill": "QH00000000001",
    "count": 2,
    "pickup_code": "4821",
    "code": "123456",
    "minutes": 5,
    "number": "A012",
    "window": "3",
    "where": "https://desk.example/#/cases/1",
}
FACTS = sorted({step.announces for step in STEPS.values()} | BESIDES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_is_worded_on_every_channel(fact: str, language: str) -> None:
    for channel in CHANNELS:
        said = wording.message(language, fact, channel, FULL)
        assert said.text.strip()
        assert not re.search(r"[{}\[\]]", said.title + said.text), said
        assert channel == "sms" or said.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_still_stands_when_a_parameter_is_missing(language: str) -> None:
    for key in wording.keys(language, "message"):
        needed = {"code": "123456"}
        for channel in CHANNELS:
            text = wording.message(language, key.removeprefix("message."), channel, needed).text
            assert not re.search(r"[{}\[\]]|None|，，|，。|  ", text), text


def test_both_languages_know_the_same() -> None:
    for area in ("message", "status", "todo", "timeline", "by", "receipt", "field", "refusal"):
        chinese = set(wording.keys(CHINESE, area))
        assert chinese == set(wording.keys(ENGLISH, area))
        for key in chinese:
            for part in ("title", "text", "sms", "push"):
                ours = wording.parameters(CHINESE, key, part)
                theirs = wording.parameters(ENGLISH, key, part)
                assert ours == {name.removesuffix("_en") for name in theirs}, f"{key}.{part}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_push_says_nothing_personal_not_even_the_item(language: str) -> None:
    for key in wording.keys(language, "message"):
        assert wording.parameters(language, key, "push") == frozenset(), key
        assert wording.parameters(language, key, "title") == frozenset(), key


ONE_SMS = 70  # characters; longer ones travel, and are paid for, as two
LINK = "https://qinghe.cn/to/QH2611000012A/s"  # a citizen's number has 13 characters
ASKING = (
    *("supplement_asked", "more_asked", "originals_called", "payment_asked", "booking_due"),
    *("supplement_due", "more_due", "payment_due", "originals_due", "pickup_lapsed"),
)
WORDED = sorted(key.removeprefix("message.") for key in wording.keys(CHINESE, "message"))
REAL = FULL | {
    "reference": "QH2611000012A",
    "where": LINK,
    "until": "2026-12-10",
    "material": "房屋产权证",
    "news": "application.accepted",
    "waybill": "1187654321098",
}


@pytest.mark.parametrize("kind", WORDED)
def test_an_sms_with_all_it_can_say_is_one_sms(kind: str) -> None:
    """A colleague's link names the case by its id and is longer: their sentence is measured."""
    text = wording.message(CHINESE, kind, "sms", REAL).text
    assert text.startswith("【青禾县政务】")
    of_staff = wording.message(CHINESE, kind, "sms", REAL | {"where": ""}).text
    measured = of_staff if "登录" in text and LINK in text else text
    assert len(measured) <= ONE_SMS, text


@pytest.mark.parametrize("kind", WORDED)
def test_an_sms_says_what_to_do_or_that_nothing_is_to_be_done(kind: str) -> None:
    text = wording.message(CHINESE, kind, "sms", REAL).text
    assert "请" in text or "无需操作" in text, text


def test_who_must_act_gets_the_way_there_and_who_need_not_gets_none() -> None:
    said = {kind: wording.message(CHINESE, kind, "sms", REAL).text for kind in WORDED}
    led = {kind for kind, text in said.items() if LINK in text}
    assert {f"application.{what}" for what in ASKING} <= led
    assert not {kind for kind in led if "无需操作" in said[kind]}


def test_an_english_sms_is_signed_and_short() -> None:
    for key in wording.keys(ENGLISH, "message"):
        text = wording.message(ENGLISH, key.removeprefix("message."), "sms", FULL).text
        assert text.startswith("【Qinghe】")
        assert len(text) <= 280, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_statuses_and_steps_have_names(language: str) -> None:
    for status in Status:
        assert wording.sentence(language, f"status.{status.value}")
    for action in Action:
        assert wording.sentence(language, f"timeline.{action.value}", part="title")
        assert wording.sentence(language, f"timeline.{action.value}")


def test_every_refusal_is_worded_from_what_it_carries() -> None:
    for package in (notifications, identity, api):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" not in module.name:
                importlib.import_module(module.name)
    refusals = set(_below(Refusal))
    assert len(refusals) > 30
    for refusal in refusals:
        carried = {field.name for field in dataclasses.fields(refusal)}
        for language in LANGUAGES:
            key = f"refusal.{refusal.__name__}"
            assert wording.knows(language, key), key
            assert wording.parameters(language, key, "text") <= carried, key


def _below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def test_money_and_dates_are_spoken() -> None:
    asked = wording.message(CHINESE, "application.payment_asked", "inbox", FULL)
    assert "80.00 元" in asked.text
    assert "12月3日" in asked.text
    said = wording.sentence(CHINESE, "todo.awaiting_original", due="2026-12-03T09:30+08:00")
    assert said == "请在12月3日 09:30前预约验核原件"


def test_an_unknown_sentence_is_an_error_and_an_unknown_language_chinese() -> None:
    with pytest.raises(WordingMissing):
        wording.sentence(CHINESE, "refusal.NoSuchThing")
    with pytest.raises(WordingMissing):
        wording.sentence(CHINESE, "refusal.TooManyRequests")
    assert wording.sentence("fr", "status.draft") == "草稿"
