"""The known things that stand so near a figure that nothing but a few plain words ties the two together.

Comes in: an article, one of its figures, the table. Goes out: the things, the nearest first, with the words between.
Never happens here: knowing what the figure measures.

Worked examples: "the Eiffel Tower in Paris is", "Apple's market value of about", "the 330-meter", "At 330 meters, the".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.placed import claims_between
from factcheck.model.claim import Article, Claim
from factcheck.model.quantity import QuantityKind
from factcheck.model.reference import Place, PlaceKind, References

_LEFT, _RIGHT, _MOST_WORDS = 170, 60, 5
_NEAREST = 60
_TAIL = 32
LINKS = (
    "the a an is are was were be been stands stood standing rises rising reaches reached reaching measures measured"
    " measuring runs "
    "flows flowing stretches stretching stretched extends extending covers covering covered towers towering soars"
    " soaring has have "
    "had having with boasts of to about around some nearly almost approximately roughly just over under at in which"
    " that it now "
    "currently today still officially only total overall current average mean annual yearly whole entire record new"
    " old own by its "
    "for as high up came come comes stood totaled totalled hit hits hitting estimated put valued worth employs"
    " employing employed "
    "year's world's nation's country's last this recorded posted reported made generated produced produces burned"
    " burns consumes "
    "consumed uses used emitted emits pumps pumped exported exports imported imports spends spent holds held owes"
    " owed deep down "
    "long tall wide away lies lying located sits orbits orbiting orbit from Earth earth Sun sun distance between"
    " travels travelling "
    "traveling moves moving spins weighs weighing mass boils melts burns surface core temperature temperatures "
    "closest nearest farthest furthest most point least its our rose to fell grew climbed increased dropped exceeded"
    " exceeds topped surpassed passed crossed more than some sea level above "
    "summit peak height elevation length area depth width diameter altitude size speed age born formed dates back"
    " lasts takes "
    "central bank treasury government mankind needs "
    "oil demand consumption output production supply crude gas natural CO2 carbon dioxide emissions electricity power"
    " generation "
    "coal steel exports imports trade military defense defence foreign exchange foreign-exchange forex reserves"
    " budget spending "
    "expenditure users life expectancy cars vehicles people employees workers cap valuation valued federal government"
    " goods sales "
    "sold sells sell delivered delivers builds built shipped makes adult heaviest largest biggest average weighs"
    " weigh weighed reach can "
    "market value capitalization capitalisation revenue revenues sales turnover workforce staff stock and"
)


class Name(NamedTuple):
    """A known thing near a figure.

    words    what stands between the two, right before the name and right behind the figure, in small letters
    is_bare  whether nothing but a bracket stands between the two, or the figure is an attribute of the name
    start, end  where the whole passage begins and ends
    clause   what stands before it and between the two, as written
    """

    place: Place
    words: str
    is_bare: bool
    start: int
    end: int
    clause: str


@cache
def _gap() -> re.Pattern[str]:
    """Compile what may stand between a name and a figure behind it."""
    word = "|".join(sorted(map(re.escape, set(LINKS.split())), reverse=True))
    aside = r"(?:, (?:(?:the|a|an|one of|home to|known|which|who|whose|formerly|also)\b[^,;.:()\d]{1,80}),)?"
    where = (
        r"(?: (?:in|on|near|between|of|at) (?:the |[a-z]+ern )?[A-Z][\w’'-]*(?:(?: and| of| the)? [A-Z][\w’'-]*){0,3})?"
    )
    month = r"January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(rf"(?:['’]s?)?{where}{aside}(?:[ ,(:–—-]|\b(?:{word}|(?:19|20)\d\d|{month})\b)*")


@cache
def _any_gap() -> re.Pattern[str]:
    """Compile any words of one clause; then the word of the measure must stand right before the figure."""
    other = r"than|from|near|and|or|but|while|as|if|when|where|after|before|since|until|because|per|nor|not|like"
    return re.compile(rf"(?:['’]s?)?(?: (?!(?:{other})\b)[a-z][\w’'-]*){{1,9}} ?\(?")


@cache
def _behind() -> re.Pattern[str]:
    """Compile what may stand between a figure and a name behind it."""
    return re.compile(
        r"(?:[ -](?:tall|high|long|wide|deep|old|heavy|strong|above sea level|away|of water))*,? (?:the |Mount |Lake"
        r" )?(?:[a-z]+ )?"
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[.,;:(—–] ?)(?:[Aa]t|[Ss]tanding(?: at)?|[Rr]ising(?: to)?|[Mm]easuring|[Ww]ith|[Vv]alued at|[Ww]orth) $"
    )


@cache
def _no_subject() -> re.Pattern[str]:
    """Match what comes before a name that is not spoken of itself: "near the", "than the", "on"."""
    return re.compile(
        r"\b(?:near|on|in|at|from|to|of|than|as|like|beside|behind|above|below|over|under|around|by|for|into|inside"
        r"|outside|across"
        r"|off|towards?|via|with|against|between|and|or|not)(?: the| a)?\s$",
        re.IGNORECASE,
    )


@cache
def _beside_another() -> re.Pattern[str]:
    """Match a thing that stands near the name, of which what is set behind may be told: "a hotel near the"."""
    return re.compile(
        r"\b(?:an?|another|one|the|its|this|these|their) (?:[a-z-]+ ){1,3}"
        r"(?:near|on|at|beside|behind|above|below|over|under|around|by|inside|outside|across|off|opposite)"
        r"(?: the| a)?\s$",
        re.IGNORECASE,
    )


@cache
def _belonging() -> re.Pattern[str]:
    """Match what gives a measure to the name behind it: "the height of the", not "Norland's exports to the"."""
    return re.compile(r"^(?!.*['’]s\s).*(?:\b(?:of|in|for) (?:the )?|\bdistance\b.* (?:to|and) (?:the )?)$")


def names_around(article: Article, claim: Claim, references: References) -> Iterator[Name]:
    """Yield the known things around a figure that plain words tie to it, those before it first."""
    sentence = article.sentences[claim.sentence]
    text, span = article.text, claim.span
    if not sentence.start <= span.start < sentence.end:
        return
    tail = text[span.end : min(sentence.end, span.end + _TAIL)].lower()
    tail = re.split(r"[,;:()]", tail)[0]
    left = max(sentence.start, span.start - _LEFT)
    for start, end, place in reversed(list(named_in(text, left, span.start, references))):
        gap = text[end : span.start]
        before = text[max(sentence.start, start - _TAIL) : start]
        is_loose = not _gap().fullmatch(gap)
        if (is_loose and not _any_gap().fullmatch(gap)) or is_longer_name(text, start, end, sentence.start):
            continue
        lead = before.lower()
        is_apposed = gap.lstrip("'’s")[:1] in {",", "("} or gap.startswith((" (", "’", "'"))
        if _no_subject().search(before) and not is_apposed and not _belonging().search(before):
            continue
        if gap.startswith(",") and _beside_another().search(before) is not None:
            continue
        own = f"{lead} {gap.lower()} {text[span.start : span.end].lower()} {tail}"
        yield Name(
            place, gap[-_TAIL:].lower() if is_loose else own, gap.strip() == "(", start, span.end, f"{before}{gap}"
        )
    yield from _behind_it(article, claim, tail, references)


def _behind_it(article: Article, claim: Claim, tail: str, references: References) -> Iterator[Name]:
    """Yield the thing behind a figure that describes it: "the 330-meter tower", "At 330 meters, the tower"."""
    sentence, text, span = article.sentences[claim.sentence], article.text, claim.span
    right = min(sentence.end, span.end + _RIGHT)
    for start, end, place in named_in(text, span.end, right, references):
        gap = text[span.end : start]
        before = text[max(sentence.start, span.start - 20) : span.start]
        is_lead = "," in gap and _opening().search(before) is not None
        is_attribute = "," not in gap and re.search(r"\b(?:the|its|a)\s$", before, re.IGNORECASE) is not None
        if (
            _behind().fullmatch(gap)
            and (is_lead or is_attribute)
            and not is_longer_name(text, start, end, sentence.start)
        ):
            yield Name(place, f"{gap.lower()} {tail}", True, span.start, end, f"{before}{gap}")
        return


def nearest_thing(article: Article, claim: Claim, references: References) -> tuple[Place, str] | None:
    """Return the thing of the sentence that is named nearest to a figure, with the words between; None if it is far.

    Places are left aside: what is told beside the name of a country is seldom told of the whole of it.
    """
    sentence, span = article.sentences[claim.sentence], claim.span
    named = [
        (start, end, place)
        for start, end, place in named_in(article.text, sentence.start, sentence.end, references)
        if place.kind is PlaceKind.THING and not is_longer_name(article.text, start, end, sentence.start)
    ]
    if len({place for _, _, place in named}) != 1:
        return None
    start, end, place = min(named, key=lambda each: max(each[0] - span.end, span.start - each[1]))
    between = article.text[end : span.start] if end <= span.start else article.text[span.end : start]
    lead = article.text[max(sentence.start, start - _TAIL) : start]
    is_near = len(between) <= _NEAREST and ";" not in between and not _has_measure(article, claim, end)
    return (place, f"{lead} {between}") if is_near else None


def _has_measure(article: Article, claim: Claim, end: int) -> bool:
    """Whether another measure stands between a name that ends at `end` and the figure behind it."""
    between = claims_between(article, end, claim.span.start)
    return any(other.quantity.kind is QuantityKind.MEASURE for other in between)


def named_in(text: str, start: int, end: int, references: References) -> Iterator[tuple[int, int, Place]]:
    """Yield the known things that a stretch of text names, the longest name at each place."""
    stretch = text[start:end]
    heads = _word().findall(stretch)
    if not any(map(references.begins_thing, (*heads, *(head.lower() for head in heads[:1])))):
        return  # as in nearly every stretch
    words = list(_word().finditer(stretch))
    taken = -1
    for index, word in enumerate(words):
        if word.start() < taken or not _begins_thing(word, references):
            continue
        for last in range(min(index + _MOST_WORDS, len(words)) - 1, index - 1, -1):
            stop = words[last].end()
            written = text[start + word.start() : start + stop]
            name = re.sub(r"['’]s$", "", written)
            place = references.thing(name) or (references.thing(name.lower()) if word.start() == 0 else None)
            if place is not None:
                taken = word.start() + len(name)
                yield start + word.start(), start + taken, place
                break


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\b(?=(?P<head>\w+))(?:[A-Za-zÀ-ÿ][\w.’'-]*\w|[A-Z]\d?)")


def _begins_thing(word: re.Match[str], references: References) -> bool:
    """Whether a known thing is called so, or in small letters if the stretch begins with the word."""
    head = word["head"]
    return references.begins_thing(head) or (word.start() == 0 and references.begins_thing(head.lower()))


def is_longer_name(text: str, start: int, end: int, sentence: int) -> bool:
    """Whether the name is only a part of another: "Amazon Basin", "Little Everest"."""
    following = re.match(r"[- ]([A-Z]\w+)", text[end : end + 30])
    before = re.search(r"([A-Z][\w-]*) $", text[max(sentence, start - 30) : start])
    is_lead = before is not None and max(sentence, start - 30) + before.start() == sentence
    is_title = before is not None and before[1] in {"Mount", "Lake", "River", "The", "Planet"}
    return following is not None or (before is not None and not is_lead and not is_title)
