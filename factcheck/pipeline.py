"""The tool in ten lines: a map over documents, then a reduce over the articles that it made.

An engine, be it one process or many, only decides where these two functions run.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.checking import KIND_SPECS, check, contradictions, ranks_of, said_of
from factcheck.extracting import extract, writes_chinese
from factcheck.model.claim import Article, Claim
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.identity import Identity
from factcheck.model.rates import Exchange
from factcheck.model.report import Outcome
from factcheck.model.rule import Rule
from factcheck.model.statement import Statement
from factcheck.normalizing import normalize
from factcheck.relating import relate
from factcheck.resources import Resources, lexicon_of, thesaurus

KINDS = KIND_SPECS


def claims_of(document: Document, resources: Resources) -> Article:
    """Return the article: its figures, what they claim, and how they belong together. A pure function."""
    lexicons = {"en": resources.lexicon}
    if writes_chinese(document):
        lexicons["zh"] = lexicon_of("zh")
    mentions = extract(document, resources.lexicon, lexicons.get("zh"))
    quantities = (normalize(mention, lexicons[mention.language]) for mention in mentions)
    found = tuple(quantity for quantity in quantities if quantity is not None)
    return relate(document, mentions, found, resources.lexicon, resources.config.default_currencies)


def checked_alone(article: Article, resources: Resources) -> Article:
    """Return the article with what the rules say of it by itself, for `findings_of`. A pure function."""
    said = said_of(article, resources.rules, resources.rates, resources.references)
    return article._replace(said=tuple(said))


def findings_of(
    articles: Sequence[Article],
    resources: Resources,
    cross: bool = True,
    targets: frozenset[str] | None = None,
    archived: Sequence[Statement] = (),
    known: Mapping[str, Sequence[Statement]] = MappingProxyType({}),
) -> Outcome:
    """Return what the rules say of the articles; the order of `articles` does not matter.

    With `cross` false each article is checked by itself. With `targets`, only findings that touch one of these
    articles (by uri) are returned, each with its place in the target; the other articles are witnesses. `archived`
    are statements of further witnesses, whose articles need not be at hand; with them `targets` is always given.
    `known` are the statements of those articles, by uri, that have been read for others before.
    """
    compared = articles if cross and (archived or len(articles) > 1) else ()
    said: dict[str, Sequence[Statement]] = {}
    others = []
    for article in compared:  # each once: it may lie on disk
        is_known = article.stated is not None or article.uri in known
        ready = article if is_known else ready_to_compare(article, resources)
        said[article.uri] = known.get(article.uri) or ready.stated or ()
        if targets is None or article.uri not in targets:
            others.append(identity_of(ready))
    gone = _replaced(others, said)
    own = (statement for uri, statements in said.items() if uri not in gone for statement in statements)
    statements = (*own, *archived)
    return check(
        articles, statements, resources.rules, resources.rates, resources.references, cross, targets, resources.names
    )


def _replaced(articles: Sequence[Identity], said: Mapping[str, Sequence[Statement]]) -> frozenset[str]:
    """Return the uris of articles that a later version of theirs among the others replaces."""
    if len(articles) < 2:
        return frozenset()
    from factcheck.model.versions import replaced

    figures = {uri: {each.figure for each in of_one if each.is_about_something} for uri, of_one in said.items()}
    return replaced(articles, figures)


def contradictions_in(statements: Sequence[Statement], resources: Resources) -> list[Finding]:
    """Return what the rules say of statements by themselves, as of articles of a run, not yet merged."""
    return contradictions(statements, resources.rules)


def merged_findings(findings: Sequence[Finding], resources: Resources) -> tuple[Finding, ...]:
    """Return findings in order of place, those about the same figure as one."""
    from factcheck.checking.merging import merged

    return merged(findings, ranks_of(resources.rules))


def grounds_of(article: Article, claim: Claim, resources: Resources, alone: bool) -> tuple[tuple[Rule, str], ...]:
    """Return each rule with the ground on which it passes over a figure, "" where it looks at it."""
    from factcheck.checking.grounds import grounds

    return tuple(grounds(article, claim, resources.rules, resources.references, alone))


def ready_to_compare(article: Article, resources: Resources) -> Article:
    """Return the article with what of it can be compared beyond it. A pure function.

    Most figures of an article say neither who nor what: nobody asks for those, and a run of many articles would hold
    twenty times the statements.
    """
    stated = statements_of(article, resources)
    known = _identity_in(stated[0]) if stated else identity_of(article)
    return article._replace(stated=tuple(each for each in stated if each.is_about_something), identity=known)


def _identity_in(one: Statement) -> Identity:
    return Identity(one.uri, one.title, one.published, one.link, one.sketch)


def statements_of(article: Article, resources: Resources) -> tuple[Statement, ...]:
    """Return what of an article can be compared beyond it, in order of place. A pure function.

    A correction quotes the wrong figure beside the right one, so that neither can witness against another article.
    """
    if article.stated is not None:
        return article.stated
    from factcheck.checking.guards import is_corrected, is_damaged
    from factcheck.checking.suppressing import hushed_at
    from factcheck.relating.statements import statements_of as stated

    said = stated(article, thesaurus(), resources.references)
    comments = article.document.suppressions
    kept = (each for each in said if not each.topic or not is_corrected(article, each.span))
    return tuple(
        each._replace(doubtful=is_damaged(article, each.span), hushed=hushed_at(each.span, comments)) for each in kept
    )


def exchanges_of(articles: Iterable[Article], resources: Resources) -> Iterator[Exchange]:
    """Yield the conversions of money beside the rates of their days, if a rule that looks at them is run."""
    from factcheck.checking.conversion.exchange import KIND, exchanges

    for rule in resources.rules:
        if rule.kind == KIND.spec.name:
            for article in articles:
                yield from exchanges(article, rule, resources.rates)
            return


def identity_of(article: Article) -> Identity:
    """Return what makes an article the same article as another. A pure function."""
    if article.identity is not None:
        return article.identity
    from factcheck.relating.identities import identity_of as identified

    return identified(article)
