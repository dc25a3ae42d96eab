"""What holds of checking whatever the articles are."""

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.pipeline import findings_of
from tests.checking.ran import article, findings, loud, resources, run

SENTENCES = (
    "In 2023 Acme's revenue was $5.2 billion.",
    "In 2023 Acme's revenue was $52 billion.",
    "In 2023 Acme's revenue was $5.6 billion.",
    "The road is 15 miles (20 km) long.",
    "The road is 15 miles (24 km) long.",
    "Exports of cars, ships and steel rose by 5% and 7%, respectively.",
    "It met on Thursday, October 13, 2023.",
    "A seat is 400 yuan ($55). A box is 900 yuan ($75).",
    "Sales fell from $1.2 billion to $1.5 billion.",
    "The city's GDP reached 38,415.9 billion yuan.",
)


@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4).map(" ".join), max_size=5), st.randoms())
@settings(max_examples=60)
def test_the_order_of_the_articles_does_not_matter(texts: list[str], shuffling: random.Random) -> None:
    articles = [article(text, uri=f"{number}.txt") for number, text in enumerate(texts)]
    shuffled = list(articles)
    shuffling.shuffle(shuffled)
    assert findings_of(articles, resources()) == findings_of(shuffled, resources())


@given(st.lists(st.sampled_from(SENTENCES), max_size=5).map(" ".join))
def test_one_place_has_one_finding(text: str) -> None:
    spans = sorted(found.location.span for found in findings(text))
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(st.text(max_size=300))
def test_any_text_can_be_checked(text: str) -> None:
    run(text)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join))
def test_a_cross_check_says_all_that_the_article_says_by_itself(text: str) -> None:
    alone = findings_of([article(text)], resources(), cross=False)
    assert findings_of([article(text)], resources(), cross=True).findings == alone.findings


def test_findings_stand_in_order_of_place() -> None:
    found = run([" ".join(SENTENCES), " ".join(reversed(SENTENCES))]).findings
    assert [each.location for each in found] == sorted(each.location for each in found)


def test_a_paragraph_of_two_thousand_sentences_is_checked_to_the_end() -> None:
    text = " ".join(["Costs of 3 kinds were paid."] * 1000 + ["The road is 15 miles (20 km) long."] * 1000)
    assert len(loud(text)) == 1000


def test_a_sentence_of_twenty_thousand_words_is_checked_to_the_end() -> None:
    text = (
        "They paved "
        + "a road of 15 miles (24 km) here and 7 more there, " * 1900
        + "and one of 15 miles (20 km) last."
    )
    assert len(text.split()) > 20_000
    assert len(loud(text)) == 1
