"""The report for a person at a terminal.

    draft.txt:3:27 warning scale-slip
      | The city's output reached 38,415.9 billion yuan, up by 5.6 percent.
      |                           ^^^^^^^^^^^^^^^^^^^^^
      38,415.9 billion yuan is 38.4 trillion; if the source says ...
      also draft.txt:9:4 "3,841.59 billion yuan": the same measure

The excerpt is one line, however the file wraps its lines, and is cut to the screen around the figure. Nothing of an
article reaches the terminal as a command.
"""

from collections.abc import Iterator

from factcheck.model.finding import Evidence, Finding, Level, Location, Quote
from factcheck.model.report import Report
from factcheck.reporting.ledger import Status, ledgers, levels_counted
from factcheck.reporting.places import Excerpt, Places
from factcheck.reporting.screen import Screen
from factcheck.reporting.terminal import Style, cells, head_of, painted, tail_of, visible

_STYLES = {Level.ERROR: Style.ERROR, Level.WARNING: Style.WARNING, Level.NOTE: Style.NOTE}
_MARGIN = "  | "
_CUT = "..."
# Left of a figure that is far into its sentence, at most this share of the room is given to what leads up to it.
_LEAD = 0.6


def render(report: Report, screen: Screen) -> Iterator[str]:
    """Yield the findings, the files that could not be read, and a summary line."""
    places = Places((*report.articles, *report.witnesses))
    for finding in report.findings:
        yield from _finding(finding, places, screen)
    for failure in report.failures:
        label = painted("not checked", Style.ERROR, screen.color)
        yield f"{_path(visible(failure.uri), screen)}: {label}: {visible(failure.reason)}\n"
    if report.failures:
        yield "\n"
    yield summary(report)
    if report.findings:
        gravest = min(report.findings, key=lambda finding: finding.level.rank)
        yield f"help: factcheck explain {visible(gravest.rule)}\n"


def _finding(finding: Finding, places: Places, screen: Screen) -> Iterator[str]:
    """Yield head, excerpt, underline, message and evidence of one finding, and an empty line."""
    style = _STYLES[finding.level]
    level = painted(finding.level.value, style, screen.color)
    yield f"{_path(visible(places.address(finding.location)), screen)} {level} {visible(finding.rule)}\n"
    excerpt = fitted(places.excerpt(finding.location), screen.width - len(_MARGIN))
    margin = painted(_MARGIN, Style.FAINT, screen.color)
    yield f"{margin}{excerpt.text}".rstrip() + "\n"
    underline = painted("^" * max(1, cells(excerpt.figure)), style, screen.color)
    yield f"{margin}{' ' * cells(excerpt.before)}{underline}\n"
    yield f"  {visible(finding.message)}\n"
    for evidence in finding.evidence:
        yield _evidence(evidence, finding.location, places, screen)
    if finding.suggestion:
        yield f"  try: {visible(finding.suggestion)}\n"
    yield "\n"


def _evidence(evidence: Evidence, here: Location, places: Places, screen: Screen) -> str:
    """Return the line of one piece of evidence; the place of the finding itself is not repeated."""
    if evidence.location == here:
        return f"  also {visible(evidence.note)}\n"
    address, told = (visible(part) for part in places.evidence(evidence))
    line = f"  also {_path(address, screen)} {told}\n"
    archived = places.archived(evidence)
    return line if archived is None else line + _archived(archived, screen)


def _archived(quote: Quote, screen: Screen) -> str:
    """Return the sentence of an article of the archive, whose file need not be there, and its day."""
    day = f"{quote.published}: " if quote.published else ""
    room = screen.width - len(_MARGIN) - 2 - len(day)
    return f"  {painted(_MARGIN, Style.FAINT, screen.color)}{day}{_cut_end(visible(quote.sentence), room)}\n"


def _path(address: str, screen: Screen) -> str:
    return painted(address, Style.PATH, screen.color)


def fitted(excerpt: Excerpt, width: int) -> Excerpt:
    """Return `excerpt` made safe to show and cut to `width` cells, "..." standing for what was cut."""
    before, figure, after = (visible(part) for part in excerpt)
    figure = _cut_end(figure, width)
    room = width - cells(figure)
    if cells(before) + cells(after) <= room:
        return Excerpt(before, figure, after)
    lead = max(room - cells(after), int(room * _LEAD))
    before = before if cells(before) <= lead else _CUT[: max(0, lead)] + tail_of(before, lead - len(_CUT))
    return Excerpt(before, figure, _cut_end(after, room - cells(before)))


def _cut_end(text: str, width: int) -> str:
    return text if cells(text) <= width else head_of(text, width - len(_CUT)) + _CUT[: max(0, width)]


def summary(report: Report) -> str:
    """Return "3 warnings, 1 note in 5 files; 97 figures: 24 verified (9 loosely), 4 flagged, 69 unchecked."."""
    levels = levels_counted(report.findings)
    found = ", ".join(plural(count, level) for level, count in levels.items() if count) or "Nothing to report"
    figures = ledgers(report).total()
    loosely = f" ({figures['loosely']} loosely)" if figures["loosely"] else ""
    words = {status: status.value + (loosely if status is Status.VERIFIED else "") for status in Status}
    ticks = ", ".join(f"{figures[status.value]} {words[status]}" for status in Status)
    parts = [
        f"{found} in {plural(len(report.articles), 'file')}",
        f"{plural(figures['figures'], 'figure')}: {ticks}",
    ]
    if report.silenced:
        parts.append(f"{plural(len(report.silenced), 'finding')} suppressed")
    if report.failures:
        parts.append(f"{plural(len(report.failures), 'file')} not checked")
    return "; ".join(parts) + ".\n"


def plural(count: int, noun: str) -> str:
    """Return "1 file", "2 files"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
