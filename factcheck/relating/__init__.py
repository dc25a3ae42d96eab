"""Relating: Quantities -> Claims and Relations, so an Article.

Comes in: a document, its mentions and its quantities. Goes out: for each quantity who, which measure and when, as far
as the text says so plainly; and how figures belong together. Never happens here: comparing values. A slot that is not
plainly filled stays empty: an unlike pair that is linked does more harm than a like pair that is missed.

Everything is read sentence by sentence: a relator is given the claims of one sentence and the sentence, and answers
with relations whose members count from the first of these claims.
"""

from factcheck.model.claim import Article, Claim, Relation
from factcheck.model.document import NOT_PROSE, Document
from factcheck.model.lexicon import Lexicon
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.relating.announcements import announced_lists
from factcheck.relating.changes import changes
from factcheck.relating.conversions import conversions
from factcheck.relating.currencies import settled
from factcheck.relating.handing_out import handed_out
from factcheck.relating.levels import counts_of_levels
from factcheck.relating.passages import passages_of
from factcheck.relating.rate_moves import rate_moves
from factcheck.relating.sentences import sentences_of
from factcheck.relating.slots import claims_of
from factcheck.relating.spacing import with_plain_spaces
from factcheck.relating.told_conversions import told_conversions
from factcheck.relating.totals import running_totals

RELATORS = (conversions, changes, rate_moves, running_totals, counts_of_levels, handed_out, announced_lists)


def relate(
    document: Document,
    mentions: tuple[Mention, ...],
    quantities: tuple[Quantity, ...],
    lexicon: Lexicon,
    default_currencies: tuple[str, ...] = (),
) -> Article:
    """Return the article: claims in order of place, and relations over them. Furniture and code make no claims.

    `default_currencies` are the codes of what bare money means in this outlet, for what the article leaves open.
    """
    read = document._replace(text=with_plain_spaces(document.text))
    sentences, blocks = sentences_of(read, mentions)
    quantities = settled(read.text, quantities, lexicon, default_currencies)
    prose = [quantity for quantity in quantities if document.blocks[quantity.mention.block].role not in NOT_PROSE]
    claims: list[Claim] = []
    relations: list[Relation] = []
    for passage in passages_of(read, sentences, blocks, mentions, prose, lexicon):
        first, own = len(claims), tuple(claims_of(passage))
        claims += own
        for relator in RELATORS:
            relations += (_shifted(relation, first) for relation in relator(own, passage))
    relations += told_conversions(read.text, claims, sentences)
    return Article(document.uri, read.text, document, sentences, mentions, tuple(claims), tuple(relations))


def _shifted(relation: Relation, first: int) -> Relation:
    return relation._replace(members=tuple(first + member for member in relation.members))
