"""A figure is compared with a bounded number of others, however many an article has."""

import pytest

from factcheck.checking.within import echoes
from tests.checking.ran import article


def compared(count: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many pairs are compared in an article of so many amounts."""
    asked = 0
    are_alike = echoes._are_alike

    def counted(*pair: object) -> bool:
        nonlocal asked
        asked += 1
        return are_alike(*pair)  # type: ignore[arg-type]

    text = "\n\n".join(
        f"In its town the firm sold the {number} cars for ${number * 7} million." for number in range(100, 100 + count)
    )
    read = article(text)
    with monkeypatch.context() as patch:
        patch.setattr(echoes, "_are_alike", counted)
        list(echoes.echoes(read))
    return asked


def test_twice_the_figures_are_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = (compared(count, monkeypatch) for count in (60, 120))
    assert few > 0
    assert many < 3 * few
