"""Of which levels a change is told.

Comes in: an article. Goes out: what is told between which levels. Never happens here: comparing values.

A change that is added to a clause is told of the amounts of this clause; one in a sentence of its own of those that the
sentence takes up. What has a base, a time, or an amount of its own is told of other levels.
"""

import re
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.amounts import COUNT, Amount, amounts_of
from factcheck.checking.arithmetic.between.levels import Levels, levels_near
from factcheck.checking.arithmetic.between.told import Told, told_in
from factcheck.checking.arithmetic.between.words import gate
from factcheck.checking.arithmetic.change_words import VERBS
from factcheck.checking.arithmetic.own_subjects import has_own_subject, takes_up, thing_behind
from factcheck.checking.arithmetic.resuming import CONCLUDED, THAT_IS
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import are_part_and_whole, has_own_change
from factcheck.checking.arithmetic.two_times import COMMON, is_elsewhere, stem, words_of
from factcheck.checking.arithmetic.windows import LISTED, Window, windows
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.model.claim import Article
from factcheck.model.quantity import QuantityKind

_BEFORE, _AFTER, _NEAR, _FEW = 2, 1, 60, 13
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})


class Between(NamedTuple):
    """What is told between two levels; `is_bound` where the words say that it is told of just these.

    Of two things that are compared, "a flat in Porto costs a third less than one in Lisbon", the levels are in the
    order that the words give them.
    """

    told: Told
    levels: Levels
    is_bound: bool
    window: Window


def between(article: Article) -> tuple[Between, ...]:
    """Return the percentages and fractions that are told of two levels near them, in order of place."""
    return _made.of(article)


def _between(article: Article) -> tuple[Between, ...]:
    found = []
    for window in windows(article, gate(), before=_BEFORE, after=_AFTER, roles=LISTED):
        for told in told_in(window):
            levels = levels_near(window, told.place, stated=told.stated)
            each = _compared(window, told) if levels is None else Between(told, levels, True, window)
            if each is None or are_part_and_whole(window, (each.levels.earlier, each.levels.later)):
                continue
            tied = None if _may_be_share(each) else tied_to(window, each.told, each.levels)
            if tied is not None:
                found.append(each._replace(is_bound=tied and each.is_bound and not told.is_loose))
    return tuple(found)


def _may_be_share(each: Between) -> bool:
    """Whether a percentage behind counts may say how many of all they are: "women went from two to three, or 33%"."""
    return each.told.is_loose and each.levels.later.quantity.kind in _COUNTS


_made = OfOneArticle(_between)


def _compared(window: Window, told: Told) -> Between | None:
    """Return what one thing is said to be more or less than another, with the only two levels near it, the base first.

    No words bind it to them.
    """
    than = None if told.is_up is None else _than().match(window.text, told.place + 1)
    if than is None or _timed().search(than[0]) is not None:
        return None
    if _measured().search(window.text, window.sentence_at(told.place)[0], told.place) is None:
        return None
    levels = levels_near(window, told.place, stated=told.stated, rivals=True)
    if levels is None:
        return None
    levels = levels if told.is_up else levels._replace(earlier=levels.later, later=levels.earlier)
    return Between(told._replace(end=told.place + 1 + len(than[0])), levels, False, window)


@cache
def _than() -> re.Pattern[str]:
    """Match what is compared, behind the figure of how much it is more or less."""
    return re.compile(rf" (?:[a-z]+ ){{1,2}}than [^,.;:(){NO_FIGURE}]{{1,60}}")


@cache
def _measured() -> re.Pattern[str]:
    """Match what leads to a comparison of the very amounts that were told: "costs", "which makes it"."""
    return re.compile(
        r"\b(?:is|are|was|were|costs?|pays?|paid|uses?|used|needs?|needed|gets?|got)(?: about| some| nearly| only)? $"
        r"|\b(?:thus|therefore|hence|[Ss]o|makes?|making|means?|meaning)\b"
    )


@cache
def _timed() -> re.Pattern[str]:
    """Match what makes a base that of another time, or none that anything was told of."""
    return re.compile(
        rf"\b(?:{_TIMES}|years?|months?|weeks?|season|quarter|before|earlier|previous\w*|ago|last|average|usual|now|today"
        r"|expected|planned|forecast|thought|normal)\b"
    )


def tied_to(window: Window, told: Told, levels: Levels) -> bool | None:
    """Return whether a change is surely told of its levels, None where it may be that of something else."""
    text, (start, end) = window.text, window.sentence_at(told.place)
    if _is_of_others(window, told, levels):
        return None
    is_here = [start <= place < end for place in (levels.first, levels.last)]
    if any(is_here):
        return _tied_here(window, told, levels, is_all=all(is_here))
    if told.is_verb and _pronoun().match(text, start) is None:
        return None
    spoken = text[window.sentence_at(levels.first)[0] : window.sentence_at(levels.last)[1]]
    if is_elsewhere(window, told.place, spoken):
        return None
    is_behind = levels.last < start
    concludes = _concluding().match(text, start) is not None or takes_up(text, start, told.place)
    if is_behind and concludes and told.place - start < _NEAR:
        return _is_of_them(text, told, spoken)
    names = {stem(word) for word in words_of().findall(text[start:end])} - COMMON
    is_named = names & {stem(word) for word in words_of().findall(spoken)}
    if not _is_of_them(text, told, spoken) or thing_behind(text, told.end):
        return None
    return False if is_named or (levels.is_alone and levels.is_set) else None


def _tied_here(window: Window, told: Told, levels: Levels, *, is_all: bool) -> bool | None:
    """Return whether a change is told of levels of which one stands in its sentence, or both, see `tied_to`."""
    text, (start, _) = window.text, window.sentence_at(told.place)
    nearest = min((levels.first, levels.last), key=lambda place: abs(place - told.place))
    low, high = sorted((nearest, told.place))
    goes_on = told.place < nearest and _and().search(text, low, high) is not None
    whole = (low, high) if levels.is_set or not is_all else (min(levels.first, low), max(levels.last, high))
    turns = _turns() if told.is_verb else _breaks()
    if goes_on or _next().search(text, told.place, max(levels.last, told.place)) is not None:
        return None
    is_taken_up = takes_up(text, start, told.place)
    if is_taken_up and not _is_of_them(text, told, text[: told.place]):
        return None
    if not is_taken_up and turns.search(text, whole[0] + 1, whole[1]) is not None:
        return None
    if low == nearest and told.is_verb and _has_own_subject(text, told, start):
        return None
    if levels.is_alone and _leading_to().fullmatch(text, told.place + 1, max(nearest, told.place + 1)) is not None:
        return True
    return levels.is_set or is_all or is_taken_up or _concluded().search(text, start, told.place) is not None


@cache
def _leading_to() -> re.Pattern[str]:
    """Match what stands between a change and the level that it leads to."""
    return re.compile(r",? to (?:an? |the |some |about |only |just |almost |nearly )*")


@cache
def _next() -> re.Pattern[str]:
    """Match how a list goes on to the level of another thing: "a decrease of 7.9 percent; imports were"."""
    return re.compile(
        r"; (?:the |its |their )?(?:[\w’'-]+ ){1,4}?(?:was|were|reached|stood at|totall?ed|amounted to|came to) $"
    )


def _lasts(window: Window, place: int) -> str:
    """Return how long the time lasts that a level is told of, "" where that is not said: a half year and a quarter."""
    start, end = window.sentence_at(place)
    clause = re.split(r"[,;(]", window.text[max(start, place - _NEAR) : place])[-1]
    behind = re.split(r"[,;)]", window.text[place + 1 : min(end, place + _NEAR // 2)])[0]
    found = _length().search(f"{clause} {behind}")
    return "" if found is None or found.lastgroup is None else found.lastgroup


@cache
def _length() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<half>half[- ]year|(?:first|second) half|six months|January to June|July to December)"
        r"|(?P<quarter>quarter|three months|January to March|April to June|July to September|October to December))\b"
    )


def _has_own_subject(text: str, told: Told, start: int) -> bool:
    """Whether a verb of change has a subject or an object that was not spoken of: "as prices fell 5 percent"."""
    clause = _clause().search(text, start, told.place)
    if clause is None:
        return False
    named = _named(clause["subject"]) | _named(told.beside)
    told_of = _named(text[start : clause.start()]) | _PLAIN | _OF_THEM
    return _concluded().search(text, start, told.place) is None and not named <= told_of


def _is_of_them(text: str, told: Told, spoken: str) -> bool:
    """Whether no word beside a change names something that was not spoken of: "its 5 per cent rates increase"."""
    beside = _named(f"{told.beside} {thing_behind(text, told.end)}")
    return beside <= _named(spoken) | _PLAIN


def _is_of_others(window: Window, told: Told, levels: Levels) -> bool:
    """Whether a change has a thing, a base, a level or a time of its own, or its levels last for unlike times."""
    if _is_of_another(window, told, levels) or _has_own_base(window.text, told, levels):
        return True
    if has_own_change(window, levels.first) and has_own_change(window, levels.last):
        return True  # "exports of 232 billion, an increase of 37%; imports of 144 billion, an increase of 12%"
    if _has_own_level(window, told, levels) or _has_own_time(window, told, levels):
        return True
    return len({_lasts(window, levels.first), _lasts(window, levels.last)} - {""}) > 1


def _is_of_another(window: Window, told: Told, levels: Levels) -> bool:
    """Whether a change behind its levels is told of something that they are not."""
    text, (start, _) = window.text, window.sentence_at(told.place)
    if told.place < levels.last:
        return False
    is_of_new = not _named(told.thing) <= _named(text[: told.place]) | _PLAIN
    if is_of_new and _that_is().search(text, start, told.place) is None:
        return True
    return has_own_subject(text, start, told.place, text[:start])


@cache
def _that_is() -> re.Pattern[str]:
    """Match what makes the figure behind it one of what was told, by whatever name."""
    return re.compile(rf"(?:{THAT_IS}|{CONCLUDED})$")


def _named(text: str) -> set[str]:
    return {stem(word) for word in re.findall(r"[A-Za-z]{3,}", text)}


def _has_own_base(text: str, told: Told, levels: Levels) -> bool:
    """Whether a change says since when, and it is no level that it names: "6 per cent more than a year earlier".

    Levels behind a colon say since which: "has doubled since the move: it was 640".
    """
    base = _own_base().match(text, told.end)
    if base is None or _explained().match(text, base.end(), levels.first) is not None:
        return False
    is_behind = any(told.place < place <= base.end() for place in (levels.first, levels.last))
    return not (levels.is_set and is_behind)


def _has_own_level(window: Window, told: Told, levels: Levels) -> bool:
    """Whether another amount of its sentence stands nearer: "260 cases of cruelty, an increase of over 50%"."""
    start, _ = window.sentence_at(told.place)
    before_it = [each for each in amounts_of(window) if start <= each.place < told.place and _is_level(each)]
    if not before_it:
        return False
    return before_it[-1].place not in {levels.first, levels.last}


def _is_level(amount: Amount) -> bool:
    is_few = amount.unit == COUNT and amount.value < _FEW
    return not is_few and amount.claim.quantity.kind not in {QuantityKind.PERCENT, QuantityKind.DURATION}


def _has_own_time(window: Window, told: Told, levels: Levels) -> bool:
    """Whether a change is told of a time that is none of the levels': "rose by 5% in May, from 100 in January to"."""
    own = _own_time().match(window.text, told.end)
    if own is None:
        return False
    spoken = window.text[window.sentence_at(levels.first)[0] : window.sentence_at(levels.last)[1]]
    times = _time().findall(spoken.replace(own[0], "", 1))
    return bool(times) and own["time"] not in times


_OF_THEM = frozenset(map(stem, (
    "has", "have", "had", "which", "that", "this", "number", "figure", "total", "rate", "level", "thus",
    "therefore", "hence", "they", "there", "the", "and", "for", "now", "since", "means", "been", "having",
    "after", "being", "would", "will", "making", "leaving", "whose",
)))  # fmt: skip


@cache
def _clause() -> re.Pattern[str]:
    """Match the last clause before a figure, up to its verb."""
    return re.compile(
        rf"(?:[,;:–—(]|\b(?:as|and|when|because|since|after|if|where|with)\b)(?P<subject>[^,;:–—(]{{0,60}}?)"
        rf" (?:{VERBS})\b(?:(?!\b(?:as|and|when)\b)[^,;:–—(])*$"
    )


@cache
def _own_base() -> re.Pattern[str]:
    """Match what a change is held against, behind it, up to the figure if it is one."""
    what = r"(?:than|on(?! average)|from|compared (?:with|to)|since|against|versus)"
    return re.compile(
        rf"(?: (?!is\b|was\b|has\b|were\b)[\w’'-]+){{0,2}}? (?:{what} [^,.;:(){NO_FIGURE}]{{1,60}}?"
        rf"(?:{FIGURE}|$|(?=[,.;:()]| to ))"
        r"|over (?:a|the|last|the (?:previous|same)) (?:year|month|quarter|week)\b)"
        r"|,? (?:year[- ](?:on|over)[- ]year|on[- ]year|y-?o-?y|month[- ]on[- ]month|quarter[- ]on[- ]quarter)\b",
        re.IGNORECASE,
    )


@cache
def _explained() -> re.Pattern[str]:
    return re.compile(rf"[^.;(){NO_FIGURE}]{{0,60}}:")


@cache
def _own_time() -> re.Pattern[str]:
    return re.compile(rf"[^,.;:()]{{0,24}}? (?:in|during|last|for) (?P<time>{_TIMES})\b")


_TIMES = (
    r"(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_TIMES})\b")


_PLAIN = frozenset(map(stem, (
    "overall", "total", "average", "annual", "yearly", "whole", "sharp", "steep", "modest", "further", "combined",
    "same", "that", "this",
)))  # fmt: skip


@cache
def _breaks() -> re.Pattern[str]:
    """Match what begins to tell of something else, for a change that has no subject."""
    return re.compile(
        r"\b(?:while|whereas|although|though|but|meanwhile|leading to)\b"
        r"|\band (?:the|its|their|exports|imports|net)(?! (?:[\w’'-]+ ){0,3}(?:growth|increase|decrease|rise|fall|loss"
        r"|gain|decline|drop|change)\b)|;(?= (?:[\w’'-]+ ){4})"
    )


@cache
def _turns() -> re.Pattern[str]:
    """Match what begins to tell of something else."""
    return re.compile(
        r"\b(?:while|whereas|although|though|but|meanwhile|leading to|and (?:the|its|their|exports|imports|net))\b"
        r"|;(?= (?:[\w’'-]+ ){4})"
    )


@cache
def _and() -> re.Pattern[str]:
    return re.compile(r"\band\b(?! (?:is|was|stood|stands|now|reached|came|totall?ed|so|(?:19|20)\d\d)\b)")


@cache
def _concluded() -> re.Pattern[str]:
    return re.compile(r"\b(?:which (?:means|makes|is|was)|that is|making|meaning|this is|or|so)\b|[:=]")


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"(?:That|This|It|They|These|The (?:figure|number|total|price|rate|count))\b")


@cache
def _concluding() -> re.Pattern[str]:
    """Match the beginning of a sentence that works something out from the one before it."""
    return re.compile(
        r"(?:(?:That|This|It|Which)\b|(?:The|An?) (?:[\w’'-]+ ){0,4}"
        r"(?:of|,|[a-z]+[,:]? )|(?:Average|Mean|Annual|Change|Growth|Increase|Decrease|Decline|Rise|Fall|Drop|Gain|Loss"
        r"|Difference|Up|Down)\b)"
    )
