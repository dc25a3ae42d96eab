import pytest

from factcheck.extracting.anchors import Anchors, promising

_KNOWN = frozenset({"one", "three", "third", "march"})


def _anchors(text: str) -> list[str]:
    """Return all anchors of `text`, each as it stands there."""
    anchors, found, at = Anchors(text, promising(_KNOWN), _KNOWN), [], 0
    while (anchor := anchors.between(at, len(text))) is not None:
        start, at, word = anchor
        found.append(text[start:at])
        assert word in {"", found[-1]}
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one or three", ["one", "three"]),
        ("(third) of march.", ["third", "march"]),
        ("g20, ½", ["2", "0", "½"]),
        ("oner, thirdly, someone, a threefold", []),
        ("亿one→three", ["one", "three"]),
        ("五 thousand", []),
        ("", []),
    ],
)
def test_digits_and_whole_words_are_anchors(text: str, found: list[str]) -> None:
    assert _anchors(text) == found


def test_only_anchors_that_start_within_the_bounds_are_returned() -> None:
    anchors = Anchors("one 2 three", promising(_KNOWN), _KNOWN)

    assert anchors.between(0, 0) is None
    first, second = anchors.between(0, 5), anchors.between(3, 5)
    assert first is not None
    assert first[:2] == (0, 3)
    assert second is not None
    assert second[:2] == (4, 5)
    assert anchors.between(5, 6) is None
    assert anchors.between(6, 7) == (6, 11, "three")
