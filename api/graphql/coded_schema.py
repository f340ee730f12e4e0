"""A strawberry schema with our limits, caches and codes."""

import logging

import strawberry
from graphql import GraphQLError, build_schema, lexicographic_sort_schema, print_schema
from strawberry.extensions import (
    AddValidationRules,
    MaxTokensLimiter,
    ParserCache,
    SchemaExtension,
    ValidationCache,
)
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext

from api.graphql.errors import OURS, code_of, traced
from api.graphql.limits import RULES, RULES_WITHOUT_INTROSPECTION, TOKENS

log = logging.getLogger("doorstep.graphql")


class CodedSchema(strawberry.Schema):
    """Logs our own faults in one line each, and nothing a client did wrong.

    strawberry's own logging repeats the whole document with a traceback per error: one oversized
    document made hundreds of lines, and texts of database errors quote people's data.
    """

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """One line per fault of ours: code, path, operation, type and place."""
        name = execution_context.operation_name if execution_context else None
        for error in errors:
            if (code := code_of(error)) in OURS:
                path = ".".join(map(str, error.path or ()))
                fault = f"{path}: {traced(error)}"
                about = {"code": code, "operation": name or "anonymous", "fault": fault}
                log.error("a field could not be answered", extra=about)


def coded_schema(
    query: type, mutation: type, types: tuple[type, ...] = (), *, introspection: bool = True
) -> CodedSchema:
    """The schema of a door. Never ``sort_schema``: it breaks every union (strawberry 0.341)."""
    rules = list(RULES if introspection else RULES_WITHOUT_INTROSPECTION)

    # One instance of the rule set per schema, not per request: the rules are the validation
    # cache's key. A new AddValidationRules around the same list keeps the key equal.
    def limits() -> SchemaExtension:
        return AddValidationRules(rules)

    return CodedSchema(
        query=query,
        mutation=mutation,
        types=types,
        config=StrawberryConfig(disable_field_suggestions=True),
        extensions=[
            limits,
            lambda: MaxTokensLimiter(max_token_count=TOKENS),
            lambda: ParserCache(maxsize=256),
            lambda: ValidationCache(maxsize=256),
        ],
    )


def exported(schema: strawberry.Schema) -> str:
    """The schema as text, the same whatever order its types were written in."""
    return print_schema(lexicographic_sort_schema(build_schema(schema.as_str()))) + "\n"
