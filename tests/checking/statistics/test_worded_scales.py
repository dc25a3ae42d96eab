"""A ratio of two figures on a scale whose zero is nothing, and points told as a percentage of an index."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from factcheck.checking.statistics import worded_scales
from factcheck.model.claim import Article
from factcheck.model.span import Span
from tests.checking.ran import article, messages

RULE = "ratio-on-interval-scale"


@pytest.mark.parametrize(
    "text",
    [
        "Noise at the fence came to 80 decibels, against 40 in the park, i.e. it was twice as loud.",
        "Water leaves the boiler at 80 degrees Celsius and returns at 40; it has lost half its heat by then.",
        "An earthquake of magnitude 6.0 struck. It was 50% stronger than the one of magnitude 4.0 in May.",
        "The quake of magnitude 8 was a third again as big as one of magnitude 6.",
        "The vinegar had a pH of 3 and the beer one of 4.5, so that the vinegar was a third more acid.",
        "The children had an IQ of 105; the others had one of 100. The scheme has made them 5% cleverer.",
        "Consumer confidence fell to minus 24 in June from minus 16 in May. Households are 50% gloomier.",
        "Storms of category 4 are twice as violent as those of category 2.",
        "January had 2C on average. A normal January has minus 4C. It was 150% warmer than usual.",
        "In the attic it swings between 5 and 30 degrees: summer is six times hotter than winter.",
        "The index rose to 99.2 points in May from 96.6 points in April. Mood has thus improved by 2.6 per cent.",
        "The PMI rose to 50.4 in June from 48.0 in May, an improvement of 5 percent.",
        "India's services PMI was 58.5 in August, up 4 percent from 56.2 in July.",
        "Magnitude 8 against magnitude 6: a third more energy, says the guide.",
        "The old trams reached 84 decibels, the new ones 78. They are 7 percent quieter.",
        "Lahore recorded 45 degrees on Friday and Murree 15, making the plain three times hotter than the hills.",
        "Sentiment improved: the indicator rose to -10 from -20, a 50 percent improvement.",
        "The PMI stood at 52.0 in May, after 50.0 in April, and thus gained 4 percent.",
        "The gauge went from 48.5 to 52.0 in July. That rise of 3.5% was a surprise.",
    ],
)
def test_a_ratio_of_such_figures_is_told(text: str) -> None:
    assert messages(text, RULE)


@pytest.mark.parametrize(
    "text",
    [
        "Noise at the fence came to 80 decibels, against 40 in the park. Twice as many people complained.",
        "Water leaves the boiler at 80 degrees Celsius and returns at 40. Half the houses have one.",
        "An earthquake of magnitude 6.0 struck. It was felt by 50% of the town, as was that of magnitude 4.0 in May.",
        "The quake of magnitude 8 released 1,000 times the energy of one of magnitude 6.",
        "The vinegar had a pH of 3 and the beer one of 4.5. A third of the beer was sold.",
        "The children had an IQ of 105; the others had one of 100. They read 5% faster.",
        "Consumer confidence fell to minus 24 in June from minus 16 in May. Half of them save more.",
        "Storms of category 4 do twice the damage of those of category 2.",
        "It was 20C on Monday and 10C on Tuesday. Twice as many ices were sold on Monday.",
        "The index rose to 99.2 points in May from 96.6 points in April. It improved by 2.7 per cent.",
        "The index rose to 99.2 points in May from 96.6 points in April. Prices rose 1.1 per cent.",
        "The index rose to 102.6 points in May from 100.0 points in April. Mood has thus improved by 2.6 per cent.",
        "The PMI rose to 50.4 in June from 48.0 in May. Output rose 5 percent, the office said.",
        "The old trams reached 84 decibels, the new ones 78. They use 7 percent less power.",
        "A quake of magnitude 8 has a thousand times the energy of one of magnitude 6. A third more people live there.",
        "A Category 4 storm needs winds of 209 km/h. Damage was twice as bad in 2004.",
        "The quake of magnitude 6.0 struck at 3 in the morning. The damage was twice as bad as in May.",
        "The noise came to 80 decibels. Prices went from 20 to 40 in a year. The echo was twice as loud.",
        "It was 30 degrees. Between 10 and 15 guests came, and the applause was twice as warm as in 2004.",
        "The PMI fell to 48.0 in May from 50.0 in April, as orders were down 4 percent.",
        "The PMI rose to 52.0 in May from 50.0 in April, and exports rose by 4 percent.",
        "The PMI was at 52.0 in May, after 50.0 in April. The firms said that output was up 4 percent.",
    ],
)
def test_other_ratios_beside_a_scale_are_left_alone(text: str) -> None:
    assert messages(text, RULE) == []


def test_the_figures_of_a_sentence_are_gathered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gathered = list[int]()
    values = worded_scales._values

    def counted(told: Article, scale: worded_scales._Scale, sentences: Sequence[Span]) -> list[Decimal]:
        gathered.append(sentences[0].start)
        return values(told, scale, sentences)

    monkeypatch.setattr(worded_scales, "_values", counted)
    text = "At 80 degrees it is twice as warm as at 40 degrees and " * 20
    assert list(worded_scales.worded_scales(article(text)))
    assert len(gathered) == len(set(gathered))
