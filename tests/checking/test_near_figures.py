"""What only counts beside a figure is looked for around the figures, and nowhere else."""

from factcheck.checking.near_figures import around_sentences, near_figures, sentences_near_figures
from tests.checking.ran import article

QUIET = "Rain fell all over the hills, and the river rose a little. "
TALE = article(QUIET * 9 + "The plant employs 710 people. " + QUIET * 9)


def test_the_sentences_near_a_figure_are_those_that_hold_a_word() -> None:
    near = [TALE.number_around(sentence) for sentence in sentences_near_figures(TALE, ("river", "PLANT"))]
    assert near == [8, 10, 11, 12]
    assert [sentence.of(TALE.text)[:9] for sentence in sentences_near_figures(TALE, ("plant",))] == ["The plant"]


def test_what_lies_around_figures_is_joined_where_it_overlaps() -> None:
    one = article(QUIET * 9 + "The plant employs 710 people and 94 drivers. " + QUIET * 9)
    (stretch,) = near_figures.of(one)
    assert 0 < stretch.start < one.text.index("710") < one.text.index("94 drivers") < stretch.end < len(one.text)


def test_sentences_that_follow_one_another_are_one_stretch() -> None:
    stretches = around_sentences(TALE, (1, 3, 12), before=1, behind=1)
    first, last = TALE.sentences[0].start, TALE.sentences[4].end
    assert [stretches[0].start, stretches[0].end, len(stretches)] == [first, last, 2]


def test_an_article_without_figures_has_none_near_it() -> None:
    assert list(sentences_near_figures(article(QUIET), ("river",))) == []
