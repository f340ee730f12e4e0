"""我的手机号: a colleague's own new phone."""

import strawberry

from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.sending import RequestCodeResult, send_code
from api.graphql.types.own_phone import ChangeMyPhoneResult, MyPhone
from api.policy import Operation
from identity import staff_phones
from identity.masks import mask_phone

_PHONE, _CODE, _WHY = 32, 16, 255


@strawberry.type
class OwnPhone:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def request_new_phone_code(self, info: Info, phone: str) -> RequestCodeResult:
        """A code to the number that shall be mine."""
        return await send_code(info, text_of(phone, _PHONE), staff_phones.NEW)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def request_old_phone_code(self, info: Info) -> RequestCodeResult:
        """A code to the number that is mine."""
        own = await staff_phones.number_of(await info.context.visitor.actor())
        return await send_code(info, own, staff_phones.OLD)

    @strawberry.mutation(
        description="With `oldCode` at once; without it, with `because`, a second person agrees."
    )
    @refusing(Operation.MANAGE_OWN_SIGN_IN)
    async def change_my_phone(
        self, info: Info, phone: str, code: str, old_code: str = "", because: str = ""
    ) -> ChangeMyPhoneResult:
        """I sign in with the new one from then on."""
        actor = await info.context.visitor.actor()
        number, given = text_of(phone, _PHONE), text_of(code, _CODE)
        old, waits = text_of(old_code, _CODE), False
        if old:
            await staff_phones.with_old_code(actor, number, given, old)
        else:
            await staff_phones.ask(actor, number, given, text_of(because, _WHY))
            waits = True
        return MyPhone(phone=mask_phone(number), waits=waits)
