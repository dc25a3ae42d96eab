"""Hand-made articles and reports: a figure is whatever digits a text holds, a rule is whatever a test says."""

import re
from datetime import date
from decimal import Decimal

from factcheck.model.claim import Article, Claim
from factcheck.model.document import Block, Document, Published, Role, Segment
from factcheck.model.finding import Evidence, Finding, Level, Location, Silenced, Verification
from factcheck.model.interval import Interval
from factcheck.model.mention import Form, Mention, Numeral
from factcheck.model.quantity import Quantity, QuantityKind, Reading
from factcheck.model.report import Failure, Report
from factcheck.model.rule import Rule
from factcheck.model.span import Span

SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?=\S))+[.!?]?\s*")


def article(text: str, uri: str = "a.txt", source: str = "", segments: tuple[Segment, ...] = ()) -> Article:
    """Return an article of one paragraph whose claims are its runs of digits."""
    block = Block(Role.PARAGRAPH, Span(0, len(text)))
    document = Document(uri, source or text, text, (block,), segments, Published(date(2024, 1, 12), "--date"))
    claims = tuple(_claim(match) for match in re.finditer(r"\d+(?:\.\d+)?", text))
    sentences = tuple(Span(match.start(), match.end()) for match in SENTENCE.finditer(text))
    mentions = tuple(claim.quantity.mention for claim in claims)
    return Article(uri, text, document, sentences, mentions, claims, ())


def _claim(match: re.Match[str]) -> Claim:
    span, value = Span(match.start(), match.end()), Decimal(match[0])
    mention = Mention(Form.FIGURE, span, span, 0, Numeral(span, match[0]))
    reading = Reading(value, None, Interval.point(value), Interval.point(value), Interval.point(value))
    return Claim(Quantity(mention, QuantityKind.NUMBER, (reading,), 0, len(match[0])), 0)


def rule(name: str) -> Rule:
    return Rule(name, "sums", Level.WARNING, "made", "A sum.", "{a}", "Why.", "", "", (), {})


def at(article: Article, text: str, nth: int = 0) -> Location:
    """Return where `text` stands for the nth time, from 0."""
    start = [match.start() for match in re.finditer(re.escape(text), article.text)][nth]
    return Location(article.uri, Span(start, start + len(text)))


def finding(
    place: Location,
    name: str = "sum-mismatch",
    level: Level = Level.WARNING,
    message: str = "1 and 2 are 3, not 4.",
    evidence: tuple[Evidence, ...] = (),
) -> Finding:
    return Finding(name, level, message, place, evidence)


def report(
    *articles: Article,
    findings: tuple[Finding, ...] = (),
    verifications: tuple[Verification, ...] = (),
    failures: tuple[Failure, ...] = (),
    witnesses: tuple[Article, ...] = (),
    silenced: tuple[Silenced, ...] = (),
) -> Report:
    told = {item.rule for item in findings} | {one.finding.rule for one in silenced}
    names = sorted(told | {item.rule for item in verifications})
    rules = tuple(rule(name) for name in names)
    return Report(articles, findings, verifications, failures, rules, witnesses, silenced)
