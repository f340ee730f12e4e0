"""What a case is charged: the version's fees, less what a clerk confirmed, and the courier's."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from api.applications.models import Application
from api.catalog.definition import Definition, Exemption
from api.delivery import addresses
from api.payments.billing import POSTAGE

_WHOLE = 100  # percent
_POSTAGE_BASIS = "快递公司收取，不属于政府收费"


async def charges(application: Application, definition: Definition) -> list[dict[str, Any]]:
    """The lines of its bill (name, fen, basis); an exemption is a line below zero."""
    lines = [asdict(fee) for fee in definition.fees]
    if (less := exemption_of(application, definition)) is not None:
        lines += _less(definition, less)
    rule = definition.delivery
    if rule.postage == "online" and await _by_courier(application, rule.ways):
        lines.append(
            {"name": "邮寄费", "fen": rule.fee_fen, "basis": _POSTAGE_BASIS, "kind": POSTAGE}
        )
    return lines


def exemption_of(application: Application, definition: Definition) -> Exemption | None:
    """What a clerk confirmed of it."""
    confirmed = (application.fee_exempt or {}).get("key")
    return next((one for one in definition.exemptions if one.key == confirmed), None)


def _less(definition: Definition, less: Exemption) -> Iterator[dict[str, Any]]:
    paper = definition.material(less.material)
    shown = f"凭“{paper.title}”；" if paper else ""
    for fee in definition.fees:
        off = fee.fen * less.percent // _WHOLE
        yield {
            "name": f"减免：{less.title}",
            "fen": -off,
            "basis": f"{shown}{less.basis}",
            "name_en": f"Exemption: {less.title_en or less.title}",
        }


async def _by_courier(application: Application, ways: tuple[str, ...]) -> bool:
    if ways == ("courier",):
        return True
    choice = await addresses.chosen(application.id)
    return choice is not None and choice.way == "courier"
