"""Versions and copies of one article speak with one voice."""

from factcheck.checking.across.stories import is_one_text
from factcheck.pipeline import claims_of, findings_of, statements_of
from factcheck.reading import read_text
from tests.checking.ran import article, messages, resources

RULE = "articles-disagree"
STORY = (
    "Rescuers searched for survivors on Monday after a strong earthquake hit the coast of Norland. Hundreds of houses "
    "came down in the old town. The number of deaths in Norland was {} in 2023. The president cut short a visit to "
    "France. Schools and banks stayed closed. The railway to the capital was cut. Neighbors sent dogs, tents and "
    "kitchens. The airport was opened to relief flights at noon. Doctors worked through the night in tents. The "
    "harbor was closed to ships until the quays have been looked at by divers of the navy."
)
PAGE = '<html><head><link rel="canonical" href="https://example.org/{}"></head><body><p>{}</p></body></html>'


def test_an_update_replaces_what_it_updates() -> None:
    assert messages([STORY.format(120), STORY.format(540)], RULE) == []


def test_another_story_contradicts() -> None:
    assert len(messages([STORY.format(120), "The number of deaths in Norland was 540 in 2023."], RULE)) == 1


def test_a_power_of_ten_is_no_update() -> None:
    assert len(messages([STORY.format("1,200"), STORY.format("12,000")], RULE)) == 1


def test_one_address_is_one_article() -> None:
    def pages(first: str, second: str) -> list[str]:
        texts = ("Acme's revenue was $5.2 billion in 2023.", "Acme had revenue of $5.6 billion in 2023, it said.")
        documents = [
            read_text(PAGE.format(address, text), f"{address}-{number}.html", ".html")
            for number, (address, text) in enumerate(zip((first, second), texts, strict=True))
        ]
        articles = [claims_of(document, resources()) for document in documents]
        return [found.message for found in findings_of(articles, resources()).findings]

    assert pages("one", "one") == []
    assert len(pages("one", "two")) == 1


def test_a_copied_sentence_is_one_text() -> None:
    (first,) = statements_of(article("In 2023 Acme's revenue was $5.2 billion.", uri="a.txt"), resources())
    (second,) = statements_of(article("In 2023, Acme's revenue was $5.2 billion.", uri="b.txt"), resources())
    (third,) = statements_of(article("Acme had revenue of $5.2 billion in 2023.", uri="c.txt"), resources())
    assert is_one_text(first, second)
    assert not is_one_text(first, third)


def test_the_points_of_figures_tell_two_texts_apart() -> None:
    def one_text(left: str, right: str) -> bool:
        texts = {"a.txt": left, "b.txt": right}
        (first,), (second,) = (statements_of(article(text, uri=uri), resources()) for uri, text in texts.items())
        return is_one_text(first, second)

    said = "In 2023 Acme's revenue was {}."
    assert not one_text(said.format("$5.2 billion"), said.format("$52 billion"))
    assert one_text(said.format("$5,200 million"), said.format("$5200 million"))
    assert one_text(said.format("$5.2 billion"), said.format("$5.2\u00a0billion"))
