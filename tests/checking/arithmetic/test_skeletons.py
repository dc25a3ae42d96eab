"""Sentences with their figures as single characters, and the way back to the article."""

import pytest

from factcheck.checking.arithmetic.skeletons import skeleton_of
from factcheck.model.span import Span
from factcheck.pipeline import claims_of
from factcheck.reading import read_text
from tests.checking.ran import resources


@pytest.mark.parametrize("gap", [" ", "\n\n", "\r\n\r\n", "\n", "\r\n"])
def test_what_parts_two_sentences_is_a_space_and_every_word_leads_back(gap: str) -> None:
    article = claims_of(read_text(f"Output of the mill rose by 5%.{gap}It was 80 tonnes in May.", "a.txt"), resources())
    skeleton = skeleton_of(article, Span(0, len(article.text)))

    assert skeleton is not None
    one, other = (skeleton.text[place] for place in skeleton.places)
    assert skeleton.text == f"Output of the mill rose by {one}. It was {other} in May."
    assert [skeleton.claim(figure).span.of(article.text) for figure in (one, other)] == ["5%", "80 tonnes"]
    for word in ("Output", "mill rose", "It was", "in May"):
        at = skeleton.text.index(word)
        assert skeleton.place(at, at + len(word)).of(article.text) == word
        assert skeleton.index_of(article.text.index(word)) == at


def test_a_line_that_ends_no_sentence_keeps_its_end() -> None:
    article = claims_of(read_text("Imports 300\nExports 400\n", "a.txt"), resources())
    skeleton = skeleton_of(article, article.sentences[0])

    assert skeleton is not None
    assert "\n" in skeleton.text
