"""Opening hours stay as they were written, and make sense."""

import pytest

from identity.hours import Opening, opening, read_hours
from identity.refusals import HoursInvalid


@pytest.mark.parametrize(
    "text",
    [
        "工作日上午 9:00—12:00，下午 1:30—5:00",
        "每天上午 9:00—11:30；下午提前打电话，代办员在村里",
        "户籍窗口：工作日上午 8:30—12:00，下午 2:00—5:30；值班 24 小时",
        "每天上午 9:00—下午 4:30",
        "周一至周五 9:00-17:00，周六 10：00～12：00",
        "全天 0:00 至 24:00",
        "请先打电话",
        "Mon–Fri 9:00–17:00",
        "",
    ],
)
def test_hours_that_people_write_are_kept_as_they_are(text: str) -> None:
    assert read_hours(f"  {text} ") == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9:00—25:00", "time"),
        ("9:75—12:00", "time"),
        ("24:30—25:00", "time"),
        ("17:00—9:00", "order"),
        ("工作日上午 9:00—12:00，下午 5:00—1:30", "order"),
        ("下午 2:00—2:00", "order"),
        ("看情况", "none"),
        ("9 点", "none"),
        ("9:00—12:00 " * 30, "long"),
    ],
)
def test_hours_that_make_no_sense_say_what_is_wrong(text: str, reason: str) -> None:
    with pytest.raises(HoursInvalid) as refused:
        read_hours(text)
    assert refused.value.reason == reason


HALL = "工作日上午 9:00—12:00，下午 1:30—5:00"
VILLAGE = "每天上午 9:00—11:30；下午提前打电话，代办员在村里"
POLICE = "户籍窗口：工作日上午 8:30—12:00，下午 2:00—5:30；值班 24 小时"


@pytest.mark.parametrize(
    ("hours", "time", "works", "told"),
    [
        (HALL, "09:00", True, Opening(open=True, closes="12:00")),
        (HALL, "12:00", True, Opening(open=False, opens="13:30")),
        (HALL, "16:59", True, Opening(open=True, closes="17:00")),
        (HALL, "17:00", True, Opening(open=False)),
        (HALL, "10:00", False, Opening(open=False)),
        (VILLAGE, "10:00", False, Opening(open=True, closes="11:30")),
        (VILLAGE, "08:00", True, Opening(open=False, opens="09:00")),
        (POLICE, "14:00", True, Opening(open=True, closes="17:30")),
        ("每天上午 9:00—下午 4:30", "15:00", False, Opening(open=True, closes="16:30")),
        ("周一至周五 9:00-17:00，周六 10：00～12：00", "10:00", True, None),
        ("请先打电话", "10:00", True, None),
        ("", "10:00", True, None),
    ],
)
def test_whether_the_door_is_open_now_is_read_from_what_people_wrote(
    hours: str, time: str, works: object, told: Opening | None
) -> None:
    hour, minute = (int(part) for part in time.split(":"))
    assert opening(hours, hour * 60 + minute, working=bool(works)) == told
