"""What a run has read, for those who wonder: a line for each article, and one for the rules."""

from collections.abc import Iterator

from factcheck.model.claim import Article
from factcheck.model.report import Report
from factcheck.reporting.text import plural


def account(report: Report) -> Iterator[str]:
    """Yield a line for the rules, for each article and for each file that was read to compare with."""
    yield f"{plural(len(report.rules), 'rule')} ran; findings at {report.fail_level.value} or graver make the run fail"
    for article in report.articles:
        yield _line(article)
    for witness in report.witnesses:
        yield f"{witness.uri}: read to compare with"


def _line(article: Article) -> str:
    document = article.document
    published = document.published
    dated = "no day of publication" if published is None else f"published on {published.day} ({published.how})"
    comments = len(document.suppressions)
    silencing = f", {plural(comments, 'comment')} for factcheck" if comments else ""
    figures = plural(len(article.claims), "figure")
    return f"{article.uri}: {figures}, {dated}, language {document.language}, {document.encoding}{silencing}"
