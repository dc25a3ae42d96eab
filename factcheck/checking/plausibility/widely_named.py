"""The known things that a figure may be of by more words than those that stand between the two elsewhere.

Comes in: an article, one of its figures, the table. Goes out: the one thing that is told of up to the figure, with the
words between. Never happens here: a thing that another name or a word outside of a closed list parts from the figure.
What is tied so loosely is only worth a look where the figure is off by a thousand.

Worked examples: "Amazon said on Tuesday, as it announced sales of", "Apple on Thursday became the first American
company worth", "Microsoft passed another mark. The company is now worth", "With annual sales of $394 million, Apple".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.plausibility.naming import LINKS, Name, is_longer_name, named_in
from factcheck.model.claim import Article, Claim
from factcheck.model.reference import References
from factcheck.model.span import Span

_LEFT, _RIGHT, _TAIL, _LEAD = 190, 70, 40, 32
_MORE = (
    "American British Chinese European French German Indian Japanese Korean abroad acquired acquires again"
    " agency agreed aid allocated also announced announces announcing any approved as aside asked back"
    " bailout bank became become becomes bill billion booked bought building burning buy buys calendar"
    " carmaker chain close closing coming companies company cost costing costs department early"
    " earmarked earned education end ended ending ever exchange expected federal finally financial firm first"
    " fiscal fossil fuels full get gets giant globally goods got granted group"
    " humanity industrial industry into it joint laid late launched less line listed loan loans make maker"
    " making market merchandise million ministry mission month named next on once one only out over overseas"
    " package paid paper passed paying pays presented presents price priced probe products project promised"
    " publicly pumps railway receive received receives receiving report reports requested rescue results"
    " retailer rover said says schools sends sent services set shipped ships signed spacecraft spend"
    " state tag taking telescope that then they together took total trading turned two unveiled unveils use was"
    " who will worldwide would"
)
_DAYS = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    "|September|October|November|December|Christmas(?: Day)?|New York|Wall Street|Nasdaq|Congress|Governor"
)
_NUMBER = r"(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?|\d{1,2}(?:st|nd|rd|th)?(?![\d.,])"
# Who lends to states: what comes from them is no part of an amount, as what comes from a place may be.
_LENDERS = r"(?:euro|European|EU|International Monetary Fund|IMF|World Bank|Fund)"
# What stands for the name among the words around it.
THING = "¤"
# Who is taken up at the head of the next sentence.
_AGAIN = (
    r"(?:It|The (?:company|firm|group|retailer|carmaker|bank|country|agency|airline|chain|giant|telescope|rover"
    r"|project))\b"
)


@cache
def _word() -> str:
    words = "|".join(sorted(map(re.escape, {*LINKS.split(), *_MORE.split()}), reverse=True))
    # Whatever is said in one compound, "full-year" or "car-sized", names nothing else.
    return rf"\b(?:[a-z]+-[a-z]+|{words}|{_DAYS}|{_NUMBER})\b"


@cache
def _gap() -> re.Pattern[str]:
    """Compile what may stand between a name and a figure behind it."""
    return re.compile(rf"(?:['’]s?)?(?:[ ,(–—-]|{_word()})*")


@cache
def _again() -> re.Pattern[str]:
    """Compile the head of a sentence that takes up whom the one before it is of."""
    return re.compile(rf"{_AGAIN}(?:['’]s)?(?:[ ,–—-]|{_word()})*")


@cache
def _whole() -> re.Pattern[str]:
    """Compile what may stand behind the amount of all that a name has, up to the end of the clause."""
    years = r"(?:19|20)\d\d(?:[-/–]\d\d)?"
    word = (
        r"(?:abroad|overseas|last|this|that|in|for|during|over|the|a|per|its|years?|two|three|fiscal|financial|calendar|whole"
        r"|full|to|annually|worldwide|today|alone|on (?:the (?:stock )?(?:market|exchange)|paper|education|schools"
        rf"|{_DAYS})|{_DAYS}|{years}|\d{{1,2}})"
    )
    end = (
        r"and|but|when|while|as|after|up|down|according|compared|against|more|less|which|that|with|since|because|though|on"
        rf" (?:{_DAYS})|from (?:the )?{_LENDERS}|for (?:more than |some |about |nearly )?\d"
    )
    return re.compile(rf"(?: {word})*(?=[,.;:()–—”\"]|$| (?:{end})\b)|(?: {word})*?(?= (?:{end}))")


def is_of_whole(article: Article, claim: Claim) -> bool:
    """Whether nothing behind a figure makes it one of a part: "exports of $3 billion to China"."""
    sentence = article.sentences[claim.sentence]
    return _whole().match(article.text, claim.span.end, sentence.end) is not None


@cache
def _with_figure() -> re.Pattern[str]:
    """Compile what opens a sentence up to a figure, before the name: "With annual sales of"."""
    return re.compile(rf"(?:With|At|On|From)(?: |{_word()})* ")


@cache
def _paid() -> re.Pattern[str]:
    """Match what tells that a figure is the price of what is named behind it."""
    return re.compile(r"\b(?:paid|pays?|paying|spent|offered)(?: about| some| nearly| more than| almost| over)? $")


@cache
def _behind() -> re.Pattern[str]:
    """Compile what may stand between such a figure and the name: " in 2022, "."""
    return re.compile(rf"(?:[ -]|{_word()})*, (?:the )?")


def names_widely(article: Article, claim: Claim, references: References) -> Iterator[Name]:
    """Yield the known thing that the words up to a figure are of, or the one that the figure opens the sentence for."""
    sentence = article.sentences[claim.sentence]
    text, span = article.text, claim.span
    if not sentence.start <= span.start < sentence.end:
        return
    tail = re.split(r"[,;:()]", text[span.end : min(sentence.end, span.end + _TAIL)].lower())[0]
    left = max(sentence.start, span.start - _LEFT)
    before = list(named_in(text, left, span.start, references))
    if before:
        start, end, place = before[-1]
        gap = text[end : span.start]
        lead = text[max(sentence.start, start - _LEAD) : start]
        is_subject = not _is_object(lead) and not is_longer_name(text, start, end, sentence.start)
        if is_subject and _gap().fullmatch(gap) is not None:
            yield Name(place, f"{lead.lower()}{THING}{gap.lower()} {tail}", False, start, span.end, f"{lead}{gap}")
    if text.startswith(" for ", span.end) and _paid().search(text, left, span.start) is not None:
        yield from _paid_for(article, claim, references)
    elif before:
        return
    elif (opening := text[sentence.start : span.start]) and _with_figure().fullmatch(opening) is not None:
        yield from _ahead(article, claim, opening, references)
    elif _again().fullmatch(opening) is not None:
        yield from _taken_up(article, claim, f"{opening}{tail}", references)


def _is_object(lead: str) -> bool:
    """Whether the words before a name make it one that something else is told of: "sales to Apple", "than Apple"."""
    other = r"\b(?:near|in|at|from|to|of|than|like|beside|by|for|into|with|against|between|and|or|not|via|through)"
    return re.search(rf"{other}(?: the| a)? $", lead, re.IGNORECASE) is not None


def _ahead(article: Article, claim: Claim, opening: str, references: References) -> Iterator[Name]:
    sentence, text, end = article.sentences[claim.sentence], article.text, claim.span.end
    for start, stop, place in named_in(text, end, min(sentence.end, end + _RIGHT), references):
        gap = text[end:start]
        if _behind().fullmatch(gap) is not None and not is_longer_name(text, start, stop, sentence.start):
            told = f"{opening.lower()} {gap.lower()}{THING}"
            yield Name(place, told, False, sentence.start, end, f"{opening}{gap}")
        return


def _paid_for(article: Article, claim: Claim, references: References) -> Iterator[Name]:
    """Yield what a figure is the price of: "paid $19 billion for"."""
    sentence, text, end = article.sentences[claim.sentence], article.text, claim.span.end
    for start, stop, place in named_in(text, end, min(sentence.end, end + _RIGHT), references):
        if text[end:start] == " for " and not is_longer_name(text, start, stop, sentence.start):
            yield Name(place, f"paid for {THING}", False, claim.span.start, stop, "")
        return


def _taken_up(article: Article, claim: Claim, words: str, references: References) -> Iterator[Name]:
    """Yield the thing that the sentence before begins with, where it names no other."""
    block = article.document.blocks[claim.quantity.mention.block].span
    earlier = article.sentences[claim.sentence - 1] if claim.sentence else Span(0, 0)
    if earlier.start < block.start or not earlier.end:
        return
    named = list(named_in(article.text, *earlier, references))
    if len({place for *_, place in named}) == 1:
        start, end, place = named[0]
        is_head = article.text[earlier.start : start] in {"", "The "}
        if is_head and not is_longer_name(article.text, start, end, earlier.start):
            yield Name(place, f"{THING} {words.lower()}", False, start, claim.span.end, words)
