from hypothesis import given
from hypothesis import strategies as st

from tests.checking.said import said

RULE = "double-denominator"
SHARE = st.sampled_from(["2%", "two percent", "0.5 per cent", "12.5%"])
EVERY = st.sampled_from(["of every", "out of every", "in each", "of each"])
WHOLE = st.sampled_from(["100", "1,000", "10,000"])


@given(SHARE, EVERY, WHOLE)
def test_percent_of_every_so_many_has_two_denominators(share: str, every: str, whole: str) -> None:
    (finding,) = said(RULE, f"It strikes {share} {every} {whole} patients, the doctors say.")
    assert "two denominators" in finding.message


@given(SHARE, WHOLE)
def test_percent_of_a_number_has_one(share: str, whole: str) -> None:
    assert said(RULE, f"It struck {share} of the {whole} patients, and {share} of every group.") == []
