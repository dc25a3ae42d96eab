"""Figures that no world allows: a share above the whole, a fall by more than everything.

Worked example: company insolvencies that go from 525 to 95 fall by 82%, never "by 500%": what falls by 100% is gone.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from factcheck.checking.arithmetic.exactness import counted
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.plausibility.whole_shares import of_one_whole
from factcheck.checking.wording import plain
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, OptionValue, Rule
from factcheck.model.span import Span

_HUNDRED = Decimal(100)
_LONGEST_LEAD = 70
_LEAD = 30
# A sentence of usual length is read whole for a word that allows the figure.
_AROUND = 300


@lru_cache(maxsize=64)
def _cue(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match one of the words with two more behind it at most, or four that end in "by"."""
    few = r"(?:\w+\s+){0,2}|(?:(?!(?:and|or|but|while)\b)\w+\s+){0,4}by\s+"
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s+(?:{few})$", re.IGNORECASE)


@lru_cache(maxsize=64)
def _by_so_much(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match one of the words with what it is done to and "by" behind it: "cut its price by"; of no words nothing."""
    other = r"and|or|but|while|to|that|which|who|more|up|beat|rose|ha(?:s|d|ve)"
    other += r"|(?:rais|increas|boost|lift|gr[eo]w|push|swell|surg|soar|ris|jump|climb)\w*|\w+ed"
    done_to = rf"(?:(?!(?:{other})\b)[\w’'-]+\s+){{1,7}}"
    verbs = "|".join(map(re.escape, words))
    return re.compile(rf"\b(?:{verbs})\s+{done_to}by\s+$" if words else r"(?!)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _ends(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match one of the words among those that end a cue; of no words nothing."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s" if words else r"(?!)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _cue_behind(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _allowing(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    lead = r"(?:(?:all|the|its|their|our|those|these) ){0,2}(?:[a-z-]+ )?"
    return re.compile(rf"\s+of\s+(?:them|those|us|{lead}(?:{'|'.join(map(re.escape, words))}))\b(?!['’-])")


@lru_cache(maxsize=1)
def _measured() -> re.Pattern[str]:
    """Match what stands before a figure that compares one amount with another."""
    return re.compile(
        r"(?:\b(?:was|is|were|are|be|been|at|to|equals?|equaled|equivalent|reach(?:es|ed)?|by|than|of|or|for|hit)"
        r"(?: \w+ly| about| some| over)?|[(–—:])\s+$"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Look for the rule's cue next to a percentage above 100, unless a word of the sentence allows it."""
    for claim in article.claims:
        low = counted(claim.quantity).low
        if claim.quantity.kind is not QuantityKind.PERCENT or low is None or low <= _HUNDRED:
            continue
        sentence = article.sentences[claim.sentence]
        start = max(sentence.start, claim.span.start - _LONGEST_LEAD)
        cue = _cue(rule.words("before")).search(article.text, start, claim.span.start)
        cue = cue or _by_so_much(rule.words("by")).search(article.text, start, claim.span.start)
        is_level = cue is not None and _ends(rule.words("level")).search(cue[0]) is not None
        before = Span(cue.start(), claim.span.end) if cue is not None and not is_level else None
        place = before or _behind(article, claim, rule) or _part(article, claim, rule) or _of_all(article, claim, rule)
        if place is not None and not _is_allowed(article, claim, rule):
            yield _finding(article, rule, claim, place)
        elif place is None and _of_money().match(article.text, claim.span.end) is not None:
            continue  # "£900, 150 per cent of the £600 that others pay" compares two amounts
        elif place is None and rule.words("whole") and (share := of_one_whole(article.text, sentence, claim.span)):
            yield _finding(article, rule, claim, share)


@lru_cache(maxsize=1)
def _of_money() -> re.Pattern[str]:
    return re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|what)\s)?[A-Z]{0,3}[$£€¥₹]\s?\d")


def _behind(article: Article, claim: Claim, rule: Rule) -> Span | None:
    """Return the percentage with the cue right behind it: "120% less"."""
    words = rule.words("behind")
    cue = _cue_behind(words).match(article.text, claim.span.end) if words else None
    return None if cue is None else Span(claim.span.start, cue.end())


def _part(article: Article, claim: Claim, rule: Rule) -> Span | None:
    """Return the words of "134% of the voters", unless something is measured by them: "was 134% of the voters"."""
    if (
        not rule.words("whole")
        or _measured().search(article.text, max(0, claim.span.start - _LEAD), claim.span.start) is not None
    ):
        return None
    whole = _whole(rule.words("whole")).match(article.text, claim.quantity.mention.amount.end)
    return None if whole is None else Span(claim.span.start, whole.end())


def _of_all(article: Article, claim: Claim, rule: Rule) -> Span | None:
    """Return the words of "Of the electorate, 108%"."""
    words = rule.words("whole")
    start = max(article.sentences[claim.sentence].start, claim.span.start - _LONGEST_LEAD)
    whole = _before_it(words).search(article.text, start, claim.span.start) if words else None
    whole = whole or (_of_those().search(article.text, start, claim.span.start) if words else None)
    return None if whole is None else Span(whole.start(), claim.span.end)


@lru_cache(maxsize=1)
def _of_those() -> re.Pattern[str]:
    """Match "Of those who completed the treatment," right before a share."""
    return re.compile(r"\b[Oo]f (?:those|them|these)\b[^.;,:()\d]{0,45}, (?:some |about |as many as )?$")


@lru_cache(maxsize=64)
def _before_it(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b[Oo]f (?:(?:all|the|its|their|those|these) ){{0,2}}(?:{'|'.join(map(re.escape, words))}), $")


def _is_allowed(article: Article, claim: Claim, rule: Rule) -> bool:
    sentence = article.sentences[claim.sentence]
    start, end = max(sentence.start, claim.span.start - _AROUND), min(sentence.end, claim.span.end + _AROUND)
    return bool(rule.words("unless")) and _allowing(rule.words("unless")).search(article.text, start, end) is not None


def _finding(article: Article, rule: Rule, claim: Claim, span: Span) -> Result:
    value = claim.quantity.best.value
    figure = f"{plain(value)}%" if value is not None else claim.quantity.span.of(article.text)
    # Somebody else's figure, or one that was only imagined, is worth a note.
    level = None if claim.status is Status.ACTUAL else Level.NOTE
    fields = {"text": span.of(article.text), "figure": figure}
    return found(rule, article, claim.span, fields, level=level, confidence="high")


_ABOUT = {
    "before": "words right before a percentage that cannot go above 100",
    "by": 'verbs that do so to something, told before "by" and such a percentage',
    "level": "words between a cue and its percentage that make it a level, no change: fell to 137%",
    "behind": "words right behind a percentage that cannot go above 100",
    "whole": "what only a part can be of, in words behind a percentage: of voters, of the patients",
    "unless": "words of the sentence that allow it all the same",
}
_OPTIONS: dict[str, OptionValue] = {"before": (), "by": (), "level": (), "behind": (), "whole": (), "unless": ()}
KIND = Kind(KindSpec("above-the-whole", _OPTIONS, ("text", "figure"), _ABOUT), within=_check)
