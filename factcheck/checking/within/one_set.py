"""Whether two counts of one noun can only mean the same set: "at least 72 people died" and "the 65 people who died".

A noun phrase with the definite article takes up what was spoken of. Where it adds no word that the earlier sentence
does not have, it takes up the earlier count; "the 240 homes in Elm" adds a place, and speaks of a part.
"""

import re
from functools import cache

from factcheck.checking.in_prose import around
from factcheck.model.claim import Article, Claim

_SENTENCE = 300
_LEAD = 24
_REACH = 140
_MOST_ADDED = 4
_ROOT = 5
# Nouns that take up any figure: "the sum of", "the loss of".
_LOOSE_LIST = "sum total figure amount number rate level cost price bill outlay output capacity value loss size length"
_LOOSE = frozenset(_LOOSE_LIST.split())
_FUNCTION_LIST = """
    a an and at be by during for from in into it near of off on onto or outside over since that the their them
    through to under underground until was were when where which while who whose with within without
"""
_FUNCTION = frozenset(_FUNCTION_LIST.split())
# Behind one of these the sentence says something new of the set.
_AUXILIARIES_LIST = """
    are is was were been will would can could may might must shall should have has had did do does include
    includes included got gets get slept went go goes took takes take came come comes left gave give make made
    said say says live lived want wanted remain remained remains became become received receive employ employs
    cost costs
"""
_AUXILIARIES = frozenset(_AUXILIARIES_LIST.split())


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|these|those|all|all the|all of the)\s+$", re.IGNORECASE)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z][\w'’-]*|[,.;:()\n!?—–]")


@cache
def _another() -> re.Pattern[str]:
    """Match the words of a sentence that speaks of another time or another part."""
    return re.compile(
        r"\b(?:earlier|initial(?:ly)?|previous(?:ly)?|so far|yesterday|ago|until|before|another|other|others|more|fewer"
        r"|of them|of whom|of those|of these|including|among|each|every|a (?:day|week|month|year)|if|could|rose|risen"
        r"|fell|up from|down from|revised|updated|correct\w+|alone|separate\w*|extra|additional|remaining|last year"
        r"|original(?:ly)?|now|since|compared|than|once|used to|both|first|second|average|typical\w*)\b",
        re.IGNORECASE,
    )


def is_definite(article: Article, claim: Claim) -> bool:
    """Whether the count stands behind "the", "these" or "all"."""
    return _definite().search(article.text, max(0, claim.span.start - _LEAD), claim.span.start) is not None


def takes_up_head(article: Article, head: str, claim: Claim, earlier: Claim) -> bool:
    """Whether the noun of "the sale of" before a figure is one that the sentence of the earlier figure has as well.

    Where no further "of" tells of what the figure is, as in "the daily leakage of 360 million liters is", any noun may
    sum up what was told.
    """
    if head.lower() in _LOOSE or article.text[claim.span.end : claim.span.end + 4] != " of ":
        return True
    return head.lower()[:_ROOT] in article.sentences[earlier.sentence].of(article.text).lower()


def is_of_another(article: Article, claim: Claim) -> bool:
    """Whether the sentence itself speaks of another time, of a change, or of a part."""
    own = around(article, claim.span, _SENTENCE).replace(claim.span.of(article.text), " ", 1)
    return _another().search(own) is not None


def scope_words(clause: str) -> set[str]:
    """Return the words of a clause that speak of another time, of a change, or of a part."""
    return {match[0].lower() for match in _another().finditer(clause)}


def adds_nothing(article: Article, claim: Claim, earlier: Claim, *, verbs: bool = False) -> bool:
    """Whether all that narrows the noun of `claim` is said of the earlier count as well.

    With `verbs`, an unknown word right behind the noun is taken for the verb: "the 72 victims gathered".
    """
    after_article = False
    there = _there().match(article.text, claim.span.end)
    start = claim.span.end if there is None else there.end()
    for match in _word().finditer(article.text, start, start + _REACH):
        word = match[0].lower()
        if not word[0].isalpha() or (word in _AUXILIARIES and not after_article):
            return True
        if word in _FUNCTION:
            after_article = word not in {"was", "were"}
        elif _has(earlier, word):
            after_article = False
        else:
            return verbs and not after_article
    return True


@cache
def _there() -> re.Pattern[str]:
    """Match what only says that those who are spoken of were where they were: "the 231 passengers on board"."""
    return re.compile(r" (?:on board|aboard|on site|there|present)\b")


def is_narrowed(article: Article, claim: Claim, other: Claim) -> bool:
    """Whether words of its own make a count one of some: of 640 members "the 460 members who came to the meeting".

    Where the noun is left out or another, "the 6,840 who work there" of a payroll of 6,480, the words only say whom.
    """
    nouns = [one.quantity.mention.noun.lower() for one in (claim, other)]
    is_again = nouns[0] != "" and nouns[0] == nouns[1]
    is_clause = _who().match(article.text, claim.span.end) is not None
    return is_again and is_clause and not adds_nothing(article, claim, other)


@cache
def _who() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z-]+){0,2} (?:who|that|which|whose|with|without|from|at|in)\b")


def _has(claim: Claim, word: str) -> bool:
    return any(word.startswith(stem) and len(word) - len(stem) <= _MOST_ADDED for stem in claim.stems)
