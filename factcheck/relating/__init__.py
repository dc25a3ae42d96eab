"""Relating: Quantities -> Claims and Relations, so an Article.

Comes in: a document, its mentions and its quantities. Goes out: for each quantity who, which measure and when, as far
as the text says so plainly; and how figures belong together. Never happens here: comparing values. A slot that is not
plainly filled stays empty: an unlike pair that is linked does more harm than a like pair that is missed.
"""

from bisect import bisect_right

from factcheck.model.claim import Article, Claim, Relation
from factcheck.model.document import NOT_PROSE, Document
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.relating.changes import change_relations
from factcheck.relating.context import Context
from factcheck.relating.conversions import conversion_relations
from factcheck.relating.levels import level_relations
from factcheck.relating.lists import list_relations
from factcheck.relating.sentences import sentences_of
from factcheck.relating.slots import claim_of

RELATORS = (conversion_relations, change_relations, level_relations, list_relations)


def relate(
    document: Document, mentions: tuple[Mention, ...], quantities: tuple[Quantity, ...], lexicon: Lexicon
) -> Article:
    """Return the article: claims in order of place, and relations over them. Furniture and code make no claims."""
    sentences, blocks = sentences_of(document)
    starts = [sentence.start for sentence in sentences]
    prose = tuple(quantity for quantity in quantities if document.blocks[quantity.mention.block].role not in NOT_PROSE)
    context = Context(document, sentences, blocks, mentions, lexicon)
    claims: list[Claim] = []
    for quantity in prose:
        index = max(0, bisect_right(starts, quantity.mention.amount.start) - 1)
        claims.append(claim_of(quantity, index, context))
    found = tuple(claims)
    relations: list[Relation] = []
    for relator in RELATORS:
        relations.extend(relator(found, context))
    return Article(document.uri, document.text, document, sentences, mentions, found, tuple(relations))
