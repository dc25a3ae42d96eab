"""Reports of every kind of content, for the tests of the formats that programs read."""

from factcheck.model.finding import Evidence, Level, Quote, Silenced
from factcheck.model.report import Failure, Report
from factcheck.model.span import Span
from factcheck.reporting import FORMATS
from factcheck.reporting.screen import Screen
from tests.reporting.made import article, at, finding, report

# The first line holds a character outside of the basic plane and one of two bytes before the figures.
SALES = article("😀 é sales rose to 50 cars,\nfrom 40 cars, or by 20 percent.", "news desk/sales.txt")
WITNESS = article("Sales rose by 25 percent.", "old.txt")
SPEAKING = finding(at(SALES, "50"), evidence=(Evidence(at(SALES, "20"), "[the](1) share"),))
ARCHIVED = Evidence(
    at(article("Sales rose by 25 percent.", "gone.txt"), "25"), "in the archive", Quote("25", 14, 16, 3, 15)
)
FULL = report(
    SALES,
    WITNESS,
    findings=(
        SPEAKING._replace(suggestion="48"),
        finding(at(SALES, "20"), level=Level.NOTE, evidence=(ARCHIVED,)),
        finding(at(WITNESS, "25"), level=Level.ERROR, message="100% wrong:\nsee ::error::, [here](2)"),
    ),
    failures=(Failure("broken%.txt", "it is a binary file, not text"),),
    silenced=(
        Silenced(finding(at(SALES, "40")), Span(2, 5), "as agreed"),
        Silenced(finding(at(SALES, "40"), "other"), None, "old", "Ada", "2024-01-12"),
    ),
)
EMPTY = report()
CLEAN = report(SALES)
# An article that tries what an article can try; its figure is on the line of the attack.
ATTACK = article(
    "\x1b[31m</td>]]><script>&amp; ::error::x%0A 5 `|` @ada #1 ![i](x) \ufffe\n::error file=x::y", "::a,b:[c](1)"
)
HOSTILE = report(
    ATTACK,
    findings=(finding(at(ATTACK, "5"), message=ATTACK.text, evidence=(Evidence(at(ATTACK, "5"), ATTACK.text),)),),
)
REPORTS = [FULL, EMPTY, CLEAN, HOSTILE, report(failures=(Failure("b", "gone"),))]


def rendered(made: Report, form: str, *, silenced: bool = False) -> str:
    return "".join(FORMATS[form](made, Screen(silenced=silenced)))
