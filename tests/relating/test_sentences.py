import pytest

from factcheck.relating.sentences import sentences_of
from tests.relating.related import article_of, document_of


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentences_of(document_of(text))[0]]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. had 1.5 million.",
        "Mr. Smith paid $3 to J. Doe of Acme Inc. in New York.",
        "It cost approx. 5 million, i.e. too much.",
        "He came at 5 p.m. on Friday.",
        "Figure No. 5 shows it.",
    ],
)
def test_a_point_inside_a_sentence_ends_none(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rose. It fell.", ["It rose.", "It fell."]),
        ("It rose. - In Asia it fell. • Elsewhere not.", ["It rose.", "- In Asia it fell.", "• Elsewhere not."]),
        ("“It rose.” It fell!  Did it?", ["“It rose.”", "It fell!", "Did it?"]),
        ("It cost $5. €4 came back.", ["It cost $5.", "€4 came back."]),
        ("GDP达到100亿元。同比增长5%。", ["GDP达到100亿元。", "同比增长5%。"]),
        ("It rose (by 5%.) Then it fell.", ["It rose (by 5%.)", "Then it fell."]),
    ],
)
def test_sentences_end_with_their_marks(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_blank_line_ends_a_sentence_without_a_point() -> None:
    text = "Sales rose by 5%\n\nCosts fell by 3%.\n"
    assert [part.strip() for part in sentences(text)] == ["Sales rose by 5%", "Costs fell by 3%."]


def test_furniture_between_paragraphs_is_passed_over() -> None:
    found = [part.strip() for part in sentences("Sales rose by 5%.\n\n0 Comment(s)\n\nCosts fell by 3%.\n")]
    assert found == ["Sales rose by 5%.", "Costs fell by 3%."]


def test_every_sentence_has_the_block_that_it_stands_in() -> None:
    document = document_of("A headline of 5%\n\nFirst. Second.\n\nThird.\n")
    spans, blocks = sentences_of(document)
    assert all(document.blocks[block].span.contains(span) for span, block in zip(spans, blocks, strict=True))
    assert len(spans) == 4


def test_a_sentence_of_more_figures_than_prose_has_is_cut_between_them() -> None:
    text = "It had " + ", ".join(f"{number} cats" for number in range(10, 160)) + "."
    made = article_of(text)
    pieces = [sentence.of(text) for sentence in made.sentences]
    assert [piece.count("cats") for piece in pieces] == [40, 40, 40, 30]
    assert "".join(pieces) == text
    assert pieces[0].endswith("49 cats, ")
    assert all(made.sentences[claim.sentence].contains(claim.span) for claim in made.claims)


def test_figures_without_a_gap_are_cut_apart_all_the_same() -> None:
    text = "约" + "5%" * 200 + "。"
    made = article_of(text)
    assert len(made.sentences) > 1
    assert all(made.sentences[claim.sentence].contains(claim.span) for claim in made.claims)
