from datetime import date

from tests.checking.ran import messages, run, ticks

ACROSS = "articles-disagree"
FIRST = "In 2023 Acme's revenue was $5.2 billion, the company said."


def test_a_text_that_was_copied_again_and_again_is_one_witness() -> None:
    copies = ["In 2023 Acme's revenue was $52 billion."] * 4
    others = ["Acme had revenue of $5.2 billion in 2023.", "Revenue at Acme reached $5.2 billion in 2023, it said."]
    outcome = run(copies + others, ACROSS)
    assert [found.location.uri for found in outcome.findings] == ["a.txt", "d.txt"]
    witnesses = run([*copies[:2], "Acme's revenue reached $52 billion in 2023.", *others[:1]], ACROSS)
    assert [found.location.uri for found in witnesses.findings] == ["d.txt"]


def test_articles_that_disagree_are_told_in_the_later_one() -> None:
    outcome = run([FIRST, "Analysts were surprised. In 2023 Acme's revenue was $52 billion."], ACROSS)
    (found,) = outcome.findings
    assert found.location.uri == "b.txt"
    assert found.evidence[0].location.uri == "a.txt"
    assert found.message.startswith("$52 billion here, $5.2 billion in another article, for revenue of acme (2023).")


def test_articles_that_agree_are_ticked() -> None:
    told_anew = "Acme had revenue of $5.2 billion in 2023, its accounts show."
    assert len(ticks([FIRST, told_anew], ACROSS)) == 2


def test_a_copied_sentence_is_no_second_witness() -> None:
    assert ticks([FIRST, f"Shares rose. {FIRST}"], ACROSS) == []


def test_the_article_that_stands_alone_is_told_whichever_it_is() -> None:
    odd = FIRST.replace("5.2", "52")
    for place in range(3):
        texts = [FIRST, "Acme had revenue of $5.2 billion in 2023.", "Revenue at Acme was $5.2 billion in 2023."]
        texts[place] = odd
        (found,) = run(texts, ACROSS).findings
        assert found.location.uri == f"{'abc'[place]}.txt"


def test_the_same_company_is_not_meant_by_a_described_one() -> None:
    texts = ["In 2023 the company's revenue was $5.2 billion.", "In 2023 the company's revenue was $9.9 billion."]
    assert messages(texts, ACROSS) == []


def test_a_conflict_is_told_in_the_target_whichever_of_the_two_that_is() -> None:
    texts = [FIRST, FIRST.replace("5.2", "52")]
    for target, other in (("a.txt", "b.txt"), ("b.txt", "a.txt")):
        (found,) = run(texts, ACROSS, targets=frozenset({target})).findings
        assert found.location.uri == target
        assert found.evidence[0].location.uri == other


def test_a_conflict_between_others_is_not_told() -> None:
    texts = [FIRST, FIRST.replace("5.2", "52"), "In 2023 Bolt's revenue was $3 billion."]
    assert run(texts, ACROSS, targets=frozenset({"c.txt"})).findings == ()


def test_a_day_without_a_year_is_no_period_across_articles() -> None:
    texts = ["In the first half Acme's revenue was $5.2 billion.", "In the first half Acme's revenue was $9 billion."]
    assert messages(texts, ACROSS) == []
    (found,) = run(texts, ACROSS, date(2023, 7, 1)).findings
    assert "2023-H1" in found.message


def test_copies_of_the_targets_own_words_back_nothing() -> None:
    texts = [FIRST, *["In 2023 Acme's revenue was $52 billion."] * 4]
    for target in ("b.txt", "d.txt", "e.txt"):
        (found,) = run(texts, ACROSS, targets=frozenset({target})).findings
        assert (found.location.uri, found.evidence[0].location.uri) == (target, "a.txt")
