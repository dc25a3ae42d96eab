"""What a passage owes: silence as it is, and a finding with a slip in it."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.model.claim import Article
from factcheck.model.document import Published
from factcheck.model.finding import Finding
from factcheck.model.rates import Rates
from factcheck.pipeline import claims_of, findings_of
from factcheck.reading import read_text
from factcheck.references.csv_figures import specimen
from factcheck.references.figures import Figures
from factcheck.resources import Resources
from tests.checking.ran import resources
from tests.passages.pen import Pen

Text = str | tuple[str, ...]


class Told(NamedTuple):
    """One drawn passage, consistent as a writer would round it, and the same with a slip; several texts are"
    " articles."""

    right: Text
    wrong: Text


class Law(NamedTuple):
    """A rule, how a passage for it is drawn, and the rules beside it that may name the same cause.

    `names` are those of the files, of which the ending says how they are read.
    """

    rule: str
    passage: Callable[[Pen], Told]
    also: tuple[str, ...] = ()
    published: date | None = None
    rates: Rates | None = None
    names: tuple[str, ...] = ("a.txt", "b.txt", "c.txt", "d.txt")

    @property
    def rules(self) -> frozenset[str]:
        return frozenset((self.rule, *self.also))

    def said(self, text: Text) -> list[Finding]:
        """Return what all rules say of a passage."""
        texts = (text,) if isinstance(text, str) else text
        articles = [self._article(each, name) for each, name in zip(texts, self.names, strict=False)]
        chosen = _with_specimen()
        return list(findings_of(articles, chosen if self.rates is None else chosen._replace(rates=self.rates)).findings)

    def _article(self, text: str, name: str) -> Article:
        document = read_text(text, name, name[name.rfind(".") :])
        if self.published is not None:
            document = document._replace(published=Published(self.published, "a test"))
        return claims_of(document, resources())


@cache
def _with_specimen() -> Resources:
    """Return the built-in rules with a user's table of made-up subjects."""
    return resources()._replace(references=Figures(specimen()))


def both(form: str, right: str, wrong: str, **words: str) -> Told:
    """Return a form of words with the right figure in its gap, and with the wrong one."""
    return Told(form.format(right, **words), form.format(wrong, **words))
