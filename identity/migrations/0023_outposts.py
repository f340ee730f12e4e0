"""Whether a seat is at a station: at a site that lies below the department's own region."""

from tortoise import migrations
from tortoise.migrations import operations as ops

OUTPOST = """
CREATE FUNCTION doorstep_outpost(of uuid, at_site uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((
        SELECT length(there.code) > length(home.code)
        FROM site JOIN region there ON there.id = site.region_id,
             department JOIN region home ON home.id = department.region_id
        WHERE site.id = at_site AND department.id = of), false) $$;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0022_returning_staff")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(OUTPOST, reverse_sql="DROP FUNCTION doorstep_outpost(uuid, uuid);"),
    ]
