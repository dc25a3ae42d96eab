import pytest

from factcheck.model.span import Span
from factcheck.relating.conjuncts import conjuncts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("heat, drought and poor soil", ["heat", "drought", "poor soil"]),
        ("heat, drought, and poor soil", ["heat", "drought", "poor soil"]),
        ("heat; drought; and wind", ["heat", "drought", "wind"]),
        ("heat as well as wind or rain", ["heat", "wind", "rain"]),
        ("2,2-dimethylbutane and hexane", ["2,2-dimethylbutane", "hexane"]),
        ("short (young, thin) and long", ["short (young, thin)", "long"]),
        ("one) and two, three", ["one)", "two", "three"]),
        ("sandy", ["sandy"]),
        ("", []),
    ],
)
def test_items_are_cut_at_commas_and_conjunctions(text: str, parts: list[str]) -> None:
    assert [span.of(text) for span in conjuncts(text, Span(0, len(text)))] == parts
