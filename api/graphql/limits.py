"""How big a document may be: depth, aliases, fields, one operation, one mutation, values to keep.

Counted here rather than by strawberry's limiters: those walk a fragment once per use, which takes
exponential time when fragments nest (a → b b, b → c c, …), and fail on an unknown fragment. The
sums are the same; each fragment is walked once.
"""

from typing import Any, NamedTuple

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    StringValueNode,
    ValidationContext,
    ValidationRule,
)

from api.graphql.errors import Code, Coded

DEPTH = 10
ALIASES = 15
FIELDS = 1000  # with fragments written out
_LONGEST_NUMBER = 20  # a sign and 19 digits
TOKENS = 1000  # of the whole document; enforced while parsing


class Size(NamedTuple):
    """What a selection amounts to with all its fragments written out."""

    depth: int = 0
    aliases: int = 0
    fields: int = 0


class SmallEnough(ValidationRule):
    """At most ``DEPTH`` levels below the operation, ``ALIASES`` aliases, ``FIELDS`` fields."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self.fragments = {
            node.name.value: node
            for node in context.document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        self.measured: dict[str, Size] = {}

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        """Measure the operation once; everything below it is counted."""
        size = self._measure(node.selection_set)
        if size.depth > DEPTH:
            self.report_error(Coded(Code.TOO_COMPLEX, f"Deeper than {DEPTH} levels."))
        if size.aliases > ALIASES:
            self.report_error(Coded(Code.TOO_COMPLEX, f"More than {ALIASES} aliases."))
        if size.fields > FIELDS:
            self.report_error(Coded(Code.TOO_COMPLEX, f"More than {FIELDS} fields."))

    def _measure(self, selections: SelectionSetNode | None) -> Size:
        total = Size()
        for node in selections.selections if selections else ():
            match node:
                case FieldNode():
                    below = self._measure(node.selection_set)
                    aliased = node.alias is not None
                    one = Size(below.depth + 1, below.aliases + aliased, below.fields + 1)
                case InlineFragmentNode():
                    one = self._measure(node.selection_set)
                case FragmentSpreadNode():
                    one = self._measure_fragment(node.name.value)
                case _:
                    continue
            total = Size(
                max(total.depth, one.depth), total.aliases + one.aliases, total.fields + one.fields
            )
        return total

    def _measure_fragment(self, name: str) -> Size:
        if name not in self.measured:
            self.measured[name] = Size()  # a cycle ends here; another rule names it
            fragment = self.fragments.get(name)
            self.measured[name] = self._measure(fragment.selection_set if fragment else None)
        return self.measured[name]


class OneAtATime(ValidationRule):
    """One operation in a document, and in a mutation exactly one field: one act, one answer."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self.operations = 0

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        """Count operations; look at a mutation's top level."""
        self.operations += 1
        if self.operations > 1:
            self.report_error(Coded(Code.TOO_COMPLEX, "One operation per document."))
        top = node.selection_set.selections
        alone = len(top) == 1 and isinstance(top[0], FieldNode)
        if node.operation is OperationType.MUTATION and not alone:
            self.report_error(Coded(Code.TOO_COMPLEX, "One mutation per document."))


class KeepableValues(ValidationRule):
    """Literals are what a body's values are: texts that can be kept, numbers of 64 bits."""

    def enter_string_value(self, node: StringValueNode, *_: Any) -> None:
        """Look at every string literal."""
        if not clean(node.value):
            self.report_error(Coded(Code.BAD_REQUEST, "A text holds characters it must not."))

    def enter_int_value(self, node: IntValueNode, *_: Any) -> None:
        """Look at every whole number: inside a JSON argument no other rule does."""
        if len(node.value) > _LONGEST_NUMBER or not -(2**63) <= int(node.value) < 2**63:
            self.report_error(Coded(Code.BAD_REQUEST, "A number has more than 64 bits."))


def clean(text: str) -> bool:
    """Whether a text can be kept: UTF-8 throughout, without NUL."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\x00" not in text


RULES: tuple[type[ValidationRule], ...] = (SmallEnough, OneAtATime, KeepableValues)
RULES_WITHOUT_INTROSPECTION = (*RULES, NoSchemaIntrospectionCustomRule)
