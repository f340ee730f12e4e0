"""Free words about a case stand sealed under the citizen's key (api/applications/said.py).

What stood in clear is dropped, not kept: no county runs an earlier version.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

_GRANT = "GRANT SELECT (id, reason_sealed) ON decision TO doorstep_citizen"
_BACK = "REVOKE SELECT (reason_sealed) ON decision FROM doorstep_citizen"


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0010_organisations")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RemoveField(model_name="StatusChange", name="because"),
        ops.AddField(model_name="StatusChange", name="said_id", field=fields.UUIDField(null=True)),
        ops.AddField(
            model_name="StatusChange", name="because_sealed", field=fields.BinaryField(null=True)
        ),
        ops.RemoveField(model_name="Decision", name="reason"),
        ops.AddField(
            model_name="Decision", name="reason_sealed", field=fields.BinaryField(null=True)
        ),
        ops.AddField(
            model_name="Supplement", name="whys_sealed", field=fields.BinaryField(null=True)
        ),
        ops.RemoveField(model_name="Material", name="check_note"),
        ops.AddField(
            model_name="Material", name="check_note_sealed", field=fields.BinaryField(null=True)
        ),
        ops.RunSQL(_GRANT, reverse_sql=_BACK),
    ]
