"""Laws of extracting: whatever the text, mentions are in order, apart from one another, and say where they stand."""

from itertools import pairwise

from hypothesis import example, given, settings

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.span import Span
from tests.properties.strategies import document, texts

LEXICON, CHINESE = load(), load("zh")


@given(texts)
def test_any_text_is_read_without_an_error(text: str) -> None:
    extract(document(text), LEXICON, CHINESE)


# What may stand behind one figure may stand before the next as well.
@example("It has 5 cows or so 6 pigs.")
@example("It has 5 km roughly 6 km.")
@given(texts)
def test_mentions_stand_in_order_and_never_overlap(text: str) -> None:
    spans = [mention.span for mention in extract(document(text), LEXICON, CHINESE)]
    assert all(earlier.end <= later.start for earlier, later in pairwise(spans))


@given(texts)
def test_every_mention_lies_in_its_block_and_is_not_empty(text: str) -> None:
    middle = len(text) // 2
    blocks = (Span(0, middle), Span(middle, len(text)))
    for mention in extract(document(text, *blocks), LEXICON, CHINESE):
        assert mention.span.length > 0
        assert blocks[mention.block].contains(mention.span)


@given(texts)
def test_the_amount_lies_in_the_mention_and_the_number_in_the_amount(text: str) -> None:
    for mention in extract(document(text), LEXICON, CHINESE):
        assert mention.span.contains(mention.amount)
        assert mention.amount.contains(mention.numeral.span)
        assert mention.upper is None or mention.amount.contains(mention.upper.span)


@settings(max_examples=400)
@given(texts)
def test_what_is_quoted_from_the_text_stands_in_it(text: str) -> None:
    for mention in extract(document(text), LEXICON, CHINESE):
        assert mention.numeral.span.of(text) == mention.numeral.text
        unit = "" if mention.unit == "times" else mention.unit  # "threefold" holds its unit itself
        for part in (unit, mention.numeral.scale, mention.hedge, mention.noun):
            assert "".join(part.split()) in "".join(text.split())


@given(texts, texts)
def test_a_block_is_read_alike_whatever_stands_in_the_others(text: str, other: str) -> None:
    alone = extract(document(text), LEXICON, CHINESE)
    whole = f"{other}\n\n{text}"
    shift = len(whole) - len(text)
    beside = extract(document(whole, Span(0, len(other)), Span(shift, len(whole))), LEXICON, CHINESE)
    assert [mention.form for mention in alone] == [mention.form for mention in beside if mention.block == 1]
    assert [mention.span.of(text) for mention in alone] == [
        mention.span.of(whole) for mention in beside if mention.block == 1
    ]
