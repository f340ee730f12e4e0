"""Who may also decide an item: what lives in the table today, then what its version says."""

from api.catalog.definition import Definition
from api.catalog.lists import TOWNSHIP
from api.catalog.wordlists import LEVELS
from api.graphql.types.items import Delegated
from identity.offices import Offices


def powers_of(definition: Definition, known: Offices, *, english: bool) -> list[Delegated]:
    """As a guide shows it."""
    living = [
        Delegated(
            level=TOWNSHIP,
            level_name=LEVELS[TOWNSHIP].told(english=english),
            regions=[one.to],
            basis=one.basis,
            since=one.since,
        )
        for one in known.handed_down.get(definition.code, ())
    ]
    written = [
        Delegated(
            level=one.to_level,
            level_name=LEVELS[one.to_level].told(english=english),
            regions=[known.region_names.get(code, code) for code in one.regions],
            basis=one.basis,
            since=one.since,
        )
        for one in definition.delegated
    ]
    return living + written
