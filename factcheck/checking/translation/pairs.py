"""Which texts are a source and its translation.

Comes in: articles. Goes out: pairs of versions. Never happens here: comparing their figures beyond the question whether
a stretch can be the translation of its neighbor at all.

`NAME.zh.EXT` and `NAME.en.EXT` are a pair, in whatever formats. In one article a stretch of Chinese prose and the
English before or behind it are one if half of the Chinese figures stand in the English, too: a slogan or an example in
Chinese is no source of what is around it. Chinese words in brackets, or among English ones, and the
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
from factcheck.checking.translation.versions import Figure, Pair, Version, agree, is_common, is_same_number, version
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
        for pair in _within.of(article):
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


_within = OfOneArticle(_pairs_within)


def _is_translated(pair: Pair) -> bool:
    """Whether the English can render the Chinese: half of its figures stand there, or neither has more than one."""
    there, here = pair.chinese.figures, pair.english.figures
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
        orders[not is_chinese].append(Pair(first, second) if is_chinese else Pair(second, first))
    if stretches and not stretches[0][0]:
        orders.reverse()
    return max(orders, key=lambda order: sum(len(_shared(pair)) for pair in order))


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
        elif claims or not is_chinese:
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
