"""What a draft was offered from a card's photo: places and keyed hashes, gone when it is filed."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0019_marked")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Application", "read_marks", fields.JSONField(null=True)),
    ]
