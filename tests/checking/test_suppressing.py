import pytest

from factcheck.checking.suppressing import Suppressed
from factcheck.model.document import Suppression
from factcheck.model.finding import Finding, Level, Location
from factcheck.model.span import Span
from tests.checking.ran import article, resources

TEXT = "The road is 15 miles (20 km) long. It was closed."
SENTENCE = Span(0, 34)
FOUND = Finding("unit-conversion-mismatch", Level.ERROR, "", Location("a.txt", Span(12, 28)))


def suppressed(*rules: str, scope: Span = SENTENCE) -> bool:
    read = article(TEXT)
    comment = Suppression(rules, scope, Span(0, 0), "")
    document = read.document._replace(suppressions=(comment,))
    return Suppressed([read._replace(document=document)], resources().rules).silenced(FOUND) is not None


@pytest.mark.parametrize(
    "names", [(), ("unit-conversion-mismatch",), ("conversion",), ("weekday-mismatch", "conversion")]
)
def test_a_comment_silences_by_name_by_family_or_altogether(names: tuple[str, ...]) -> None:
    assert suppressed(*names)


def test_a_comment_about_another_rule_or_another_place_silences_nothing() -> None:
    assert not suppressed("weekday-mismatch")
    assert not suppressed(scope=Span(35, 49))


def test_a_former_name_still_silences() -> None:
    renamed = tuple(
        rule._replace(formerly=("old-name",)) if rule.name == FOUND.rule else rule for rule in resources().rules
    )
    read = article(TEXT)
    document = read.document._replace(suppressions=(Suppression(("old-name",), SENTENCE, Span(0, 0), ""),))
    assert Suppressed([read._replace(document=document)], renamed).silenced(FOUND)


def test_without_comments_nothing_is_silenced() -> None:
    assert not Suppressed([article(TEXT)], resources().rules).silenced(FOUND)
