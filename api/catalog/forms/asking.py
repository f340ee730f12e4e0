"""Which materials are asked for, by what was answered. Pure."""

from typing import Any

from api.catalog.definition import Definition, MaterialSpec
from api.catalog.forms.conditions import holds
from api.catalog.forms.existing import Existing
from api.catalog.forms.settling import shown


def asked(
    definition: Definition, answers: Any, *, looked_up: bool = False
) -> tuple[MaterialSpec, ...]:
    """The materials that these answers call for, in the order of the list.

    Never one that the platform looks up itself (but with ``looked_up``), none whose condition does
    not hold, and none that a hidden photo or signature field would collect.
    """
    existing = Existing(definition.form, shown(definition.form, answers))
    return tuple(
        spec
        for spec in definition.materials
        if (looked_up or spec.lookup is None)
        and holds(spec.asked_if or {}, existing.value)
        and (spec.field is None or existing.has(spec.field))
    )
