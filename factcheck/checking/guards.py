"""Guards: what a finding must get past before it is told, whichever kind found it.

Comes in: an article and a finding in it. Goes out: the finding, a milder one, or nothing. Never happens here: looking
for findings. Names, codes, scores and page furniture need no guard: extracting and reading take no figure from them.

A correction quotes the wrong figure beside the right one, and so does a denial: neither is an error of this article.
Damage that a page suffered on its way, as a lost superscript or a question mark for a letter, makes its neighbors
doubtful. A figure that other sums of its passage give is no slip, whatever sum it misses. What a speaker says is the
speaker's, unless the article itself says otherwise. Figures of different paragraphs belong together only where a name
ties them: a rule that goes by their order and their words alone says so, and is not heard as loudly there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import islice

from factcheck.checking.borne_out import stands_in_another_sum
from factcheck.checking.in_prose import around
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Block, Role
from factcheck.model.finding import Finding, Level
from factcheck.model.span import Span

# How far around a finding its sentence is read; how near damage must be to touch it.
_SENTENCE, _NEAR = 400, 30
_OF_THE_SPEAKER = " It is the speaker's figure."
# A paragraph that opens so is a correction from end to end.
_CORRECTING = ("correction", "clarification", "corrections", "editor's note", "editor’s note", "erratum")


@cache
def _denial() -> re.Pattern[str]:
    """Match the words of a sentence that names a wrong figure for what it is."""
    return re.compile(
        r"\b(?:(?:an )?earlier versions? of th|a previous version of th|should have (?:read|said|been)|misstated"
        r"|misreported|incorrectly (?:stated|said|reported|gave|put|described)"
        r"|(?:mistakenly|wrongly|erroneously) (?:stated|said|reported|gave|put|described)"
        r"|was(?: in fact)? a (?:typo|misprint)"
        r"|this (?:article|story|report) (?:was|has been) (?:amended|corrected|updated)"
        r"|we (?:said|reported|wrote)\b[^.;]{0,80}\b(?:in fact|should|but it|when)"
        r"|(?:not|and not|rather than|instead of) [^\s,;]{1,12}[0-9][^,;.]{0,40} as (?:we|stated|reported|previously))",
        re.IGNORECASE,
    )


@cache
def _damage() -> re.Pattern[str]:
    """Match a character that could not be read, a question mark for a letter, UTF-8 that was read as Latin-1."""
    return re.compile("\ufffd|\\?\\?|[A-Za-z]\\?[a-z]|â€|Ã[\u0080-\u00bf]|Â[\u0080-\u00bf]")


def guarded(finding: Finding, article: Article, reach: str = "article") -> Finding | None:
    """Return the finding as it may be told, or None in a correction or a denial; `reach` is that of its rule."""
    if is_corrected(article, finding.location.span):
        return None
    if finding.level is Level.NOTE:
        return finding
    if _is_the_speakers(finding, article):
        return finding._replace(level=Level.NOTE, message=finding.message + _OF_THE_SPEAKER)
    if stands_in_another_sum(article, finding):
        return None
    is_far_fetched = reach == "paragraph" and _is_far_fetched(finding, article)
    is_doubtful = is_far_fetched or is_damaged(article, finding.location.span)
    return finding._replace(level=Level.NOTE) if is_doubtful else finding


def is_corrected(article: Article, span: Span) -> bool:
    """Whether a figure stands in a correction or a denial, where the wrong one is quoted beside the right one."""
    blocks = article.document.blocks
    start = blocks[_number_of_block(article, span)].span.start
    opening = article.text[start : start + _NEAR].lstrip(" \t*_[(").lower()
    return opening.startswith(_CORRECTING) or _denial().search(around(article, span, _SENTENCE)) is not None


def is_damaged(article: Article, span: Span) -> bool:
    """Whether the page suffered on its way next to a figure."""
    return _damage().search(article.text, max(0, span.start - _NEAR), span.end + _NEAR) is not None


def _is_the_speakers(finding: Finding, article: Article) -> bool:
    """Whether all figures that a finding rests on are quoted."""
    spans = [finding.location.span]
    spans += [evidence.location.span for evidence in finding.evidence if evidence.location.uri == article.uri]
    if any(evidence.location.uri != article.uri for evidence in finding.evidence):
        return False
    touched = [claim for span in spans for claim in _touching(article, span)]
    return bool(touched) and all(claim.status is Status.QUOTED for claim in touched)


def _is_far_fetched(finding: Finding, article: Article) -> bool:
    """Whether a finding rests on figures of several paragraphs, and not on sentences that are a paragraph each."""
    spans = [finding.location.span, *(evidence.location.span for evidence in finding.evidence)]
    places = sorted({_number_of_block(article, span) for span in spans})
    blocks = [article.document.blocks[place] for place in places]
    if len(blocks) < 2 or any(block.role is not Role.PARAGRAPH for block in blocks):
        return False
    are_neighbors = len(places) == 2 and places[1] - places[0] == 1
    return not (are_neighbors and all(article.number_around(block.span) is not None for block in blocks))


def _number_of_block(article: Article, span: Span) -> int:
    return max(0, bisect_right(article.document.blocks, span.start, key=_start_of_block) - 1)


def _touching(article: Article, span: Span) -> Iterator[Claim]:
    """Yield the claims whose figures overlap `span`; they stand in order of place and never overlap one another."""
    first = bisect_right(article.claims, span.start, key=_end_of_claim)
    for claim in islice(article.claims, first, None):
        if claim.span.start >= span.end:
            return
        yield claim


def _end_of_claim(claim: Claim) -> int:
    return claim.span.end


def _start_of_block(block: Block) -> int:
    return block.span.start
