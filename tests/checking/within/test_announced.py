import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.ran import excerpts, findings, loud, messages, ticks

RULE = "announced-count-mismatch"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The report names four causes: heat, drought and wind.", "four causes are announced, three are listed."),
        ("The ministry chose two sites: Kemi, Tornio, Oulu, and Raahe.", "two sites are announced, four are listed."),
        ("There are five trends. These include growth, decay, and rest.", ""),
        ("He stood on four occasions: 1979, 1983 and 1987.", "four occasions are announced, three are listed."),
        ("It saw six floods (1954, 1965, 1978 and 2013).", "six floods are announced, four are listed."),
        ("He won it four times (1969, 1970, 1971, 1972, 1974).", "four times are announced, five are listed."),
        ("His three marriages, of 1921, 1934, 1947 and 1960.", "three marriages are announced, four are listed."),
        ("She won two medals, in 1990, 1993 and 1994.", "two medals are announced, three are listed."),
    ],
)
def test_a_count_that_the_list_does_not_keep(text: str, message: str) -> None:
    assert messages(text, RULE) == ([message] if message else [])


@pytest.mark.parametrize(
    "text",
    [
        "The library has five copies of 1990, 1991 and 1994.",
        "The two parties met in 1990, 1994 and 1998.",
        "The house had two owners in 1950, 1960 and 1970.",
        "He served two terms, and stood again in 1996, 2000 and 2004.",
        "The team has five titles, including those of 1991, 1995 and 2001.",
        "The club went down four times, in 1958, 1962, 1970 and again in 1994.",
        "The novel was filmed twice, and three times more, most recently in 1998, 2004 and 2011.",
        "The report names three causes: heat, drought and wind.",
        "The report names four causes, including heat and drought.",
        "The report names three causes: heat and drought, wind, and poor research and planning.",
        "The ministry runs two programs: one for schools.",
        "Each of several properties: foundry, charset, family, lang and spacing.",
        "There are two threads:\n\nlock(a), lock(b), run() and stop()\n",
        "It takes two optional arguments: error and ctx. ctx, if provided, and valid, is used.",
        "Eight round-the-world yachts, which are expected to win, lead, and finish.",
        "Three suborders that are broadly accepted, but not by all, remain.",
        "We divide dogs by two groupings: young vs old, and short-haired vs long-haired (thus, one, two, and three).",
        "C6: 5 isomers: hexane, 2-methylpentane, 3-methylpentane, 2,2-dimethylbutane, and 2,3-dimethylbutane",
        "It is one of only three metals that are coloured (the other two being copper and gold).",
        "One public channel and 6 private channels: Alfa, Beta, Gamma, Delta, Epsilon, Zeta and Eta.",
        "It has four elements: (i) small, distinct places, (ii) counters (iii) an agent, and (iv) a list.",
        "It augments the three structures with two more: DO-WHILE and CASE, with GOTO, and others.",
        "It names three causes: heat of a kind never seen in this part before, drought, wind and rain.",
        "The farmer must do the work of six men: a machine stands between the man and his soil.",
        "He was named an all-star five times: twice on the first team and three times on the second.",
        "A gangster curses in 4 languages, namely Tamil English Malay and Hokkien.",
        "We have three goals: win, lose, or draw, as the coach put it, and go home.",
    ],
)
def test_lists_that_match_or_cannot_be_counted(text: str) -> None:
    assert messages(text, RULE) == []


def test_the_count_is_flagged_and_the_list_is_its_evidence() -> None:
    text = "The report names four causes: heat, drought and wind."
    (found,) = findings(text, RULE)
    assert excerpts(text, RULE) == ["four causes"]
    assert [each.location.span.of(text) for each in found.evidence] == ["heat, drought and wind"]


def test_a_count_that_is_kept_is_ticked() -> None:
    assert ticks("There are two trends. These include growth and decay.", RULE) == [
        "two trends are announced and listed"
    ]


ITEMS = ("heat", "drought", "wind", "frost", "hail", "rust", "rot", "blight", "smoke", "salt")
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@given(st.integers(2, 10), st.integers(2, 10), st.booleans())
def test_a_list_is_flagged_exactly_if_its_count_is_wrong(announced: int, listed: int, serial: bool) -> None:
    items = ", ".join(ITEMS[: listed - 1]) + (", and " if serial and listed > 2 else " and ") + ITEMS[listed - 1]
    text = f"The report names {WORDS[announced]} causes: {items}."
    said = messages(text, RULE)
    assert bool(said) == (announced != listed)
    assert announced != listed or loud(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The medals went to three cities - Oslo, Bergen, Moss and Hamar.",
        "The deal covers three states (Ohio, Iowa, Utah and Maine).",
        "The following five measures were announced: a tax cut, a wage rise, a rent freeze and a new bridge.",
        "Five people were charged. They are Ann Reed, Bob Hill, Cal Moss and Dee Park.",
        "Four companies, namely Alfa, Beta and Gamma, were fined.",
        "Three things stood out: the price, the speed, the noise and the smell.",
    ],
)
def test_lists_are_opened_in_many_ways(text: str) -> None:
    assert len(messages(text, "announced-count-mismatch")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The brigade has four light vehicles (cars and vans).",
        "Five of the nine ports were open: Elm, Redhill, Moss, Hamar and Lund.",
        "Three firms said two things: prices rise and wages fall.",
        "Each atom has four bonds (either single or double bonds or none), and moves.",
        "The two sisters - Ann, the older, and Bea - left.",
    ],
)
def test_asides_and_counts_of_others_are_left_alone(text: str) -> None:
    assert not messages(text, "announced-count-mismatch")
