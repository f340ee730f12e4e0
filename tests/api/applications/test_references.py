"""The citizen's number: said by telephone, it catches a slip."""

from api.applications.references import check_character, is_reference


def test_a_slip_in_a_reference_is_caught() -> None:
    body = "QH2603000042"
    good = body + check_character(body)
    assert is_reference(good)
    slips = {
        good[:i] + c + good[i + 1 :] for i in range(2, 13) for c in "0123456789" if c != good[i]
    }
    swaps = {good[:i] + good[i + 1] + good[i] + good[i + 2 :] for i in range(2, 12)} - {good}
    assert not [slip for slip in slips | swaps if is_reference(slip)]
