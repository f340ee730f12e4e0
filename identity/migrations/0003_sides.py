"""Each door sees and makes only its own side's sessions and keys (R8).

Whoever takes over the citizens' process can sign in as no clerk: its database role cannot see or
write a staff session or a staff key, and the desk's none of citizens'. The tables' owner and the
worker, which forgets what ended, see both. Roles are compared by membership, so operators may call
their users as they like.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

SIDES = """
CREATE FUNCTION on_my_side(kind text) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT CASE
       WHEN pg_has_role(current_user, 'doorstep_citizen', 'MEMBER') THEN kind = 'citizen'
       WHEN pg_has_role(current_user, 'doorstep_desk', 'MEMBER') THEN kind = 'staff'
       ELSE true END $$;
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY session_of_one_side ON session USING (on_my_side(kind));
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
CREATE POLICY passkey_of_one_side ON passkey USING (on_my_side(owner_kind));
"""
NO_SIDES = """
DROP POLICY passkey_of_one_side ON passkey;
ALTER TABLE passkey DISABLE ROW LEVEL SECURITY;
DROP POLICY session_of_one_side ON session;
ALTER TABLE session DISABLE ROW LEVEL SECURITY;
DROP FUNCTION on_my_side(text);
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0002_append_only")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(SIDES, reverse_sql=NO_SIDES),
    ]
