"""What stands at a place of an article."""

from factcheck.checking.placed import block_around, claim_at, claims_between, claims_of_sentences, sentence_from
from factcheck.model.span import Span
from tests.checking.ran import article

TEXT = "It had 5 cats. It had 6 dogs and 7 cows.\n\nIt had 8 hens."


def test_claims_are_found_by_where_they_begin() -> None:
    found = article(TEXT)
    six = TEXT.index("6 dogs")
    assert [claim.span.of(TEXT) for claim in claims_between(found, six, six + 1)] == ["6 dogs"]
    assert [claim.span.start for claim in claims_between(found, 0, six)] == [TEXT.index("5")]
    assert claims_between(found, six + 1, six + 2) == ()


def test_a_claim_is_found_by_its_very_place() -> None:
    found = article(TEXT)
    claim = found.claims[1]
    assert claim_at(found, claim.span) is claim
    assert claim_at(found, Span(claim.span.start, claim.span.end + 1)) is None


def test_claims_are_found_by_their_sentences() -> None:
    found = article(TEXT)
    assert [claim.sentence for claim in claims_of_sentences(found, 1, 2)] == [1, 1, 2]
    assert claims_of_sentences(found, 3, 9) == ()


def test_the_next_sentence_is_the_one_that_begins_there() -> None:
    found = article(TEXT)
    second = found.sentences[1].start
    assert [sentence_from(found, at) for at in (0, 1, second, second + 1, len(TEXT))] == [0, 1, 1, 2, 3]


def test_a_block_is_found_by_what_it_holds() -> None:
    found = article(TEXT)
    first, second = found.document.blocks
    assert block_around(found, found.sentences[1]) is first
    assert block_around(found, found.claims[-1].span) is second
    assert block_around(found, Span(0, len(TEXT))) is None
