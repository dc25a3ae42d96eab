"""A short text, read as far as relating goes."""

from datetime import date
from functools import cache

from factcheck.config import Config
from factcheck.extracting import extract
from factcheck.model.claim import Article, Claim, RelationKind
from factcheck.model.document import Document, Published
from factcheck.normalizing import normalize
from factcheck.pipeline import KINDS
from factcheck.reading import read_text
from factcheck.relating import relate
from factcheck.relating.passages import Passage, passages_of
from factcheck.relating.sentences import sentences_of
from factcheck.resources import Resources, open_resources


@cache
def _resources() -> Resources:
    return open_resources(Config(), KINDS)


def document_of(text: str, published: date | None = None) -> Document:
    document = read_text(text, "a.txt")
    return document if published is None else document._replace(published=Published(published, "a test"))


def article_of(text: str, published: date | None = None) -> Article:
    """Return the article of a plain text."""
    document, lexicon = document_of(text, published), _resources().lexicon
    mentions = extract(document, lexicon)
    quantities = (normalize(mention, lexicon) for mention in mentions)
    return relate(document, mentions, tuple(found for found in quantities if found is not None), lexicon)


def claim_of(text: str, figure: str, published: date | None = None) -> Claim:
    """Return the one claim whose figure is written `figure`."""
    (claim,) = [claim for claim in article_of(text, published).claims if claim.span.of(text) == figure]
    return claim


def members(text: str, kind: RelationKind) -> list[tuple[str, ...]]:
    """Return the figures of each relation of a kind, as written."""
    article = article_of(text)
    found = [relation for relation in article.relations if relation.kind is kind]
    return [tuple(article.claims[member].span.of(text) for member in relation.members) for relation in found]


def items(text: str, kind: RelationKind) -> list[tuple[str, ...]]:
    """Return the list items of each relation of a kind, as written."""
    found = [relation for relation in article_of(text).relations if relation.kind is kind]
    return [tuple(item.of(text) for item in relation.items) for relation in found]


def words(text: str, kind: RelationKind) -> list[str]:
    """Return the word of each relation of a kind."""
    return [relation.word for relation in article_of(text).relations if relation.kind is kind]


def passage_of(text: str) -> Passage:
    """Return the one sentence with figures of a text."""
    document, lexicon = document_of(text), _resources().lexicon
    mentions = extract(document, lexicon)
    quantities = [found for mention in mentions if (found := normalize(mention, lexicon)) is not None]
    (passage,) = passages_of(document, *sentences_of(document), mentions, quantities, lexicon)
    return passage
