"""Forms as data: what is asked, what is wrong with answers, and how the desk sees them. Pure.

A form is JSON Schema with x- hints: groups (pages) of fields. What differs from plain JSON Schema:
a field whose ``x-show-if`` does not hold does not exist for this answer (it is neither required
nor kept), ``x-require-if`` makes one needed, ``x-computed`` is written by the program, the answer
to a field with ``x-material`` is an uploaded file, and an empty text counts as no answer.
"""

from api.catalog.forms.asking import asked
from api.catalog.forms.conditions import holds
from api.catalog.forms.existing import Existing, Spot
from api.catalog.forms.field_problems import FieldProblem
from api.catalog.forms.judging import FORMATS, needed, problems
from api.catalog.forms.pointers import at, field_at, fields_of, is_written_by_program
from api.catalog.forms.settling import Answers, settled, shown, with_known
from api.catalog.forms.showing import Line, Section, in_words, region_codes, sections
from api.catalog.forms.tidying import tidied

__all__ = [
    "FORMATS",
    "Answers",
    "Existing",
    "FieldProblem",
    "Line",
    "Section",
    "Spot",
    "asked",
    "at",
    "field_at",
    "fields_of",
    "holds",
    "in_words",
    "is_written_by_program",
    "needed",
    "problems",
    "region_codes",
    "sections",
    "settled",
    "shown",
    "tidied",
    "with_known",
]
