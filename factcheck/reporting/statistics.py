"""How often each rule spoke, held and was silenced, for those who want to know where to begin."""

from collections import Counter
from collections.abc import Iterator

from factcheck.model.finding import Level
from factcheck.model.report import Report
from factcheck.reporting.tables import table
from factcheck.reporting.text import summary


def render(report: Report) -> Iterator[str]:
    """Yield a row for each rule that spoke or held, the most frequent first, and the summary."""
    levels = {level: Counter(one.rule for one in report.findings if one.level is level) for level in Level}
    others = {
        "suppressed": Counter(one.finding.rule for one in report.silenced),
        "verified": Counter(one.rule for one in report.verifications),
    }
    counters = {level.value: counts for level, counts in levels.items()} | others
    names = sorted({name for counts in counters.values() for name in counts})
    found = Counter(one.rule for one in report.findings)
    ordered = sorted(names, key=lambda name: (-found[name], name))
    rows = [{"rule": name, **{title: _shown(counts[name]) for title, counts in counters.items()}} for name in ordered]
    yield from table(rows)
    yield summary(report)


def _shown(count: int) -> str:
    return str(count) if count else ""
