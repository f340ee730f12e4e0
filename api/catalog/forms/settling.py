"""What is kept of what was sent: the one way answers take before they are judged. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from api.catalog.forms.bounding import excess
from api.catalog.forms.existing import Existing
from api.catalog.forms.tidying import tidied

Answers = Mapping[str, Any]


def settled(
    form: Mapping[str, Any], answers: Any, known: Mapping[str, str], today: date | None
) -> Any:
    """The answers as they are kept: what the platform knows filled in, typed values tidied,
    computed values written (whatever was sent for them), hidden fields left out.

    ``known``: what ``filing_for.told`` tells, or nothing. ``today``: the day of filing, from
    which ages are counted; without it they stay as sent. What is no answers at all, or too large to
    be looked at, comes back untouched: ``problems`` says so.
    """
    if not isinstance(answers, Mapping) or excess(form, answers):
        return answers
    given = tidied(form, with_known(form, answers, known))
    pages = {key: given.get(key, {}) for key in answers}  # an empty page is a page
    return Existing(form, {**given, **pages}, today).settled()


def shown(form: Mapping[str, Any], answers: Answers) -> dict[str, Any]:
    """The answers without those of hidden fields and without empty ones, tidied."""
    kept: dict[str, Any] = settled(form, answers, {}, None)
    return kept


def with_known(form: Mapping[str, Any], answers: Answers, known: Mapping[str, str]) -> Answers:
    """The answers with what the platform knows, whatever was sent: of the person (x-known), and of
    the organisation it is filed for (x-organisation).
    """
    told = {
        key: dict(group) if isinstance(group, Mapping) else group for key, group in answers.items()
    }
    for key, group in form["properties"].items():
        for name, schema in group["properties"].items():
            source = schema.get("x-known") or f"organisation/{schema.get('x-organisation')}"
            target = told.setdefault(key, {}) if source in known else None
            if isinstance(target, dict):
                target[name] = _option(schema, known[source])
    return told


def _option(schema: Mapping[str, Any], known: str) -> str:
    """What the platform knows, as the form writes it: 女 may be the option ``female``."""
    found = (option for option, text in schema.get("x-labels", {}).items() if text == known)
    return next(found, known)
