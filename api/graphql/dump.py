"""The two schemas as files, from which the PWA's types are made."""

from pathlib import Path

from api.graphql.citizen.schema import citizen_schema
from api.graphql.coded_schema import exported
from api.graphql.desk.schema import desk_schema

_FOLDER = Path(__file__).parent


def schema_dump(*, check: bool = False) -> tuple[str, ...]:
    """Write the exported schemas, or with ``check`` only name those that are out of date."""
    stale = []
    for name, schema in (("citizen", citizen_schema()), ("desk", desk_schema())):
        path, text = _FOLDER / f"{name}.graphql", exported(schema)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(str(path.relative_to(_FOLDER.parents[1])))
            if not check:
                path.write_text(text, encoding="utf-8")
    return tuple(stale)
