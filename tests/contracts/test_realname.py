"""What every real-name adapter does."""

import pytest

from identity.realname.contract import OrganisationVerifier, RealNameVerifier, Verdict
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


@pytest.fixture(params=["sandbox"])
def bodies(line: SandboxLine) -> OrganisationVerifier:
    return SandboxRegister(line)


async def test_the_register_of_organisations_answers_for_all_four_together(
    bodies: OrganisationVerifier,
) -> None:
    def asked(legal: str, number: str, name: str = "青禾县惠民小超市") -> dict[str, str]:
        code = "92990126MA0001173D"
        return {
            "credit_code": code,
            "name": name,
            "legal_name": legal,
            "legal_id_number": number,
        }

    other = "110105194912310038"
    said = [
        await bodies.check_organisation(**question)
        for question in (
            asked("张秀英", NUMBER),
            asked("张秀英", NUMBER),
            asked("李建国", other),
            asked("张冠", NUMBER),
            asked("张秀英", NUMBER, "无此单位"),
            asked("新任李建国", other),
            asked("张秀英", NUMBER),
        )
    ]
    yes, no = Verdict.MATCH, Verdict.MISMATCH
    assert said == [yes, yes, no, no, Verdict.UNKNOWN_NUMBER, yes, no]
    with pytest.raises(Unavailable):
        await bodies.check_organisation(**asked("张秀英", NUMBER, "无应答"))


async def test_a_register_that_is_away_decides_nothing(verifier: RealNameVerifier) -> None:
    with pytest.raises(Unavailable):
        await verifier.check(name="无应答", id_number=NUMBER)
