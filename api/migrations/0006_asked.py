"""Which materials a filed application's answers call for: the desk sees only these."""

from orjson import loads
from tortoise import fields, migrations
from tortoise.fields.data import JSON_DUMPS
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("api", "0005_publishing")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Application",
            name="asked",
            field=fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads),
        ),
    ]
