"""The desk's queue by an item's name: its walks of a place pass no case of another item."""

from tortoise import migrations
from tortoise.migrations import operations as ops

# In the words of the indexes without the item, and of the desk's statement.
WALKS = """
CREATE INDEX application_queue_item ON application (department_id, item_code, due_on, id)
    WHERE status NOT IN
    ('draft', 'closed', 'not_accepted', 'withdrawn', 'terminated', 'revoked');
CREATE INDEX application_hall_item ON application (site_id, item_code, due_on, id)
    WHERE status NOT IN
    ('draft', 'closed', 'not_accepted', 'withdrawn', 'terminated', 'revoked');
CREATE INDEX application_works_item
    ON application (works_department_id, works_role, item_code, due_on, id)
    WHERE works_role IS NOT NULL;
CREATE INDEX application_works_site_item
    ON application (works_site_id, works_role, item_code, due_on, id)
    WHERE works_site_id IS NOT NULL;
"""
NONE = """
DROP INDEX application_works_site_item;
DROP INDEX application_works_item;
DROP INDEX application_hall_item;
DROP INDEX application_queue_item;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0044_past_addresses")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(WALKS, reverse_sql=NONE)]  # noqa: RUF012
