"""Numbers at a site, called at a window; visits to people at home (C44, C123)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

NUMBERS = """
CREATE TABLE queue_ticket (
    id uuid PRIMARY KEY,
    site_id uuid NOT NULL,
    day date NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    citizen_id uuid, -- none: handed out at the door
    starts_at timestamptz, -- booked for then
    state varchar(16) NOT NULL CHECK (state IN ('waiting', 'called', 'served', 'gone')),
    at_window varchar(16),
    taken_at timestamptz NOT NULL,
    called_at timestamptz,
    called_by uuid,
    ended_at timestamptz,
    UNIQUE (site_id, day, number)
);
CREATE UNIQUE INDEX queue_ticket_own ON queue_ticket (citizen_id, site_id, day)
    WHERE state IN ('waiting', 'called');
CREATE INDEX queue_ticket_waiting ON queue_ticket (site_id, day, number) WHERE state = 'waiting';
CREATE UNIQUE INDEX queue_ticket_called ON queue_ticket (called_by) WHERE state = 'called';
CREATE INDEX queue_ticket_taken ON queue_ticket (taken_at);
GRANT SELECT, INSERT ON queue_ticket TO doorstep_citizen;
GRANT SELECT, INSERT, UPDATE ON queue_ticket TO doorstep_desk;
GRANT SELECT, UPDATE, DELETE ON queue_ticket TO doorstep_worker;

CREATE TABLE home_visit (
    id uuid PRIMARY KEY,
    subject_id uuid NOT NULL, -- what it is about: an application
    citizen_id uuid NOT NULL, -- under whose key the words are sealed
    department_id uuid NOT NULL,
    site_id uuid NOT NULL,
    item_code varchar(50) NOT NULL,
    item varchar(255) NOT NULL,
    reference varchar(32),
    state varchar(16) NOT NULL
        CHECK (state IN ('asked', 'planned', 'done', 'declined', 'cancelled')),
    why_sealed bytea NOT NULL,
    address_sealed bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    planned_for timestamptz,
    planned_by uuid,
    visitor_id uuid,
    declined_sealed bytea,
    findings_sealed bytea,
    drawn_sealed bytea,
    filled_at timestamptz, -- by the phone on which it was filled in, maybe without a network
    done_at timestamptz,
    ended_at timestamptz,
    CHECK ((state IN ('planned', 'done')) <= (planned_for IS NOT NULL AND visitor_id IS NOT NULL)),
    CHECK ((state = 'done') = (findings_sealed IS NOT NULL))
);
CREATE UNIQUE INDEX home_visit_open ON home_visit (subject_id) WHERE state IN ('asked', 'planned');
CREATE INDEX home_visit_citizen ON home_visit (citizen_id);
CREATE INDEX home_visit_department ON home_visit (department_id, planned_for);
CREATE INDEX home_visit_site ON home_visit (site_id, planned_for);
CREATE INDEX home_visit_visitor ON home_visit (visitor_id, planned_for);
CREATE TABLE home_visit_photo (
    id uuid PRIMARY KEY, -- given by the phone: sent twice it is kept once
    visit_id uuid NOT NULL REFERENCES home_visit ON DELETE CASCADE,
    citizen_id uuid NOT NULL,
    jpeg_sealed bytea NOT NULL,
    taken_by uuid NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX home_visit_photo_visit ON home_visit_photo (visit_id);
CREATE INDEX home_visit_photo_citizen ON home_visit_photo (citizen_id);
GRANT SELECT, INSERT, UPDATE ON home_visit TO doorstep_citizen, doorstep_desk;
GRANT SELECT, UPDATE ON home_visit TO doorstep_worker;
GRANT SELECT, INSERT ON home_visit_photo TO doorstep_desk;
GRANT SELECT, DELETE ON home_visit_photo TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0027_appointments")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(
            NUMBERS,
            reverse_sql="DROP TABLE home_visit_photo; DROP TABLE home_visit;"
            " DROP TABLE queue_ticket;",
        ),
    ]
