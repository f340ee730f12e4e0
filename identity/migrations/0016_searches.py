"""Who was searched for by number hears of it as of any other look (G48)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

_TELLS = """
DROP TRIGGER trail_row_tells ON trail_row;
CREATE TRIGGER trail_row_tells AFTER INSERT ON trail_row FOR EACH ROW
    WHEN (NEW.actor_kind = 'staff' AND NEW.action IN ({actions}) AND NEW.citizen_id IS NOT NULL)
    EXECUTE FUNCTION tell_of_look();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0015_organisations")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(
            _TELLS.format(actions="'unseal', 'search'"),
            reverse_sql=_TELLS.format(actions="'unseal'"),
        ),
    ]
