"""Where people can be reached."""

from uuid import uuid4

from identity.actor import ActorKind
from identity.addresses import Addresses
from identity.masks import mask_phone
from identity.models import TrailRow
from identity.offices import (
    hire,
)
from identity.people import person_by_phone
from notifications.addressing import AddressBook
from notifications.devices import register as register_device
from tests.conftest import Hall
from tests.identity.making import (
    a_phone,
)


async def test_the_address_book_reaches_people_and_staff_and_leaves_a_trace(county: Hall) -> None:
    book: AddressBook = Addresses()
    phone, staff_phone = a_phone(), a_phone()
    person, staff = await person_by_phone(phone), await hire("王芳", staff_phone)
    (address,) = await book.addresses(person.id, "sms")
    assert (address.to, address.name, address.language) == (phone, "", "zh-CN")
    (theirs,) = await book.addresses(staff.id, "sms")
    assert (theirs.to, theirs.name) == (staff_phone, "王芳")
    trail = await TrailRow.filter(action="unseal")
    assert {(row.actor_kind, row.purpose, row.citizen_id) for row in trail} == {
        (ActorKind.SYSTEM, "notify", person.id),
        (ActorKind.SYSTEM, "notify", staff.id),
    }
    assert mask_phone(phone) == person.phone_masked


async def test_pushes_go_to_every_registered_device_and_nobody_unknown_is_reached(
    county: Hall,
) -> None:
    person = await person_by_phone(a_phone())
    await register_device(kind="jpush", token="one", citizen_id=person.id)
    await register_device(kind="jpush", token="two", citizen_id=person.id)
    pushes = await Addresses().addresses(person.id, "push")
    assert {address.to for address in pushes} == {"one", "two"}
    assert await Addresses().addresses(uuid4(), "sms") == ()
    assert await Addresses().addresses(uuid4(), "push") == ()
