"""The citizens' schema."""

import strawberry

from api.graphql.citizen.asking import Query
from api.graphql.citizen.belonging import Belonging
from api.graphql.citizen.entering import Entering
from api.graphql.citizen.filing import Filing
from api.graphql.coded_schema import CodedSchema, coded_schema


@strawberry.type
class Mutation(Entering, Belonging, Filing):
    """What a citizen can do."""


def citizen_schema(*, introspection: bool = True) -> CodedSchema:
    """The schema of the citizens' door."""
    return coded_schema(Query, Mutation, introspection=introspection)
