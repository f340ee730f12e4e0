"""Times of a site, and who comes when (C10, C123)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

APPOINTMENTS = """
CREATE TABLE slot_rule (
    id uuid PRIMARY KEY,
    site_id uuid NOT NULL,
    pool varchar(50) NOT NULL DEFAULT '', -- '' for all that has none; home_visit; an item's code
    weekday smallint NOT NULL CHECK (weekday BETWEEN 0 AND 6), -- 0 is Monday
    opens time NOT NULL,
    closes time NOT NULL,
    minutes smallint NOT NULL CHECK (minutes BETWEEN 5 AND 240),
    capacity smallint NOT NULL CHECK (capacity BETWEEN 1 AND 100),
    made_by uuid,
    made_at timestamptz NOT NULL,
    ended_at timestamptz,
    CHECK (opens < closes)
);
CREATE INDEX slot_rule_open ON slot_rule (site_id, pool) WHERE ended_at IS NULL;
GRANT SELECT ON slot_rule TO doorstep_citizen, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON slot_rule TO doorstep_desk;

CREATE TABLE appointment (
    id uuid PRIMARY KEY,
    subject_id uuid NOT NULL, -- what it is about: an application
    purpose varchar(16) NOT NULL CHECK (purpose IN ('originals', 'item')),
    citizen_id uuid NOT NULL,
    organisation_id uuid,
    filer_id uuid,
    department_id uuid NOT NULL,
    site_id uuid NOT NULL,
    pool varchar(50) NOT NULL,
    way varchar(16) NOT NULL CHECK (way IN ('visit', 'home_visit')),
    item_code varchar(50) NOT NULL,
    item varchar(255) NOT NULL,
    reference varchar(32),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    place smallint NOT NULL,
    state varchar(16) NOT NULL CHECK (state IN ('booked', 'moved', 'cancelled', 'kept', 'missed')),
    booked_at timestamptz NOT NULL,
    remind_at timestamptz,
    ended_at timestamptz,
    CHECK (starts_at < ends_at),
    CHECK ((state = 'booked') = (ended_at IS NULL))
);
-- the last place of a time is one person's
CREATE UNIQUE INDEX appointment_place ON appointment (site_id, pool, starts_at, place)
    WHERE state = 'booked';
CREATE UNIQUE INDEX appointment_open ON appointment (subject_id) WHERE state = 'booked';
CREATE INDEX appointment_subject ON appointment (subject_id);
CREATE INDEX appointment_site_day ON appointment (site_id, starts_at);
CREATE INDEX appointment_department_day ON appointment (department_id, starts_at);
CREATE INDEX appointment_citizen ON appointment (citizen_id, starts_at);
CREATE INDEX appointment_remind ON appointment (remind_at) WHERE state = 'booked';
CREATE INDEX appointment_missed ON appointment (starts_at) WHERE state = 'booked';
GRANT SELECT, INSERT, UPDATE ON appointment TO doorstep_citizen, doorstep_desk;
GRANT SELECT, UPDATE ON appointment TO doorstep_worker;

-- who has a time is decided there now
DROP INDEX original_check_slot;
"""
BACK = """
CREATE UNIQUE INDEX original_check_slot ON original_check (site_id, booked_for)
    WHERE booked_for IS NOT NULL AND agreed_at IS NULL;
DROP TABLE appointment;
DROP TABLE slot_rule;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0020_read_marks")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(APPOINTMENTS, reverse_sql=BACK),
    ]
