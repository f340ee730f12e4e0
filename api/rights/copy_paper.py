"""The copy on paper: what a person wants to read of it. All of it stands in the JSON beside it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from notifications.now import SHANGHAI
from notifications.wording import CHINESE, knows, sentence

TEMPLATE = "papers/my_data"
_MOST_LOOKS = 400  # staff's all; of the machine's and one's own the newest
_LEVELS = {1: "手机号已验证", 2: "姓名和号码已核验", 3: "本人到场核验"}
Copy = Mapping[str, Any]
Rows = list[list[str]]


def of(copy: Copy) -> dict[str, Any]:
    """The template's data, in Chinese as all papers."""
    day = datetime.fromisoformat(copy["at"])
    counts = copy["counts"]
    return {
        "title": "我的信息副本",
        "department": "家门口",
        "subtitle": f"{_time(copy['at'])} 整理",
        "lead": "这里是“家门口”保存的、关于您的信息。全部明细（包括每一次填写的内容和每一条"
        "记录）在同时提供的 JSON 文件里，用记事本就能打开。请像保管身份证复印件一样保管它。",
        "foot": "依据《中华人民共和国个人信息保护法》第四十五条，应本人要求提供。",
        "hash_line": f"格式 {copy['format']}，共 {sum(counts.values())} 条",
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "mark": "",
        "parts": [
            {**part, "number": str(place)} for place, part in enumerate(_parts(copy), start=1)
        ],
    }


def _parts(copy: Copy) -> list[dict[str, Any]]:
    return [
        _part("您是谁", [], _person(copy), (1, 3)),
        _part(
            "您办的事",
            ["事项", "编号", "状态", "开始", "办结"],
            _applications(copy),
            (3, 3, 2, 2, 2),
        ),
        _part("您填写的内容", ["事项", "栏目", "内容"], _answers(copy), (2, 3, 4)),
        _part("您交的材料", ["材料", "类型", "大小", "时间"], _files(copy), (3, 2, 2, 2)),
        _part(
            "发给您的证照和结果",
            ["名称", "编号", "发证单位", "日期"],
            _certificates(copy),
            (3, 3, 3, 2),
        ),
        _part("寄送地址", ["收件人", "电话", "地址", "时间"], _deliveries(copy), (2, 2, 4, 2)),
        _part("缴费", ["项目", "金额", "状态", "时间"], _bills(copy), (3, 2, 2, 2)),
        _part("同意和撤回", ["用途", "版本", "同意", "撤回"], _consents(copy), (3, 1, 2, 2)),
        _part("委托", ["方向", "关系", "从", "到"], _mandates(copy), (2, 2, 2, 2)),
        _part("登录过的设备", ["设备", "登录", "最近使用"], _devices(copy), (5, 2, 2)),
        _part("收到的消息", ["时间", "内容"], _messages(copy), (2, 7)),
        _part("谁用过您的信息", ["时间", "谁", "做了什么", "为什么"], _looks(copy), (2, 3, 3, 3)),
    ]


def _part(title: str, head: list[str], rows: Rows, widths: tuple[int, ...]) -> dict[str, Any]:
    note = f"{len(rows)} 条" if head and rows else ""
    return {"title": title, "note": note, "head": head, "rows": rows, "widths": list(widths)}


def _person(copy: Copy) -> Rows:
    rows: Rows = []
    for one in copy["person"]:
        told = (
            ("姓名", one.get("name")),
            ("号码", one.get("idNumber")),
            ("手机号", one.get("phone")),
            ("核验", _LEVELS.get(one["identity_level"], "")),
            ("注册时间", _time(one["created_at"])),
        )
        rows += [[label, str(value)] for label, value in told if value]
    return rows


def _applications(copy: Copy) -> Rows:
    return [
        [
            row["item"] or row["item_code"],
            row["reference"] or "草稿",
            _word("status", row["status"]),
            _day(row["created_at"]),
            _day(row["closed_at"]),
        ]
        for row in copy["applications"]
    ]


def _answers(copy: Copy) -> Rows:
    return [
        [row["item"] or row["item_code"], title, text]
        for row in copy["applications"]
        for title, text in row["lines"]
    ]


def _files(copy: Copy) -> Rows:
    return [
        [row["spec_id"], row["mime"], f"{row['size'] / 1024:.0f} KB", _time(row["created_at"])]
        for row in copy["files"]
    ]


def _certificates(copy: Copy) -> Rows:
    return [
        [row["title"], row["number"], row["issuer"], str(row["issued_on"])]
        for row in copy["certificates"]
    ]


def _deliveries(copy: Copy) -> Rows:
    return [
        [
            row.get("receiver", ""),
            row.get("phone", ""),
            f"{row['region'] or ''}{row.get('street', '')}",
            _time(row["created_at"]),
        ]
        for row in copy["deliveries"]
    ]


def _bills(copy: Copy) -> Rows:
    return [
        [
            row["for_what"],
            f"{row['total_fen'] / 100:.2f} 元",
            _BILL[row["state"]],
            _day(row["raised_at"]),
        ]
        for row in copy["bills"]
    ]


def _consents(copy: Copy) -> Rows:
    return [
        [
            _word(f"consent.{row['purpose']}", "", part="title"),
            str(row["version"]),
            _time(row["given_at"]),
            _time(row["withdrawn_at"]),
        ]
        for row in copy["consents"]
    ]


def _mandates(copy: Copy) -> Rows:
    return [
        [
            "您委托别人" if row["side"] == "given" else "别人委托您",
            _RELATION.get(row["relation"], row["relation"]),
            _day(row["given_at"]),
            _day(row["ended_at"] or row["until"]),
        ]
        for row in copy["mandates"]
    ]


def _devices(copy: Copy) -> Rows:
    return [
        [row["device"], _time(row["created_at"]), _time(row["last_seen_at"])]
        for row in copy["devices"]
    ]


def _messages(copy: Copy) -> Rows:
    told = [row for row in copy["messages"] if row["channel"] == "inbox"]
    return [[_time(row["created_at"]), row["text"]] for row in told]


def _looks(copy: Copy) -> Rows:
    log = copy["access_log"]
    newest = {row["number"] for row in log[-_MOST_LOOKS:]}
    return [
        [_time(row["at"]), _who(row), _did(row), row["why"]]
        for row in log
        if row["by"] == "staff" or row["number"] in newest
    ]


def _who(row: Mapping[str, Any]) -> str:
    if row["by"] != "staff":
        return _BY.get(row["by"], "")
    return f"{row['office']} {_word('look.role', row['role'] or '')}".strip()


def _did(row: Mapping[str, Any]) -> str:
    return str(row["action"]) if row["action"] != "unseal" else f"查看 {_thing(row['about'])}"


def _thing(about: str) -> str:
    return _word("look.what", about.replace(".", "_"))


def _word(section: str, key: str, part: str = "text") -> str:
    entry = f"{section}.{key}" if key else section
    return sentence(CHINESE, entry, part=part) if knows(CHINESE, entry) else key


def _time(at: Any) -> str:
    if not at:
        return ""
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(str(at))
    return moment.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")


def _day(at: Any) -> str:
    return _time(at)[:10]


_BILL = {"open": "待缴", "paid": "已缴", "refunded": "已退"}
_BY = {"citizen": "您本人", "agent": "替您办事的人", "system": "系统"}
_RELATION = {"relative": "亲属", "guardian": "监护人", "village_agent": "村代办员"}
