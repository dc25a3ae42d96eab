"""Each law holds: a passage that is consistent as a writer would round it is silent, the same with a slip is told.

Nothing is assumed away: every passage that is drawn is asked in both ways.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.checking.ran import resources
from tests.passages.law import Law
from tests.passages.laws import LAWS, WORDS_ALONE
from tests.passages.pen import Pen

# The same passages in every run: a law that is broken is broken for all who look.
DRAWN = settings(max_examples=20, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow])
FEWEST = 4


@pytest.mark.parametrize("law", LAWS, ids=[law.rule for law in LAWS])
def test_a_consistent_passage_is_silent_and_its_slip_is_told(law: Law) -> None:
    drawn: set[object] = set()
    own: list[str] = []

    @DRAWN
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        told = law.passage(Pen(lambda low, high: data.draw(st.integers(low, high))))
        drawn.add(told)
        alarms = [found for found in law.said(told.right) if found.level.rank < 2 or found.rule in law.rules]
        assert not alarms, told.right
        names = {found.rule for found in law.said(told.wrong)}
        own.extend({law.rule} & names)
        assert law.rules & names, told.wrong

    holds()
    assert own, "the rule itself tells some of its slips"
    assert len(drawn) >= FEWEST, "a passage that is drawn differs from draw to draw"


def test_every_rule_that_reckons_has_a_law() -> None:
    reckoning = {rule.name for rule in resources().rules if rule.kind not in WORDS_ALONE}
    laws = [law.rule for law in LAWS]
    assert sorted(reckoning - {*laws}) == [], "write a passage for it in the module of its family"
    assert sorted({*laws} - reckoning) == [], "no such rule, or one that reckons nothing"
    assert len(laws) == len({*laws})


def test_what_reckons_nothing_is_a_kind() -> None:
    assert sorted(WORDS_ALONE - {rule.kind for rule in resources().rules}) == []
