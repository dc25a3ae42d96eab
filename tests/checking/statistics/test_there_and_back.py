import pytest

from tests.checking.ran import excerpts, loud

RULES = ("percent-base-broken", "ratio-on-interval-scale")


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        (
            "Shares lost 50 percent in spring. A strike lasted seven weeks. In autumn they gained 50 percent, which"
            " brought "
            "them back to where they had started.",
            RULES[0],
            "50 percent",
        ),
        (
            "Sales fell by 10 per cent in spring. They rose by 10 per cent in autumn, making good the loss.",
            RULES[0],
            "10 per cent",
        ),
        (
            "The first tremor had a magnitude of 3.1. The second, of magnitude 6.2, was twice as powerful.",
            RULES[1],
            "twice",
        ),
    ],
)
def test_what_is_no_ratio_is_told_over_sentences(text: str, rule: str, place: str) -> None:
    assert excerpts(text, rule) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Shares lost 50 percent in spring. In autumn they gained 50 percent, which still left them below where they"
        " were.",
        "Shares lost 50 percent in spring. In autumn they gained 100 percent, which brought them back to where they"
        " had started.",
        "The first tremor had a magnitude of 3.1. The second, of magnitude 6.2, was far more powerful.",
        "The quake had a magnitude of 6.0. The one of magnitude 4.0 had set free a thousandth of its energy.",
    ],
)
def test_what_holds_is_left_alone(text: str) -> None:
    assert loud(text) == []
