"""Words of the county: synonyms, events in people's lives, names of codes. Read once."""

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

_FILE = Path(__file__).parent / "definitions" / "_words.yaml"


class Named(NamedTuple):
    """Something with a name in both languages."""

    zh: str
    en: str

    def told(self, *, english: bool) -> str:
        """The name in one language."""
        return self.en if english else self.zh


class Event(NamedTuple):
    """An event in people's lives, and the words they have for it."""

    name: Named
    words: tuple[str, ...]


# GB/T 39046's code sets, as far as the hall has to say them.
LEVELS: Mapping[int, Named] = {
    4: Named("县", "County"),
    5: Named("乡镇", "Township"),
    6: Named("村", "Village"),
}
TYPES: Mapping[str, Named] = {
    "01": Named("行政许可", "Permit"),
    "02": Named("行政处罚", "Penalty"),
    "03": Named("行政强制", "Coercion"),
    "04": Named("行政征收", "Levy"),
    "05": Named("行政给付", "Benefit"),
    "06": Named("行政检查", "Inspection"),
    "07": Named("行政确认", "Confirmation"),
    "08": Named("行政奖励", "Award"),
    "09": Named("行政裁决", "Ruling"),
    "10": Named("其他权力", "Other power"),
    "20": Named("公共服务", "Public service"),
}
APPLICANTS: Mapping[int, Named] = {
    1: Named("个人", "People"),
    2: Named("企业", "Enterprises"),
    3: Named("事业单位", "Public institutions"),
    4: Named("社会组织", "Social organisations"),
    5: Named("机关", "Authorities"),
    6: Named("其他", "Others"),
}
DEPTHS: Mapping[str, Named] = {
    "full": Named("全程网办", "Entirely online"),
    "prefill": Named("网上预审", "Pre-checked online"),
    "booking": Named("网上预约", "Booked online"),
}
SITE_KINDS: Mapping[str, Named] = {
    "county_hall": Named("县政务服务中心", "County service hall"),
    "township_hall": Named("乡镇便民服务中心", "Township service hall"),
    "village_point": Named("村便民服务点", "Village service point"),
    "police": Named("派出所", "Police station"),
    "bank": Named("银行网点", "Bank"),
    "post": Named("邮政网点", "Post office"),
}


@functools.cache
def canonical() -> Mapping[str, str]:
    """Every way of saying a thing → the standard one; the longest ways first."""
    said = {word: line[0] for line in _read()["synonyms"] for word in line}
    return dict(sorted(said.items(), key=lambda pair: -len(pair[0])))


@functools.cache
def idle_words() -> frozenset[str]:
    """What does not tell one thing from another."""
    return frozenset(_read()["idle"])


@functools.cache
def events() -> Mapping[str, Event]:
    """Events by key, in the order shown."""
    return {
        key: Event(Named(event["zh"], event["en"]), tuple(event["words"]))
        for key, event in _read()["events"].items()
    }


def _read() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    return content
