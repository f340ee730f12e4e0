"""What time does to appointments: the day before, a word; the day after, the place was lost.

And to numbers: after a month they are forgotten.
"""

from uuid import UUID

from api.appointments import booking
from api.appointments.queueing import forget_numbers
from notifications.going_on import each
from notifications.transactions import transaction


async def go_round() -> None:
    """All that is due by the hall's clock, some hundred at a time."""
    await each(await booking.to_remind(), _remind, job="remind")
    await each(await booking.whose_day_ended(), _note_missed, job="note_missed")
    async with transaction():
        await forget_numbers()


async def _remind(appointment_id: UUID) -> None:
    async with transaction():
        await booking.remind(appointment_id)


async def _note_missed(appointment_id: UUID) -> None:
    async with transaction():
        await booking.note_missed(appointment_id)
