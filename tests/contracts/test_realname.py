"""What every real-name adapter does."""

import pytest

from identity.realname.contract import RealNameVerifier, Verdict
from identity.realname.sandbox import SandboxRegister
from notifications.refusals import Unavailable
from notifications.sandbox_line import SandboxLine

NUMBER = "11010519491231002X"  # the example of GB 11643


@pytest.fixture(params=["sandbox"])
def verifier(line: SandboxLine) -> RealNameVerifier:
    return SandboxRegister(line)


@pytest.mark.parametrize(
    ("name", "number", "verdict"),
    [
        ("张秀英", NUMBER, Verdict.MATCH),
        ("张秀英", NUMBER.lower(), Verdict.MATCH),
        ("张冠", NUMBER, Verdict.MISMATCH),
        ("无此人", NUMBER, Verdict.UNKNOWN_NUMBER),
        ("张秀英", "110105194912310021", Verdict.UNKNOWN_NUMBER),
        ("张秀英", "1", Verdict.UNKNOWN_NUMBER),
    ],
)
async def test_the_register_answers(
    verifier: RealNameVerifier, name: str, number: str, verdict: Verdict
) -> None:
    assert await verifier.check(name=name, id_number=number) is verdict


async def test_a_register_that_is_away_decides_nothing(verifier: RealNameVerifier) -> None:
    with pytest.raises(Unavailable):
        await verifier.check(name="无应答", id_number=NUMBER)
