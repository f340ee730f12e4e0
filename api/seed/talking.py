"""公告 and 咨询 of the demo: written, published and answered by the real verbs."""

from collections.abc import Mapping
from datetime import timedelta

from api.clocks.counting import day_of
from api.seed.content import CARD, SHOP
from api.seed.staff import Colleague
from api.talking import announcing, asking, replying
from identity.actor import Actor, Role
from notifications.now import now
from notifications.wording import CHINESE

_SHOWN = timedelta(days=365)
_NEWS = (
    (
        "跨村、跨镇也能办：政务服务事项县乡通办",
        "家门口的事项可以在县政务服务中心办，也可以在就近的乡镇便民服务中心办，标准、时限、结果一样。",
    ),
    (
        "办事不满意，可以直接说",
        "每件事办结以后，本人都可以评价。不满意的，由没经办过的人 1 个工作日内联系您。",
    ),
    (
        "谨防冒充政务服务的诈骗电话和链接",
        "我们不会打电话要您的短信验证码和银行卡密码。缴费只在办件页面里。拿不准，请拨 12345。",
    ),
)
_ASKED = (
    (
        CARD,
        "户口不在本县，能在这里办老年优待证吗？",
        "可以。六十岁以上的常住老人凭身份证和居住证明就能办，和本县老人待遇一样。",
    ),
    (
        SHOP,
        "在自己家里开网店，经营场所可以写家里的地址吗？",
        "可以。住宅登记为经营场所，要有利害关系业主同意；只做网店的，可以用网络经营场所登记。",
    ),
)


async def talk(staff: Mapping[str, Colleague], asker: Actor) -> None:
    """What stands in the public corner from the first day; a second time changes nothing."""
    first, second = staff["catalogue"].actor, staff["catalogue2"].actor
    if not await announcing.kept(first):
        seat = next(one.id for one in first.seats if one.role is Role.DEPARTMENT_ADMIN)
        until = day_of(await now()) + _SHOWN
        for place, words in enumerate(_NEWS):
            new = await announcing.write(first, seat, words, until, f"seed-news-{place}")
            await announcing.publish(second, new)
    if not await asking.own(asker, CHINESE):
        for place, (item, asked, answered) in enumerate(_ASKED):
            key = f"seed-asked-{place}"
            question = await asking.ask(asker, item, "", asked, key)
            await replying.answer(first, question, answered, key)
            await replying.publish(second, question, asked, answered)
