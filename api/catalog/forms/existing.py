"""Which fields of a form exist for these answers, and what stands in them. Pure.

A field whose condition does not hold does not exist: it has no value for others either, so chains
of conditions are followed, in lists and persons too. In a circle nothing has a value.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any

from api.catalog.forms.computing import computed, rounded
from api.catalog.forms.conditions import holds
from api.catalog.forms.pointers import (
    below,
    field_at,
    in_list,
    is_written_by_program,
    steps_of,
)


@dataclass(frozen=True)
class Spot:
    """A field where it exists: in a page, in an entry of a list, in a person."""

    pointer: str
    beside: str  # the pointer of what it stands in
    schema: Mapping[str, Any]
    named: bool  # named by the ``required`` of what it stands in


@dataclass
class Existing:
    """The fields that exist for ``answers``, which are tidied. Each is looked at once.

    Without ``today`` ages stay as they stand in the answers.
    """

    form: Mapping[str, Any]
    answers: Mapping[str, Any]
    today: date | None = None
    _shown: dict[str, bool] = field(default_factory=dict)
    _computed: dict[str, Any] = field(default_factory=dict)

    def value(self, pointer: str) -> Any:
        """What stands at a pointer, if its fields exist; one with ``*`` answers with a list."""
        before, star, rest = pointer.partition("/*")
        if star:
            entries = self.value(before)
            count = len(entries) if isinstance(entries, list) else 0
            found = [self.value(f"{before}/{place}{rest}") for place in range(count)]
            return list(chain.from_iterable(found)) if "/*" in rest else found
        schema, value, path = self.form, self.answers, ""
        for step in steps_of(pointer):
            path, beside = below(path, step), path
            if "properties" in schema:
                schema = schema["properties"].get(step, {})
                if beside and not self.shows(Spot(path, beside, schema, named=False)):
                    return None
                value = self._here(path, beside, schema, value, step)
            else:
                schema = schema.get("items", {})
                value = in_list(value, step)
        return value

    def shows(self, spot: Spot) -> bool:
        """Whether the field exists; what it stands in does."""
        if spot.pointer not in self._shown:
            self._shown[spot.pointer] = False  # asked for by itself, in a circle
            self._shown[spot.pointer] = self._holds(spot, "x-show-if")
        return self._shown[spot.pointer]

    def needs(self, spot: Spot) -> bool:
        """Whether the field must be answered: by its page, or by its own condition."""
        if is_written_by_program(spot.schema):
            return False
        return spot.named or ("x-require-if" in spot.schema and self._holds(spot, "x-require-if"))

    def has(self, pointer: str) -> bool:
        """Whether the field at a pointer exists, and all that it stands in. No list is on it."""
        path, found = "", self.form
        for step in steps_of(pointer):
            path, beside = below(path, step), path
            found = found.get("properties", {}).get(step, {})
            if beside and not self.shows(Spot(path, beside, found, named=False)):
                return False
        return field_at(self.form, pointer) is not None

    def spots(self) -> Iterator[Spot]:
        """Every field that exists, in form order; those inside one come after it."""
        for key in self.form["x-order"]:
            page = self.form["properties"][key]
            yield from self._spots(below("", key), page, self.answers.get(key))

    def settled(self) -> dict[str, Any]:
        """The answers with computed values and without those of hidden fields.

        What no form names is kept, for ``problems`` to speak of.
        """
        kept = dict(self.answers)
        for key in self.form["x-order"]:
            page = self.form["properties"][key]
            told = self._settled(below("", key), page, self.answers.get(key, {}))
            if told != {} or key in self.answers:
                kept[key] = told
        return kept

    def _settled(self, path: str, schema: Mapping[str, Any], value: Any) -> Any:
        if isinstance(value, list) and "properties" in schema.get("items", {}):
            return [
                self._settled(below(path, place), schema["items"], entry)
                for place, entry in enumerate(value)
            ]
        if not isinstance(value, Mapping) or "properties" not in schema:
            return value
        kept = {name: one for name, one in value.items() if name not in schema["properties"]}
        for name in schema["x-order"]:
            field_schema = schema["properties"][name]
            spot = Spot(below(path, name), path, field_schema, named=False)
            if not self.shows(spot):
                continue
            one = self._here(spot.pointer, path, field_schema, value, name)
            told = self._settled(spot.pointer, field_schema, one)
            if told is not None and told != {}:
                kept[name] = told
        return kept

    def _spots(self, path: str, schema: Mapping[str, Any], value: Any) -> Iterator[Spot]:
        given = value if isinstance(value, Mapping) else {}
        for name in schema["x-order"]:
            inner = schema["properties"][name]
            spot = Spot(below(path, name), path, inner, name in schema.get("required", ()))
            if not self.shows(spot):
                continue
            yield spot
            one = given.get(name)
            if "properties" in inner:
                if one or self.needs(spot):
                    yield from self._spots(spot.pointer, inner, one)
            elif isinstance(one, list) and "properties" in inner.get("items", {}):
                for place, entry in enumerate(one):
                    yield from self._spots(below(spot.pointer, place), inner["items"], entry)

    def _here(
        self, pointer: str, beside: str, schema: Mapping[str, Any], holder: Any, name: str
    ) -> Any:
        """What stands in a field that exists: counted, or given."""
        given = holder.get(name) if isinstance(holder, Mapping) else None
        if "x-computed" not in schema:
            return given
        if self.today is None and "age" in schema["x-computed"]:
            return given
        if pointer not in self._computed:
            self._computed[pointer] = None  # asked for by itself, in a circle
            value = computed(
                schema["x-computed"],
                lambda asked: self.value(_from(asked, beside)),
                self.today or date.min,
            )
            kind = schema.get("type")
            self._computed[pointer] = None if value is None else rounded(value, kind)
        return self._computed[pointer]

    def _holds(self, spot: Spot, hint: str) -> bool:
        condition = spot.schema.get(hint)
        return not condition or holds(
            condition, lambda pointer: self.value(_from(pointer, spot.beside))
        )


def _from(pointer: str, beside: str) -> str:
    """The whole pointer of one that may begin beside the field (``./name``)."""
    return beside + pointer[1:] if pointer.startswith("./") else pointer
