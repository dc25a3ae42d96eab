"""Article -> Identity: its name, its address, its headline and day, and a sketch of its text.

Comes in: an article. Goes out: what two versions of one article have in common. Never happens here: comparing.
"""

from factcheck.model.claim import Article
from factcheck.model.identity import Identity
from factcheck.model.sketch import sketch_of


def identity_of(article: Article) -> Identity:
    """Return the identity of an article."""
    title, published = article.document.title, article.document.published
    return Identity(
        uri=article.uri,
        title="" if title is None else " ".join(title.span.of(article.text).split()),
        published="" if published is None else published.day.isoformat(),
        link=article.document.link,
        sketch=sketch_of(sentence.of(article.text) for sentence in article.sentences),
    )
