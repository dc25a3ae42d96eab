import sys

import pytest

from factcheck.extracting.plain import plain


@pytest.mark.parametrize(
    ("written", "smoothed"),
    [
        ("Up 5%", "up 5%"),
        ("２３.５％，“six”", '23.5%,"six"'),
        ("−3–4⅔", "-3\x974½"),
        ("İzmir, É, 中\ud800", "izmir, é, 中\ud800"),
    ],
)
def test_variants_become_one_sign(written: str, smoothed: str) -> None:
    assert plain(written) == smoothed


def test_every_sign_keeps_its_place() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))

    assert len(plain(every)) == len(every)
