"""Results that were made elsewhere: what has no case here, who oversees must hear of (C63).

Nobody's name is kept: number, item, office and day are all it takes to look it up there.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

RESULTS = """
CREATE TABLE imported_result (
    id uuid PRIMARY KEY,
    number varchar(64) NOT NULL UNIQUE,
    item_code varchar(50) NOT NULL,
    department_id uuid NOT NULL,
    issued_on date NOT NULL,
    reference varchar(32), -- of the case, as the file says
    application_id uuid, -- none: there is no such case, which is the event
    because varchar(255) NOT NULL,
    brought_by varchar(64) NOT NULL, -- at the console
    at timestamptz NOT NULL
);
CREATE INDEX imported_result_without_case ON imported_result (department_id, at)
    WHERE application_id IS NULL;
REVOKE ALL ON imported_result FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT ON imported_result TO doorstep_desk;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0062_asked_no_more")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012 — the tool's own form
        ops.RunSQL(RESULTS, reverse_sql="DROP TABLE imported_result")
    ]
