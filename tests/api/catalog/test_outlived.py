"""What is found is what stands: older versions leave no words behind, and come back with theirs."""

from pathlib import Path

from api.catalog import loading, published, searching
from api.catalog.withdrawing import withdraw
from api.seed.staff import LAND
from identity.actor import Role
from tests.api.catalog.texts import HOUSE, NOW, changed, folder_of
from tests.conftest import Hall
from tests.makers import a_county, query

ADMIN = (Role.DEPARTMENT_ADMIN, LAND, False)


async def test_outlived_versions_do_not_crowd_out_the_one_that_stands(
    hall: Hall, tmp_path: Path
) -> None:
    county = await a_county(hall)
    for number in range(NOW + 1, NOW + 5):
        await loading.load(folder_of(tmp_path, changed(version=number)))
    rows = await query(
        "SELECT DISTINCT v.version FROM item_word w JOIN item_version v ON v.id = w.version_id"
        " WHERE w.item_code = $1 ORDER BY v.version",
        HOUSE,
    )
    assert [row["version"] for row in rows] == [NOW + 3, NOW + 4]
    one, other = await county.hire("甲某", ADMIN), await county.hire("乙某", ADMIN)
    for number in range(NOW + 4, NOW, -1):
        await withdraw(one.actor, HOUSE, number, "写错了")
        await withdraw(other.actor, HOUSE, number, "确实错了")
        standing = await published.published(HOUSE)
        assert standing.version == number - 1
        assert standing in (await searching.find("二手房")).items
