"""What holds of relating whatever the text is."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.claim import RelationKind
from tests.relating.related import article_of, members

WORDS = [
    *("from", "to", "up", "by", "rose", "fell", "5", "100", "5%", "$5", "billion", "yuan", "miles", "km", "(24 km)"),
    *("($3)", "respectively", ",", ".", ";", ":", "and", "or", "including", "three", "causes", "heat", "“", '"', "in"),
    *("2023", "Acme's", "revenue", "was", "said", "that", "the", "decline", "narrowed", "bringing", "total", "new"),
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_any_text_gives_relations_over_its_own_claims_in_order(text: str) -> None:
    article = article_of(text)
    for relation in article.relations:
        assert all(0 <= member < len(article.claims) for member in relation.members)
        assert len(set(relation.members)) == len(relation.members)
        sentence = article.claims[relation.members[0]].sentence
        assert {article.claims[member].sentence for member in relation.members} == {sentence}
        assert 0 <= relation.span.start < relation.span.end <= len(text)
    assert list(article.claims) == sorted(article.claims, key=lambda claim: claim.quantity.mention.amount.start)


@given(st.text(max_size=200))
def test_any_text_at_all_can_be_related(text: str) -> None:
    article_of(text)


def test_members_count_from_the_first_claim_of_the_article() -> None:
    text = "A first figure is 7 km. The road is 15 miles (24 km) long."
    assert members(text, RelationKind.CONVERSION) == [("15 miles", "24 km")]


def test_furniture_and_code_make_no_claims() -> None:
    assert article_of("Sales rose by 5%.\n\n0 Comment(s)\n").claims[-1].quantity.mention.numeral.text == "5"


def test_a_paragraph_of_two_thousand_sentences_is_related_like_its_parts() -> None:
    sentence = "In 2023 Acme's revenue rose 8% to $5.2 billion (4.8 billion euros) from $4.8 billion, “as planned”. "
    one, many = article_of(sentence), article_of(sentence * 2000)
    assert len(many.claims) == 2000 * len(one.claims)
    assert len(many.relations) == 2000 * len(one.relations)


def test_a_sentence_of_twenty_thousand_words_is_related_piece_by_piece() -> None:
    piece = "sales rose by 8% from 100 to 108 and the road of 15 miles (24 km) was paved, "
    text = "Here " + piece * 1250 + "and that is all."
    assert len(text.split()) > 20_000
    assert len(members(text, RelationKind.CONVERSION)) == 1250
    assert len(members(text, RelationKind.CHANGE)) == 1250
