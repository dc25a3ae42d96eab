"""What a sentence holds, in short: the form and the text of each mention."""

from factcheck.extracting import extract
from factcheck.lexicon import load
from factcheck.model.document import Block, Document, Role
from factcheck.model.mention import Mention
from factcheck.model.span import Span

LEXICON = load()


def read(text: str) -> tuple[Mention, ...]:
    """Return the mentions of a text of one paragraph."""
    return extract(Document("test", text, text, (Block(Role.PARAGRAPH, Span(0, len(text))),)), LEXICON)


def forms(text: str) -> list[str]:
    """Return "form: text" for each mention."""
    return [f"{mention.form.value}: {mention.span.of(text)}" for mention in read(text)]
