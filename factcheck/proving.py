"""Running a rule's own examples: pytest and `factcheck prove` call the same functions.

A wrong example must be flagged by its own rule, at exactly the marked span, with exactly the message that it states,
and nothing else may be said at error or warning. A right example must be silent under all rules, notes included. Only
a rule on what a whole article lacks is not asked about the examples of others, which are passages of some article.
A suggestion, put in the place of the flagged text, must silence the finding.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from factcheck.model.document import Document, Published
from factcheck.model.finding import Finding
from factcheck.model.rule import Example, Rule
from factcheck.model.span import Span
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import Resources, rules_to_prove
from factcheck.rulebook.sources import builtin_folder

_MARKS = re.compile(r"<<|>>")
_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")


class Proof(NamedTuple):
    """What became of one example: `example` counts from 1 within its rule, `reason` is "" when it held."""

    rule: str
    example: int
    reason: str

    @property
    def ok(self) -> bool:
        return self.reason == ""


class Passage(NamedTuple):
    """The documents of an example without their marks, and the marked place as (document, span of its source)."""

    documents: tuple[Document, ...]
    marked: tuple[int, Span] | None


def prove_pack(pack: str | None = None) -> Iterator[Proof]:
    """Run every example of a pack, a folder of rule files or a single one; None means the built-in rules.

    Raises RulebookError with all problems if a rule is broken.
    """
    rules, resources = rules_to_prove(builtin_folder() if pack is None else pack, KINDS)
    yield from prove(rules, resources)


def prove(rules: Sequence[Rule], resources: Resources) -> Iterator[Proof]:
    """Run every example of `rules` with `resources`, whose rules are those that right examples must be silent under."""
    for rule in rules:
        asked = tuple(each for each in resources.rules if each.name == rule.name or not KINDS[each.kind].of_whole)
        passing = resources._replace(rules=asked)
        for number, example in enumerate(rule.examples, start=1):
            passage = passage_of(example)
            found = _findings(passage.documents, passing)
            reason = (
                _why_wrong_fails(rule, example, passage, found, passing) if example.wrong else _why_right_fails(found)
            )
            yield Proof(rule.name, number, reason)


def passage_of(example: Example) -> Passage:
    """Read the texts of an example as the reader of its format would, the << >> marks taken out."""
    marked: tuple[int, Span] | None = None
    documents: list[Document] = []
    for index, text in enumerate(example.texts):
        pieces = _MARKS.split(text)
        if len(pieces) == 3:
            marked = index, Span(len(pieces[0]), len(pieces[0]) + len(pieces[1]))
        document = read_text("".join(pieces), _name(example, index), example.format)
        if example.date:
            document = document._replace(published=Published(date.fromisoformat(example.date), "the example's date"))
        documents.append(document)
    return Passage(tuple(documents), marked)


def _name(example: Example, index: int) -> str:
    """Return the path of a text of an example; a Chinese text and another are named as a source and its translation."""
    are_chinese = [_IDEOGRAPH.search(text) is not None for text in example.texts]
    if sorted(are_chinese) == [False, True]:
        return f"example.{'zh' if are_chinese[index] else 'en'}{example.format}"
    return f"example-{index + 1}{example.format}"


def _findings(documents: Sequence[Document], resources: Resources) -> tuple[Finding, ...]:
    return findings_of([claims_of(document, resources) for document in documents], resources).findings


def _why_right_fails(found: Sequence[Finding]) -> str:
    if not found:
        return ""
    return "must be silent, but " + "; ".join(f"{finding.rule} says: {finding.message}" for finding in found)


def _why_wrong_fails(
    rule: Rule, example: Example, passage: Passage, found: Sequence[Finding], resources: Resources
) -> str:
    own = [finding for finding in found if finding.rule == rule.name]
    if not own:
        others = ", ".join(finding.rule for finding in found) or "nothing"
        return f"must be flagged by {rule.name}, but {others} spoke"
    if len(found) > 1:
        return "must have one finding, but has " + ", ".join(f"{finding.rule}: {finding.message}" for finding in found)
    finding = own[0]
    if finding.message != example.says:
        return f"says: {finding.message!r}, expected: {example.says!r}"
    assert passage.marked is not None, "the rulebook lets no wrong example without marks through"
    index, span = passage.marked
    document = passage.documents[index]
    place = document.in_source(finding.location.span)
    if finding.location.uri != document.uri or place != span:
        return f"flags {place.of(_document(passage, finding).source)!r}, expected {span.of(document.source)!r}"
    return _why_suggestion_fails(finding, passage, resources)


def _document(passage: Passage, finding: Finding) -> Document:
    return next(document for document in passage.documents if document.uri == finding.location.uri)


def _why_suggestion_fails(finding: Finding, passage: Passage, resources: Resources) -> str:
    """Apply the suggestion to the source and look whether its rule still speaks."""
    if not finding.suggestion:
        return ""
    mended: list[Document] = []
    for document in passage.documents:
        source = document.source
        if document.uri == finding.location.uri:
            place = document.in_source(finding.location.span)
            source = source[: place.start] + finding.suggestion + source[place.end :]
        suffix = "." + document.uri.rsplit(".", 1)[-1]
        mended.append(read_text(source, document.uri, suffix)._replace(published=document.published))
    left = [each.message for each in _findings(mended, resources) if each.rule == finding.rule]
    return f"its suggestion {finding.suggestion!r} leaves: {left[0]}" if left else ""
