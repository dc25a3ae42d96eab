"""A word that takes up two levels as what became more or less points the way that they went."""

import pytest

from tests.checking.ran import findings, loud

DIRECTION = "direction-contradicts-figures"

# fmt: off
_TAKEN_UP = [
    ("Attendance was 28,400 this season. A year ago it had been 26,900. The club blames the weather for the {}.",
     "decline", "increase"),
    ("The gap with Peru stood at 1.9 billion rand in May. It had been {} in April, at 1.3 billion rand.",
     "wider", "narrower"),
    ("The share, at 52.40 euros a week ago, {} to 48.10 euros.", "has risen", "has fallen"),
    ("Births in the district came to 1,304 last year. In the year before there had been {}, namely 1,421.",
     "fewer", "more"),
    ("Shares in Pym Rail ended at 244p. Their {} from 262p a week ago leaves the firm worth £1.1bn.", "gain", "slide"),
    ("In 2012 the lake held 74 species of fish. Biologists now count 81. The {} surprised them.", "drop", "rise"),
    ("The lake was 31 m deep in May and 29 m in April. This {}, which nobody had seen coming, worries anglers.",
     "fall", "rise"),
    ("The zoo counted 412,000 visitors in 2018 and 388,000 in 2019. Its director put the {} down to the heat.",
     "increase", "decrease"),
    ("Last winter the shelter had 290 guests; this winter there were 240, {} than ever before.", "more", "fewer"),
    ("The jobless rate {} to 6.8 percent from 7.3 in the second quarter.", "rose", "fell"),
]
# fmt: on


@pytest.mark.parametrize(("text", "wrong", "right"), _TAKEN_UP)
def test_a_word_that_takes_up_two_levels_points_their_way(text: str, wrong: str, right: str) -> None:
    assert len(findings(text.format(wrong), DIRECTION)) == 1
    assert not loud(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "Attendance was 31,200 this season. A year ago it had been 29,800. The decline in beer sales hurt.",
        "The town had 8,400 people in 1990 and 9,100 in 2010. After years of loss the increase is welcome.",
        "Exports came to 12 million in May and 14 million in June. Imports were 11 million. The decline hurt.",
        "Rates were firmer. The cause for the rise was 4.8 billion guilders of loans compared with 8.0 billion before.",
        "Costs were $14,864,147 in 1880, which exceeds the votes of 1879 by $361,897. The increase is for harbors.",
        "The team finished 14th in 2018 and 9th in 2019. The rise surprised nobody.",
        "The price was 41 euros a week ago and is 44 euros now. Analysts had expected the decline.",
        "The party won 41 seats in 2015 and 38 in 2019. Its rise began in the north.",
        "The museum drew 120,000 people in 2018 and 134,000 in 2019, up 12 percent. The fall came in 2020.",
        "His time was 41.2 seconds in May and 40.1 seconds in June. The gain put him in the team.",
        "In 2012 the lake held 84 species of fish. Biologists now count 91. The loss of reeds did no harm.",
        "The club sold 31,200 tickets. A year ago it had sold 29,800. The loss was put down to wages.",
        "The town had 31,200 people in 2010 and 29,800 in 2000. The fall rains were early.",
        "The shop sold 312 cakes in May. In April it sold 298. The drop, says the baker, was in bread.",
    ],
)
def test_a_word_of_something_else_is_left_alone(text: str) -> None:
    assert not findings(text, DIRECTION)
