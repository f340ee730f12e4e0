"""The two GraphQL doors."""

from api.graphql.dump import schema_dump

__all__ = ["schema_dump"]
