"""What is found in a sentence: the figures as written, for the tests of this room."""

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Block, Document, Role
from factcheck.model.mention import Form, Mention
from factcheck.model.span import Span

LEXICON = load()


def figures(text: str, role: Role = Role.PARAGRAPH) -> list[Mention]:
    document = Document("test", text, text, (Block(role, Span(0, len(text))),))
    return [mention for mention in extract(document, LEXICON) if mention.form is Form.FIGURE]


def numerals(text: str) -> list[str]:
    """Return the numeral of every figure in `text`, as it stands there."""
    return [mention.numeral.text for mention in figures(text)]
