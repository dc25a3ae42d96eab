"""The words around a figure, as far as they say of what, when and where it is told.

Comes in: an article and a claim. Goes out: the roots of the words close to the figure, the times and names of its
clause. Never happens here: comparing two tellings.

Worked example: "The minister said the bridge, at 421 meters long, is the longest since 1931" tells of "long", of no
year, and of no name: what a superlative reaches over dates nothing, and who speaks is not what is spoken of.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.model.claim import Article, Claim

_WORDS_BEFORE, _WORDS_BEHIND, _ANTECEDENT = 6, 4, 2
_ROOT, _SHORTEST = 7, 3
_EMPTY_LIST = """
    the a an of in on at to for and or by with from that which who was were is are be been being has have had will would
    it its his her their he she they this these those as but not per cent percent year years month months week weeks
    day days mill million billion trillion mln bln about around some more than over just only also still said says say
    people total number figure amount dollars euros pounds yuan dlrs pct each all both one two three rose fell up down
"""
_EMPTY = frozenset(_EMPTY_LIST.split())
_OPENING_LIST = """
    the a an at it its in on of with for as by some all most none when if once after before while although since their
    his her he she they this that these those but and only about nearly there so even yet still what who no not
"""
_OPENING = frozenset(_OPENING_LIST.split())


class Telling(NamedTuple):
    """The words around a figure.

    clause   the words of its sentence around it, without who is said to have told it
    close    the few words right before it
    stems    the roots of the content words close to it
    before   those of them that stand before it and are no verbs
    times    the years, months and days of the clause
    day      those of them that stand in one piece with the figure
    names    what the clause calls by a name
    """

    clause: str
    close: str
    stems: frozenset[str]
    before: frozenset[str]
    times: frozenset[str]
    day: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, article: Article, claim: Claim) -> "Telling":
        sentence = article.sentences[claim.sentence]
        before = article.text[sentence.start : claim.span.start]
        spoken = list(_speaking().finditer(before))
        before = before[spoken[-1].end() :] if spoken else before
        behind = article.text[claim.quantity.mention.amount.end : sentence.end]
        piece = _cut(before, -1), _cut(behind, 0)
        close = " ".join(_antecedent(before, piece[0]).split()[-_WORDS_BEFORE:])
        lead = _roots(_verb().sub(" ", _taking_up().sub(" ", close)).split())
        roots = _roots(close.split()) | _roots(piece[1].split()[:_WORDS_BEHIND])
        clause = scope().sub(" ", f"{before} {behind}")
        is_opening = not spoken and piece[0] == before
        names = _names(clause, is_opening=is_opening)
        times, day = (frozenset(_time().findall(words)) for words in (clause, scope().sub(" ", " ".join(piece))))
        return cls(clause, close, roots, lead, times, day, names)


@cache
def _verb() -> re.Pattern[str]:
    """Match what is surely a verb or an adverb: what stands behind "would not", and words in -ed, -ing and -ly."""
    return re.compile(
        r"\b(?:will|would|to|not|can|could|must|may|might|has|have|had|did|does|do)(?: not| be| been)? [a-z]+"
        r"(?: (?:through|off|out|up|down))?\b|\b(?!assembly|family|supply)[a-z]+(?:ed|ing|ly)\b"
    )


@cache
def _taking_up() -> re.Pattern[str]:
    """Match a noun that takes up what was spoken of under another name: "the blaze", "the building"."""
    return re.compile(
        r"\b(?:[Tt]he|[Tt]his|[Ii]ts) (?:blaze|building|project|scheme|structure|vessel|ship|craft|aircraft|plane"
        r"|company|firm|deal|disaster|accident|crash|incident|site|facility|complex|work|plan|package|program(?:me)?|device"
        r"|machine|animal|peak|mountain|summit|haul|shipment|cargo|prize|agency|ministry|place|object|rock|figure)\b"
    )


def _antecedent(before: str, piece: str) -> str:
    """Return what stands before a figure in its piece, with what a relative pronoun at its head speaks of."""
    if re.match(r"(?:which|who|that|whose)\b", piece) is None:
        return piece
    spoken_of = _cut(before.removesuffix(piece).rstrip(", "), -1).split()[-_ANTECEDENT:]
    return f"{' '.join(spoken_of)} {piece}"


def _cut(text: str, part: int) -> str:
    """Return the piece of a clause that is next to a figure: the last (-1) or the first (0) of its pieces."""
    return re.split(r"[;:()—–]|(?<!\d), |\. ", text)[part]


def _roots(words: Sequence[str]) -> frozenset[str]:
    plain = (word.strip(".,;:\"'“”‘’()").lower() for word in words)
    return frozenset(root(word) for word in plain if _is_content(word))


def _is_content(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in _EMPTY


def root(word: str) -> str:
    """Return a word without its ending, cut short: "burned" and "burns" are "burn"."""
    return re.sub(r"(?:ing|ed|es|s|e)$", "", word)[:_ROOT]


def _names(text: str, *, is_opening: bool) -> frozenset[str]:
    """Return the capitalized words; of a sentence's first one only what can be no common noun."""
    owned = re.compile(r"['’]s$")
    words = [owned.sub("", word) for word in re.findall(r"\b[A-Za-z][\w’'-]*", text)]
    names = {word for word in words[1:] if word[0].isupper()}
    if is_opening:
        names |= {word for word in words[:1] if word.lower() not in _OPENING and not word.endswith("s")}
    return frozenset(name for name in names if not name.endswith("day"))


@cache
def _time() -> re.Pattern[str]:
    """Match what dates a clause: a year, a month, a quarter or a day of the week."""
    return re.compile(
        r"\b(?:(?:1[5-9]|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December"
        r"|(?:first|second|third|fourth) (?:quarter|half)|Q[1-4]|spring|summer|autumn|winter|\w+day"
        r"|(?:last|next|this) (?:year|month|week|night))\b"
    )


@cache
def _speaking() -> re.Pattern[str]:
    """Match what a clause says of who told the figure: names before it are those of speakers."""
    return re.compile(
        r"\b(?:sa(?:id|ys?)|called|calls|told|warn(?:ed|s)?|argue[ds]?|fear(?:ed|s)?|think|believe[ds]?|added|adds|noted"
        r"|complain(?:ed|s)?|promised|insist(?:ed|s)?"
        r"|acknowledged|admitted|boast(?:ed|s)?|claim(?:ed|s)?|den(?:y|ies|ied))\b(?: that)?"
    )


@cache
def scope() -> re.Pattern[str]:
    """Match how far a superlative reaches, which dates and places nothing: "the lowest since 1992"."""
    return re.compile(
        r"\b(?:\w+est|most|least|best|worst|record)\b(?: \w+){0,3}? (?:since|in) (?:the )?[A-Z0-9]\w*(?: [A-Z]\w+)*"
        r"|\b\w+er than (?:at any (?:time|point)|ever|usual)(?: since [A-Z0-9]\w*)?"
    )
