"""Where in the storage a file of the county's copy lies."""

from uuid import UUID

from api.certificates import issuing
from api.materials import places
from api.notices import making


def place_of(kind: str, file_id: UUID, shelf: str) -> tuple[str, str]:
    """Label and key of an original, a result or a notice."""
    if kind == "originals":
        return places.original(file_id)
    return (making.place if kind == "notices" else issuing.place)(file_id, shelf)
