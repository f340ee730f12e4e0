"""What each process may do in the database (R8): the citizens' door, the desk's, the worker.

The roles are the server's (the embedded one makes them); where they are missing they are made
without a login, to be granted to whatever the operator's own users are called. Granted broadly,
then taken away by name: what stands under "never" is what the tests try.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

ROLES = """
DO $$
DECLARE role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['doorstep_citizen', 'doorstep_desk', 'doorstep_worker'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I',
                       role);
        EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', role);
        EXECUTE format('GRANT EXECUTE ON FUNCTION doorstep_now() TO %I', role);
        -- never, for nobody: rewriting what happened
        EXECUTE format('REVOKE UPDATE, DELETE ON trail_row, status_change, ledger_entry, decision,'
                       ' opinion FROM %I', role);
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON item, item_version, calendar_day,'
                       ' development_clock FROM %I', role);
        -- never, through a door: founding offices, hiring, giving seats
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON region, department, site, staff, seat'
                       ' FROM %I', role);
        EXECUTE format('REVOKE DELETE ON person, owner_key, bill, attempt, refund, certificate,'
                       ' stage_run, supplement, original_check, parcel, track FROM %I', role);
    END LOOP;
END $$;

-- the outer side (C13): no opinions at all, of a decision only what the notice says
REVOKE ALL ON opinion, decision FROM doorstep_citizen;
GRANT SELECT (id, application_id, citizen_id, kind, reason, clause, decided_at, document_hash)
    ON decision TO doorstep_citizen;

-- the inner side: no drafting, no throwing away
REVOKE DELETE ON application, dossier, material, uploaded_file, delivery FROM doorstep_desk;
-- the machine decides nothing and holds no opinion
REVOKE INSERT ON opinion, decision FROM doorstep_worker;
"""
NO_ROLES = """
REVOKE ALL ON ALL TABLES IN SCHEMA public
    FROM doorstep_citizen, doorstep_desk, doorstep_worker;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public
    FROM doorstep_citizen, doorstep_desk, doorstep_worker;
REVOKE ALL ON FUNCTION doorstep_now() FROM doorstep_citizen, doorstep_desk, doorstep_worker;
REVOKE USAGE ON SCHEMA public FROM doorstep_citizen, doorstep_desk, doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("notifications", "0002_clock"),
        ("identity", "0002_append_only"),
        ("api", "0003_spine"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(ROLES, reverse_sql=NO_ROLES),
    ]
