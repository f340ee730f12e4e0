"""What `doorstep run` says when it is ready: where to go, and who one can be."""

import json
from pathlib import Path
from unicodedata import east_asian_width

from api.endpoints.shield import lan_address
from api.materials.deciphering import can_read
from api.paper.qr import terminal
from api.settings import Settings

_ROLES = {
    "citizen": "群众 citizen",
    "agent": "代办员 agent",
    "window": "窗口 window",
    "reviewer": "审核 reviewer",
    "approver": "审批 approver",
    "leader": "领导 leader",
    "supervisor": "监督 supervisor",
    "catalogue": "事项管理 catalogue",
    "auditor": "审计 auditor",
}


def welcome(settings: Settings) -> str:
    """The block of text."""
    rows = [
        ("群众 · citizens", settings.citizen_origin),
        ("工作人员 · desk", settings.desk_origin),
    ]
    if settings.development:
        rows.append(("沙箱 · sandbox (both at once)", f"{settings.citizen_origin}/sandbox"))
    width = max(_columns(label) for label, _ in rows)
    lines = ["", "家门口 Doorstep 已就绪 · is ready", ""]
    lines += [f"  {label}{' ' * (width - _columns(label))}  {url}" for label, url in rows]
    if people := _demo_people(settings.home / "demo.json"):
        lines += ["", "  演示人物 · demo people (SMS codes appear in the sandbox)", *people]
    if settings.phone:
        address = f"http://{lan_address()}:{settings.citizen_port}"
        lines += ["", f"  手机扫码 · on a phone in this network: {address}"]
        lines += ["", terminal(address)]
    if not can_read():
        lines += [
            "",
            "  身份证照片的识别没有装，群众自己填 · reading ID card photos is not installed",
        ]
    lines += ["", f"  数据 · data: {settings.home}    Ctrl-C 停止 · stops everything", ""]
    return "\n".join(lines)


def _demo_people(file: Path) -> list[str]:
    if not file.is_file():
        return []
    people = json.loads(file.read_text(encoding="utf-8"))["people"]
    rows = [
        (_ROLES.get(one["role"], one["role"]), one["name"], one["phone"], one.get("idNumber", ""))
        for one in people
    ]
    widths = [max(_columns(row[i]) for row in rows) for i in range(4)]
    return [
        "    " + "  ".join(c + " " * (w - _columns(c)) for c, w in zip(row, widths, strict=True))
        for row in rows
    ]


def _columns(text: str) -> int:
    """Terminal columns: Chinese characters take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
