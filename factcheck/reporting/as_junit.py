"""The report in the XML of JUnit, which nearly every build server draws as a table of tests.

Comes in: a report. Goes out: a suite a file. A finding that makes the run fail is a failed test, a milder one a test
that passed and has something to say, a silenced one a test that was skipped, with the reason. A clean file is one test
that passed, a file that could not be checked an error. No times: the same report gives the same text.
"""

from collections import defaultdict
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from factcheck.model.finding import Finding, Silenced
from factcheck.model.report import Failure, Report
from factcheck.reporting.places import Places
from factcheck.reporting.terminal import visible


def render(report: Report, *, silenced: bool = False) -> Iterator[str]:
    """Yield the suites in order of their files; with `silenced`, what was silenced as skipped tests."""
    told = report if silenced else report._replace(silenced=())
    suites = sorted([*_checked(told), *(_Suite(failure.uri, [_error(failure)], 0, 1) for failure in report.failures)])
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    counts = [sum(len(suite.cases) for suite in suites), sum(suite.failed for suite in suites), len(report.failures)]
    yield f'<testsuites name="factcheck" tests="{counts[0]}" failures="{counts[1]}" errors="{counts[2]}">\n'
    for suite in suites:
        yield from suite.lines()
    yield "</testsuites>\n"


class _Suite:
    """The tests of one file."""

    def __init__(self, path: str, cases: list[str], failed: int, errors: int = 0, skipped: int = 0) -> None:
        self.path, self.cases, self.failed, self.errors, self.skipped = path, cases, failed, errors, skipped

    def __lt__(self, other: "_Suite") -> bool:
        return self.path < other.path

    def lines(self) -> Iterator[str]:
        yield (
            f'<testsuite name={_quoted(self.path)} tests="{len(self.cases)}" failures="{self.failed}"'
            f' errors="{self.errors}" skipped="{self.skipped}">\n'
        )
        yield from self.cases
        yield "</testsuite>\n"


def _checked(report: Report) -> Iterator[_Suite]:
    places = Places((*report.articles, *report.witnesses))
    findings: defaultdict[str, list[Finding]] = defaultdict(list)
    silenced: defaultdict[str, list[Silenced]] = defaultdict(list)
    for finding in report.findings:
        findings[finding.location.uri].append(finding)
    for one in report.silenced:
        silenced[one.finding.location.uri].append(one)
    for article in report.articles:
        told = findings[article.uri]
        failing = {finding for finding in told if finding.level.rank <= report.fail_level.rank}
        cases = [_case(finding, places, fails=finding in failing) for finding in told]
        cases += [_skipped(one, places) for one in silenced[article.uri]]
        clean = [] if cases else [_test("figures", article.uri, "")]
        yield _Suite(article.uri, [*cases, *clean], len(failing), skipped=len(silenced[article.uri]))


def _case(finding: Finding, places: Places, *, fails: bool) -> str:
    body = escape("\n".join(map(_written, _told(finding, places))))
    if fails:
        inner = f"<failure type={_quoted(finding.level.value)} message={_quoted(finding.message)}>{body}</failure>"
    else:
        inner = f"<system-out>{body}</system-out>"
    return _test(_name(finding, places), finding.location.uri, inner)


def _skipped(one: Silenced, places: Places) -> str:
    reason = one.reason or ("silenced by a comment" if one.comment is not None else "in the baseline")
    return _test(_name(one.finding, places), one.finding.location.uri, f"<skipped message={_quoted(reason)}/>")


def _error(failure: Failure) -> str:
    return _test("not checked", failure.uri, f'<error type="not-checked" message={_quoted(failure.reason)}/>')


def _test(name: str, path: str, inner: str) -> str:
    head = f"<testcase classname={_quoted(path)} name={_quoted(name)}"
    return f"{head}>{inner}</testcase>\n" if inner else f"{head}/>\n"


def _name(finding: Finding, places: Places) -> str:
    place = places.place(finding.location)
    return f"{finding.rule} at {place.line}:{place.column}"


def _told(finding: Finding, places: Places) -> Iterator[str]:
    yield f"{places.address(finding.location)} {finding.level.value} {finding.rule}"
    yield places.excerpt(finding.location).text
    yield finding.message
    yield from (" ".join(("also", *places.evidence(evidence))) for evidence in finding.evidence)


def _quoted(text: str) -> str:
    return quoteattr(_written(text))


def _written(text: str) -> str:
    """Return text that XML can hold: control characters written out; U+FFFE and U+FFFF are none to XML either."""
    return visible(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
