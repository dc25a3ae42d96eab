"""One percentage used both ways between two things, in one sentence or in two.

Comes in: an article. Goes out: the first and the second percentage, and whether the first is a "more". Never happens
here: two comparisons that are not of the same two things.

Worked example: "Diesel is 60% dearer in Norrby than in Tolka. ... diesel there costs them 60% less": what stands behind
"than" in the first comparison is what the second is about.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checking.arithmetic.skeletons import FIGURE
from factcheck.checking.arithmetic.windows import Window, windows
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind

_LONG = 3
_UP = (
    "more|higher|larger|bigger|greater|dearer|costlier|longer|heavier|taller|faster|richer|older|wider|stronger|better"
    "|above"
)
_DOWN = "less|fewer|lower|smaller|cheaper|shorter|lighter|slower|poorer|younger|narrower|weaker|worse|below"
_FILLER = frozenset({"the", "and", "that", "those", "than", "with", "for", "there", "them", "which", "per", "its"})


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_UP}|{_DOWN})\b")


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf"(?P<percent>{FIGURE})(?: (?P<up>{_UP})| (?P<down>{_DOWN}))\b(?P<than>[^.;,()]{{0,80}})")


def mirrored(article: Article) -> Iterator[tuple[Claim, Claim, bool]]:
    """Yield (first percentage, second percentage, whether the first is a "more")."""
    for window in windows(article, _gate(), before=2, after=0, least=2):
        matches = list(_compared().finditer(window.text))
        for first, second in pairwise(matches):
            is_opposite = bool(first["up"]) is not bool(second["up"])
            if window.start <= second.start() < window.end and is_opposite and _are_turned(window, first, second):
                claims = (window.skeleton.claim(first["percent"]), window.skeleton.claim(second["percent"]))
                if all(claim.quantity.kind is QuantityKind.PERCENT for claim in claims):
                    yield claims[0], claims[1], bool(first["up"])


def _are_turned(window: Window, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the second comparison is about what the first compares with, and compares with what that is about."""
    other = _words(first["than"])
    subject = _words(window.text[window.sentence_at(first.start())[0] : first.start()])
    between = _words(window.text[first.end() : second.start()])
    rest = _words(second["than"])
    has_than = " than " in first["than"]
    is_about = bool(other & between) or "therefore" in between
    if not has_than or not is_about:
        return False
    return bool(rest & subject) or " than " not in second["than"]


def _words(text: str) -> frozenset[str]:
    found = re.findall(r"[\w’'-]+", text.lower())
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in found if len(word) >= _LONG) - _FILLER
