import pytest

from factcheck.model.claim import RelationKind
from tests.relating.related import items, words


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("The report names three causes: heat, drought and wind.", ("heat", "drought", "wind")),
        ("It names two causes, including heat and drought.", ("heat", "drought")),
        ("Most of 3,000 firms name three causes: heat, drought and wind.", ("heat", "drought", "wind")),
        ("There are two trends. These include growth and decay.", ("growth", "decay")),
        ("It built four hundred-billion clusters: cars, chips, drugs and steel.", ("cars", "chips", "drugs", "steel")),
        ("It names two causes: heat and drought, with others to come.", ("heat", "drought")),
        ("It takes two arguments: error and ctx. ctx, if given, is used.", ("error", "ctx")),
    ],
)
def test_the_items_of_an_announced_list(text: str, listed: tuple[str, ...]) -> None:
    assert items(text, RelationKind.COUNT_OF_LIST)[-1] == listed


@pytest.mark.parametrize(
    "text",
    [
        "Several causes are known: heat, drought and wind.",  # no count
        "One public channel and 6 private channels: A, B, C, D, E, F and G.",  # the list is of both
        "Eight yachts, which are expected to sail, or so they say, left.",
        "Three suborders that are accepted, but doubtful, remain.",
        "About three causes: heat, drought and wind.",
        "There are two threads:\n\nlock(a), lock(b) and run()",
    ],
)
def test_what_announces_no_list(text: str) -> None:
    assert items(text, RelationKind.COUNT_OF_LIST) == []


def test_the_word_says_whether_the_list_is_complete() -> None:
    assert words("Three causes: heat, drought and wind.", RelationKind.COUNT_OF_LIST) == [":"]
    assert words("Three causes, including heat and drought.", RelationKind.COUNT_OF_LIST) == ["including"]
    assert words("Three causes. They include heat and drought.", RelationKind.COUNT_OF_LIST) == ["they include"]
