"""What changes no word of an example changes nothing that its rule says: where lines break, which space is meant."""

import re
import textwrap
from collections.abc import Callable, Iterator, Sequence

import pytest

from factcheck.model.finding import Finding
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import rules_to_prove
from factcheck.rulebook.sources import builtin_folder

RULES, RESOURCES = rules_to_prove(builtin_folder(), KINDS)
_MARKS = re.compile(r"<<|>>")
_UNSPACED = re.compile("[\u2e80-\uffef]")


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 48, break_long_words=False, break_on_hyphens=False)


def _wrapped_for_windows(text: str) -> str:
    return _wrapped(text).replace("\n", "\r\n")


def _without_breaks(text: str) -> str:
    """Put a no-break space behind each number in digits."""
    return re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text)


def _examples() -> Iterator[tuple[str, str]]:
    for rule in RULES:
        for example in rule.examples:
            text = _MARKS.sub("", example.texts[0])
            is_plain = len(example.texts) == 1 and example.format == ".txt" and not example.date
            is_spaced = "\n" not in text and not _UNSPACED.search(text)
            if example.wrong and is_plain and is_spaced:
                yield rule.name, text


EXAMPLES = sorted(set(_examples()))


def said(rule: str, text: str) -> Sequence[Finding]:
    """Return what a rule says of a text, with the tables that the rules are proved with."""
    rules = tuple(each for each in RULES if each.name == rule)
    return findings_of([claims_of(read_text(text, "a.txt"), RESOURCES)], RESOURCES._replace(rules=rules)).findings


def test_there_are_examples_to_rewrite() -> None:
    assert len(EXAMPLES) > 500


@pytest.mark.parametrize("rewrite", [_wrapped, _wrapped_for_windows, _without_breaks])
@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_a_rewritten_example_is_flagged_as_before(rule: str, text: str, rewrite: Callable[[str], str]) -> None:
    assert said(rule, text), "it is flagged as it stands"
    assert said(rule, rewrite(text))
