"""A part, its whole and the share of it that are the only figures of their passage.

Comes in: an article. Goes out: part, whole and share. Never happens here: dividing.

Worked examples: "Nine of the 12 jurors were for it, that is half"; "The council has 96 seats. Women hold 24, or 40
percent"; "Roads took 40 percent of the budget: 20 million of 80 million euros"; "A third of the 90 sheep died: 45
animals". The grammar of two of the three figures makes them part and whole, or share and whole; the third one is set
beside them by a comma, a bracket, a colon or "or", and nothing goes on behind it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.amounts import COUNTS, is_amount
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.only_figures import Passage, passages
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind

_THREE, _STEM = 3, 5
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_OWNER = r"(?:(?:the|its|their|his|her|our|these|those|all|some|about|a total of|[\w-]+[’']s?|[a-z]{3,8}) ){0,3}"
_WORDS = rf"[^.,;:()\n–—{NO_FIGURE}]"
_HEDGE = r"(?:just |only |about |some |nearly |almost |roughly |around )?"
_STOP = r"(?=\s*(?:[.;:)–—]|,(?! of\b)|$))"
_COLLECTIVES = frozenset(
    {
        "army", "audience", "band", "board", "brood", "building", "cast", "choir", "class", "club", "collection",
        "committee", "company", "council", "crew", "crowd", "fleet", "flock", "group", "herd", "house", "jury",
        "league", "litter", "month", "network", "office", "orchestra", "pack", "panel", "parliament", "party",
        "population", "school", "season", "squad", "staff", "team", "town", "village", "week", "workforce", "year",
    }
)  # fmt: skip


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"%|\b(?:per ?cent|half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
        r"|in (?:two|three|four|five|six|seven|eight|nine|ten|10|20|100))\b",
        re.IGNORECASE,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes a share one of something else: a change, a comparison, a mean, what may be."""
    return re.compile(
        r"\b(?:rose|rise\w*|rising|risen|fall\w*|fell(?! (?:on|ill|asleep|silent|apart|over|off|out|into|in)\b)"
        r"|whichever|minimum|maximum|cap|capped|first|plus|either|reduc\w+|gr[eo]w\w*|growth|increas\w*|decreas\w*|declin\w*|drop\w*"
        r"|jump\w*|surg\w*|slump\w*|shr[aiu]nk\w*|(?<!made )(?<!make )(?<!makes )(?<!making )up|down|gain\w*|more|fewer"
        r"|less|higher|lower|above|below|than|compared|against|averag\w+|median|points?|respectively|margin|chances?"
        r"|probability|odds|likely|risk|discount\w*|interest|yield\w*|returns?|gap|difference|swing|stakes?|could|would"
        r"|should|may|might|if|unless|expect\w*|forecast\w*|target\w*|needed|required?|threshold|quorum|majority|at"
        r" least|at most|up to|each|every|per(?! ?cent)|other|another|rest|remaining|others|except|but|excluding"
        r"|not|n[’']t|neither|nor|without|twice|times|double\w*|halved|votes?|capacity|from|to [A-Z]|another)\b"
    )


@cache
def _pairs() -> tuple[re.Pattern[str], ...]:
    """Match a part beside its whole, or with what takes its whole up, or a whole that leads its sentence."""
    part, whole = rf"(?P<part>{FIGURE})", rf"(?P<whole>{FIGURE})"
    some = r"(?: (?!(?:in|on|for|at|from|to|by|with|and|per)\b)[\w’'-]+){0,3}?"
    return (
        re.compile(rf"{part}{some} (?:out )?of {_OWNER}{whole}"),
        re.compile(rf"{part}{some} among {_OWNER}{whole}"),
        re.compile(rf"(?:^|[.;:] )(?:Of|Among|Out of) {_OWNER}(?P<whole>{FIGURE})"),
        re.compile(rf"{part}(?: [\w’'-]+){{0,2}} of (?:them|these|those|which|whom)\b"),
        re.compile(rf"\b(?:[Oo]f|[Aa]mong) (?:them|these|those|which|whom),? (?:some |about |only )?{part}"),
    )


@cache
def _beside() -> re.Pattern[str]:
    """Match what sets a share beside the part before it."""
    verb = r"(?:is|was|makes?|made|means?|meant|represents?|represented|equals?|comes to|came to|amounts to)"
    return re.compile(
        r"(?:(?:[,;:(–—]|\bor) ?(?:or |being |i\.e\.,? |(?:that|which) (?:is|was|makes|made|means|represents),?"
        r" (?:to say )?|making (?:up )?|representing |equal to |equivalent to |accounting for )?"
        r"(?:an? (?:[a-z]+ ){1,3}of )?"
        rf"|(?:^|[.;] )(?:That|This|It) {verb} (?:an? (?:[a-z]+ ){{1,3}}of )?|\b(?:makes?|made) up "
        rf"|\baccount(?:s|ed)? for ){_HEDGE}$"
    )


@cache
def _ends() -> re.Pattern[str]:
    """Match the end of a share, with what it is of."""
    return re.compile(rf"(?: of (?P<what>(?:[\w’'-]+ ){{0,3}}?(?P<noun>[\w’'-]+)))?{_STOP}")


@cache
def _led() -> re.Pattern[str]:
    """Match a sentence that tells a share and sets the part and its whole behind it."""
    return re.compile(
        rf"(?P<share>{FIGURE})(?: {_WORDS}{{1,90}}?)?(?:[,:] | \(|,? ?[–—] ?)(?:or |that is,? )?{_HEDGE}"
        rf"(?P<part>{FIGURE})(?: [\w’'-]+){{0,2}}? (?:out )?of {_OWNER}(?P<whole>{FIGURE})"
        r"(?: [\w’'-]+){0,2}?\s*(?:[.;,)]|$)"
    )


@cache
def _taken() -> re.Pattern[str]:
    """Match a share of a whole, or of "them", and the part that it comes to."""
    return re.compile(
        rf"(?P<share>{FIGURE}) of (?:{_OWNER}(?P<whole>{FIGURE})|them|these|those|whom|which)(?P<did>{_WORDS}{{0,60}}?)"
        rf"(?P<joint>[,:;] | \(|,? ?[–—] ?)(?P<said>(?:or|that is|that makes|i\.e\.),? )?{_HEDGE}(?P<part>{FIGURE})"
        r"(?P<noun> [a-z]+(?<!ly))??(?P<all> in (?:all|number|total)| altogether| of them)?(?=[.,;:)–—]|$)"
    )


class _Trio(NamedTuple):
    """A passage with the place of its only share, and those of its only two amounts."""

    passage: Passage
    share: int
    amounts: tuple[int, int]


def lone_shares(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield part, whole and share where the share is told of the two; each share once."""
    for trio in _trios(article):
        if _of_share(trio) is None:
            told = _of_led(trio) or _of_pair(trio) or _of_bare(trio)
            if told is not None:
                part, whole = map(trio.passage.claim, told)
                yield part, whole, trio.passage.claim(trio.share)


def lone_portions(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield rate, base and result where the one is said to be the rate of the other; each rate once."""
    for trio in _trios(article):
        told = _of_share(trio)
        if told is not None:
            part, whole = map(trio.passage.claim, told)
            yield trio.passage.claim(trio.share), whole, part


def _trios(article: Article) -> Iterator[_Trio]:
    for passage in passages(article, _gate(), _THREE):
        shares = [at for at in passage.places if _is_share(passage.claim(at))]
        amounts = [at for at in passage.places if at not in shares and _is_plain(passage.claim(at))]
        if len(shares) == 1 and len(amounts) == _THREE - 1 and _otherwise().search(passage.text) is None:
            yield _Trio(passage, shares[0], (amounts[0], amounts[1]))


def _is_share(claim: Claim) -> bool:
    """Whether a figure is a share; a range, which has no value, is none."""
    return claim.quantity.kind in _SHARES and (claim.quantity.best.value or 0) > 0


def _is_plain(claim: Claim) -> bool:
    """Whether a figure is an amount that is told as a fact; the goals of a player are no target."""
    return is_amount(claim._replace(status=Status.ACTUAL)) and claim.status is not Status.HYPOTHETICAL


def _of_share(trio: _Trio) -> tuple[int, int] | None:
    """Return the part that a share of a whole comes to, and that whole."""
    passage, share = trio.passage, trio.share
    match = _taken().search(passage.text)
    if match is None or match.start("share") != share:
        return None
    part = match.start("part")
    whole = match.start("whole") if match["whole"] else next(at for at in passage.places if at not in {share, part})
    if whole > part:
        return None
    is_beside = bool(match["whole"]) and len(match["did"].split()) <= 1
    is_said = match["said"] or match["all"] or match["joint"] in {": ", " ("} or not match["noun"] or is_beside
    return (part, whole) if is_said or can_be_added([passage.claim(part), passage.claim(whole)]) else None


def _of_led(trio: _Trio) -> tuple[int, int] | None:
    match = _led().search(trio.passage.text)
    return None if match is None else (match.start("part"), match.start("whole"))


def _of_pair(trio: _Trio) -> tuple[int, int] | None:
    """Return a part and its whole that have the share beside them."""
    passage, share, amounts = trio
    text = passage.text
    end = _ends().match(text, share + 1)
    if end is None or _beside().search(text, max(0, share - 60), share) is None:
        return None
    if end["what"] is not None and not _is_of_whole(passage, end["what"], end["noun"], share):
        return None
    for form in _pairs():
        match = form.search(text)
        if match is None:
            continue
        names = match.groupdict()
        first = match.start("part") if names.get("part") else match.start("whole")
        if first not in amounts or ("part" in names and "whole" in names and match.start("whole") not in amounts):
            continue
        other = next(at for at in amounts if at != first)
        part, whole = (first, other) if names.get("part") else (other, first)
        is_before = whole < part or "whole" in names
        return (part, whole) if is_before and part < share else None
    return None


def _is_of_whole(passage: Passage, what: str, noun: str, share: int) -> bool:
    """Whether what a share is said to be of takes up the whole: "them", "the total", "the jury", a word told before."""
    if what in {"them", "these", "those", "it", "all", "the total", "the whole"} or noun in _COLLECTIVES:
        return True
    stem = re.escape(noun.rstrip("s")[:_STEM].lower())
    return re.search(rf"\b{stem}", passage.text[:share].lower()) is not None


def _of_bare(trio: _Trio) -> tuple[int, int] | None:
    """Return a count without a noun of its own, and the one before whose noun it takes: "96 seats. Women hold 24"."""
    passage, share, (whole, part) = trio
    one, other = passage.claim(part), passage.claim(whole)
    if whole > min(part, share) or other.quantity.kind not in COUNTS or one.quantity.kind not in COUNTS:
        return None
    is_bare = not one.quantity.mention.noun and bool(other.quantity.mention.noun)
    first, second = sorted((part, share))
    is_glued = _glued().fullmatch(passage.text, first + 1, second) is not None
    is_closed = _closed().match(passage.text, second + 1) is not None
    is_some = value_of(one.quantity.best) < value_of(other.quantity.best)
    return (
        (part, whole)
        if is_bare and is_glued and is_closed and is_some and _timed().search(passage.text) is None
        else None
    )


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(_STOP)


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(rf"(?: said [a-z]+)?(?:,? or | \((?:or )?|, ){_HEDGE}")


@cache
def _timed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:18|19|20)\d\d|last|next"
        r"|years?|months?|weeks?|before|after|ago|now|then|previous\w*|used|once|so far)\b"
    )
