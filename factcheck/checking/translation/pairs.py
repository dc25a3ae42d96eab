"""Which texts are a source and its translation.

Comes in: articles. Goes out: pairs of versions. Never happens here: comparing their figures beyond the question whether
a stretch can be the translation of its neighbor at all.

`NAME.zh.EXT` and `NAME.en.EXT` are a pair, in whatever formats. In one article a stretch of Chinese prose and the
English before or behind it are one if half of the Chinese figures stand in the English, too: a slogan or an example in
Chinese is no source of what is around it. One Chinese sentence beside one of English, line by line, is rendered by that
if it says about as much. Chinese words in brackets, or among English ones, and the
sentence that they stand in are one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.checking.kinds import Kind, Result, Within
from factcheck.checking.of_one_article import OfOneArticle
from factcheck.checking.placed import claims_between
from factcheck.checking.translation.glosses import glosses, inline_glosses
from factcheck.checking.translation.versions import (
    Figure,
    Pair,
    Version,
    agree,
    dates_within,
    is_common,
    is_same_number,
    version,
)
from factcheck.model.claim import Article, Claim
from factcheck.model.document import NOT_PROSE
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

Check = Callable[[Pair, Rule, frozenset[str] | None], Iterator[Result]]
_LANGUAGES = ("zh", "en")
# An ideograph says as much as this many letters, so that Latin names make no English sentence of a Chinese one.
_LETTERS = 3
# A bilingual text alternates: a stretch with more figures is a list or a table.
_MOST = 300
_ENOUGH = 3
# How many letters of a translation stand for an ideograph, from the tersest to the wordiest.
_LEAST_LETTERS, _MOST_LETTERS = 1.5, 11


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"(?P<stem>.+)\.(?P<language>zh|en)\.[A-Za-z]{1,8}")


@cache
def _breaks() -> re.Pattern[str]:
    """Match what may part a Chinese sentence from an English one."""
    return re.compile(r"[。！？；][”’」』）)\"]?|\n|\s[/|]\s|[.!?][”’)\"]?\s(?=[“「（(\"]?[\u3400-\u9fff])")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[\u3400-\u9fff]+|[A-Za-z]+")


def kind_of_pairs(spec: KindSpec, check: Check, beside: Within | None = None) -> Kind:
    """Return a kind that looks at pairs, those of files and those within one article, and runs `beside` as well."""

    def within(article: Article, rule: Rule) -> Iterator[Result]:
        for pair in pairs_within.of(article):
            yield from check(pair, rule, None)
        if beside is not None:
            yield from beside(article, rule)

    def paired(articles: Sequence[Article], rule: Rule, targets: frozenset[str] | None) -> Iterator[Result]:
        for pair in _of_files(articles):
            if targets is None or not targets.isdisjoint((pair.chinese.uri, pair.english.uri)):
                yield from check(pair, rule, targets)

    return Kind(spec, within=within, paired=paired)


def _of_files(articles: Sequence[Article]) -> Iterator[Pair]:
    """Yield the pairs among `articles`, in order of name."""
    versions: dict[str, dict[str, Article]] = {}
    for article in articles:
        match = _name().fullmatch(article.uri)
        if match is not None:
            versions.setdefault(match["stem"], {}).setdefault(match["language"], article)
    for _, named in sorted(versions.items()):
        if all(language in named for language in _LANGUAGES):
            chinese, english = (_whole(named[language]) for language in _LANGUAGES)
            yield Pair(chinese, english)


def _whole(article: Article) -> Version:
    return version(article, Span(0, len(article.text)), article.claims)


def _pairs_within(article: Article) -> tuple[Pair, ...]:
    return (*filter(_is_translated, _neighbors(_stretches(article))), *_glossed(article))


# The pairs within one article: neighbors, lines, and words in brackets or among English ones.
pairs_within = OfOneArticle(_pairs_within)


def _is_translated(pair: Pair) -> bool:
    """Whether the English can render the Chinese: half of its figures stand there, or neither has more than one."""
    there, here = pair.chinese.figures, pair.english.figures
    if pair.is_line:
        return True
    if not 0 < len(there) <= _MOST or not 0 < len(here) <= _MOST:
        return False
    shared = _shared(pair)
    if len(there) == len(here) == 1:
        return bool(shared) or not is_common(there[0])
    return len(shared) * 2 >= len(there) or sum(not is_common(figure) for figure in shared) >= _ENOUGH


def _shared(pair: Pair) -> list[Figure]:
    """Return the Chinese figures that stand in the English as well."""
    here, there = pair.english.figures[:_MOST], pair.chinese.figures[:_MOST]
    return [each for each in there if any(is_same_number(each, other) or agree(each, other) for other in here)]


def _neighbors(stretches: Sequence[tuple[bool, Version]]) -> list[Pair]:
    """Return each Chinese stretch with the English one behind it, or each with the one before it: what fits better."""
    orders: list[list[Pair]] = [[], []]
    for (is_chinese, first), (_, second) in pairwise(stretches):
        chinese, english = (first, second) if is_chinese else (second, first)
        orders[not is_chinese].append(Pair(chinese, english, is_line=_is_line(chinese, english)))
    if stretches and not stretches[0][0]:
        orders.reverse()
    return max(orders, key=lambda order: sum(len(_shared(pair)) for pair in order))


def _is_line(chinese: Version, english: Version) -> bool:
    """Whether two neighbors are one sentence each, with one line break between them at most, and about as long."""
    text, article = chinese.text, chinese.article
    first, second = sorted((chinese.span, english.span))
    if text.count("\n", first.start, second.start) > 1 or "\n" in second.of(text).strip():
        return False
    source = chinese.span.of(text).strip()
    if _breaks().search(source, 0, len(source) - 1) or article.number_around(_stripped(english)) is None:
        return False
    ideographs = sum(len(word) for word in _words().findall(source) if not word.isascii())
    letters = sum(map(len, re.findall("[A-Za-z]+", english.span.of(text))))
    return _LEAST_LETTERS * ideographs <= letters <= _MOST_LETTERS * ideographs


def _stripped(version_: Version) -> Span:
    words = version_.span.of(version_.text)
    start = version_.span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _stretches(article: Article) -> list[tuple[bool, Version]]:
    """Return the stretches of the prose, Chinese and English by turns; Chinese without a figure parts nothing."""
    found: list[tuple[bool, int, int, list[Claim]]] = []
    for is_chinese, (start, end) in _pieces(article):
        language = _LANGUAGES[not is_chinese]
        claims = [one for one in claims_between(article, start, end) if one.quantity.mention.language == language]
        if found and found[-1][0] is is_chinese:
            _, start, _, known = found.pop()
            known += claims
            found.append((is_chinese, start, end, known))
        elif claims or not is_chinese or any(dates_within(article, start, end)):
            found.append((is_chinese, start, end, claims))
    return [(is_chinese, version(article, Span(start, end), claims)) for is_chinese, start, end, claims in found]


def _pieces(article: Article) -> Iterator[tuple[bool, Span]]:
    """Yield the sentences of the prose that have words, each with whether it is Chinese."""
    for block in article.document.blocks:
        if block.role in NOT_PROSE:
            continue
        ends = [match.end() for match in _breaks().finditer(article.text, *block.span)]
        for start, end in pairwise((block.span.start, *ends, block.span.end)):
            words = _words().findall(article.text, start, end)
            ideographs = sum(len(word) for word in words if not word.isascii())
            if words:
                yield ideographs * _LETTERS > sum(map(len, words)) - ideographs, Span(start, end)


def _glossed(article: Article) -> Iterable[Pair]:
    for gloss in (*glosses(article), *inline_glosses(article)):
        chinese, english = version(article, gloss.span, gloss.chinese), version(article, gloss.sentence, gloss.english)
        yield Pair(chinese, english, gloss.is_inline)
