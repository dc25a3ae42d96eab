"""The words before and behind a figure, with everything taken out that is not what the figure is of.

Dates go with the prepositions before them, brackets and forms of firms go, other figures become FIG, so that "In 2022,
Acme Corp.'s revenue (up 5%) rose from $4 billion in 2021 to" is read as "Acme's revenue rose from FIG to".
"""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.model.mention import Form, Mention
from factcheck.model.span import Span
from factcheck.relating.statements.names import FORMS_OF_FIRMS

_BEFORE, _BEHIND = 400, 100


def lead_of(figure: Mention, sentence: Span, mentions: Sequence[Mention], text: str) -> str:
    """Return the words of the sentence before a figure; `mentions` are those of the sentence."""
    start = max(sentence.start, figure.amount.start - _BEFORE)
    before = [
        mention for mention in mentions if start <= mention.span.start and mention.span.end <= figure.amount.start
    ]
    return _attribution().sub("", _cleaned(_masked(Span(start, figure.amount.start), before, text)))


def trail_of(figure: Mention, sentence: Span, mentions: Sequence[Mention], text: str) -> str:
    """Return the words of the sentence behind a figure and the noun that it counts."""
    end = min(sentence.end, figure.span.end + _BEHIND)
    behind = [mention for mention in mentions if figure.span.end <= mention.span.start and mention.span.end <= end]
    return _attribution().sub(",", _cleaned(_masked(Span(figure.span.end, end), behind, text)))


def _masked(stretch: Span, mentions: Sequence[Mention], text: str) -> str:
    pieces: list[str] = []
    at = stretch.start
    for mention in mentions:
        if mention.span.start < at:
            continue
        piece = text[at : mention.span.start]
        if mention.date is not None and _is_attribute(piece, text[mention.span.end : mention.span.end + 8]):
            pieces.append(piece.rstrip())
        elif mention.date is not None:
            pieces.append(_into_date().sub(" ", piece))
        elif mention.form is Form.FIGURE:
            pieces += (piece, "FIG")
        else:
            pieces += (piece, mention.span.of(text))
        at = mention.span.end
    pieces.append(text[at : stretch.end])
    return "".join(pieces)


def _is_attribute(before: str, behind: str) -> bool:
    """Whether a date stands between an article and its noun: "in the 2023 election"."""
    return (
        before.endswith(" the ") and behind[:1] == " " and behind[1:2].islower() and _new_clause().match(behind) is None
    )


@cache
def _new_clause() -> re.Pattern[str]:
    """Match what goes on behind a period with a phrase of its own: "in the first quarter the average rent was"."""
    return re.compile(r" (?:the|an?|its|their|his|her|our|it|they|he|she|we|there|this|that|these|those)\b")


@cache
def _into_date() -> re.Pattern[str]:
    """Match what leads into a date at the end of a stretch."""
    lead = r"its|their|at|by|as of|in|on|for|during|from|between|since|over|until|to|and|through|of|throughout|up to"
    lead += r"|within"
    edge = r"end|beginning|start|middle|close|course"
    return re.compile(
        rf"(?:\s*\b(?:(?:{lead})\b|(?:the )?(?:{edge}) of|the|fiscal|financial|calendar|business|early|late|mid|end"
        rf"|year"
        r"|(?:\w+ months|quarter|half|year)(?: ended| ending| to| through)))*[\s-]*$",
        re.IGNORECASE,
    )


def _cleaned(words: str) -> str:
    words = _bracketed().sub(" ", words)
    words = _form().sub("", words)
    return " ".join(words.replace("U.S.", "US").replace("U.K.", "UK").replace("E.U.", "EU").split())


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\([^()]{0,200}\)")


@cache
def _attribution() -> re.Pattern[str]:
    """Match who said so in the middle of a sentence: ", the bureau said on Thursday,"."""
    said = "said|says|showed|shows|reported|reports|announced|estimated|estimates"
    return re.compile(rf",(?: [\w.&'’-]+){{1,9}} (?:{said})(?: (?:in|on) an? [a-z ]{{3,20}})?\s*,(?= [a-z])")


@cache
def _form() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w),? {FORMS_OF_FIRMS}\b\.?(?!\w)")
