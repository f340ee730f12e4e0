"""What the catalogue keeps: the tree of items, their published versions, and drafts of new ones.

Versions and what happened to them never change: triggers refuse it. Who may write what is also the
database's business (migration 0005): a door can only add what two different people did.
"""

from enum import StrEnum
from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class NodeKind(StrEnum):
    """Where in the tree: 基本目录 → 事项 → 业务办理项. Only the last can be applied for."""

    CATALOGUE = "catalogue"
    ITEM = "item"
    HANDLING = "handling"


class DraftState(StrEnum):
    """The life of a draft. Sent back, it is being written again."""

    WRITING = "writing"
    SUBMITTED = "submitted"
    PUBLISHED = "published"
    DISCARDED = "discarded"


class VersionAct(StrEnum):
    """What happens to a published version."""

    PUBLISHED = "published"
    WITHDRAWAL_ASKED = "withdrawal_asked"
    WITHDRAWN = "withdrawn"


class Item(Model):
    """A node of the catalogue's tree; a leaf is a thing one can apply for."""

    id = fields.UUIDField(primary_key=True)
    code = fields.CharField(max_length=50, unique=True)
    kind = fields.CharEnumField(NodeKind, max_length=16, db_default="handling")
    parent_code = fields.CharField(max_length=50, null=True)
    title = fields.CharField(max_length=200, db_default="")
    title_en = fields.CharField(max_length=200, db_default="")
    department_code = fields.CharField(max_length=32)
    created_at = fields.DatetimeField()

    class Meta:
        table = "item"
        indexes = (Index(fields=("parent_code",)),)


class ItemVersion(Model):
    """One published text of an item. A trigger refuses changes; an application pins one.

    ``definition`` is the published document, whose hash is ``content_hash``; ``source`` what was
    written by hand. A version without signer was brought by the installation (docs/decisions/0012).
    """

    id = fields.UUIDField(primary_key=True)
    item: fields.ForeignKeyRelation[Item] = fields.ForeignKeyField(
        "api.Item", related_name="versions", on_delete=fields.RESTRICT
    )
    code = fields.CharField(max_length=50)
    version = fields.IntField()
    content_hash = fields.CharField(max_length=64)
    definition: fields.JSONField[dict[str, Any]] = fields.JSONField()
    published_at = fields.DatetimeField()
    department_code = fields.CharField(max_length=32, db_default="")
    source = fields.TextField(null=True)
    source_hash = fields.CharField(max_length=64, null=True)
    effective_from = fields.DateField(null=True)
    cancelled_on = fields.DateField(null=True)
    # Codes of the regions where it is tried out; None: it holds in the whole county.
    pilot: fields.JSONField[list[str] | None] = fields.JSONField(null=True)
    author_id = fields.UUIDField(null=True)
    signer_id = fields.UUIDField(null=True)
    seat_id = fields.UUIDField(null=True)  # in which the signer signed
    document = fields.TextField(null=True)  # canonical JSON: what was signed, byte for byte
    evidence: fields.JSONField[dict[str, str] | None] = fields.JSONField(null=True)
    preparation_id = fields.UUIDField(null=True)

    class Meta:
        table = "item_version"
        unique_together = (("code", "version"),)
        indexes = (Index(fields=("item_id",)),)


class ItemDraft(Model):
    """A version being written. Its text may be broken; only a whole one can be submitted."""

    id = fields.UUIDField(primary_key=True)
    department_id = fields.UUIDField()
    department_code = fields.CharField(max_length=32)
    author_id = fields.UUIDField(null=True)  # None: brought by the installation
    state = fields.CharEnumField(DraftState, max_length=16, default=DraftState.WRITING)
    revision = fields.IntField(default=0)  # counts every change: the precondition of the next
    source = fields.TextField()
    code = fields.CharField(max_length=50, null=True)  # as far as the text can be read
    number = fields.IntField(null=True)
    title = fields.CharField(max_length=200, default="")
    sent_back_because = fields.CharField(max_length=500, default="")
    version_id = fields.UUIDField(null=True)  # what it became
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()

    class Meta:
        table = "item_draft"
        indexes = (Index(fields=("department_id", "state", "updated_at")),)


class VersionEvent(Model):
    """What happened to a version. Append-only."""

    id = fields.UUIDField(primary_key=True)
    version: fields.ForeignKeyRelation[ItemVersion] = fields.ForeignKeyField(
        "api.ItemVersion", related_name="events", on_delete=fields.RESTRICT
    )
    act = fields.CharEnumField(VersionAct, max_length=32)
    first_id = fields.UUIDField(null=True)  # who wrote it, or who asked for its withdrawal
    by_id = fields.UUIDField(null=True)  # None: the installation
    because = fields.CharField(max_length=500, default="")
    at = fields.DatetimeField()

    class Meta:
        table = "item_version_event"
        indexes = (Index(fields=("version_id", "at")),)
