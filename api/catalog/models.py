"""What the catalogue keeps: items and their published versions, which never change."""

from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class Item(Model):
    """A thing one can apply for (业务办理项)."""

    id = fields.UUIDField(primary_key=True)
    code = fields.CharField(max_length=50, unique=True)
    department_code = fields.CharField(max_length=32)
    created_at = fields.DatetimeField()

    class Meta:
        table = "item"


class ItemVersion(Model):
    """One published text of an item. A trigger refuses changes; an application pins one."""

    id = fields.UUIDField(primary_key=True)
    item: fields.ForeignKeyRelation[Item] = fields.ForeignKeyField(
        "api.Item", related_name="versions", on_delete=fields.RESTRICT
    )
    code = fields.CharField(max_length=50)
    version = fields.IntField()
    content_hash = fields.CharField(max_length=64)
    definition: fields.JSONField[dict[str, Any]] = fields.JSONField()
    published_at = fields.DatetimeField()

    class Meta:
        table = "item_version"
        unique_together = (("code", "version"),)
        indexes = (Index(fields=("item_id",)),)
