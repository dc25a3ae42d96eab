"""Comments that silence rules: what they say, in every format, and how far they reach."""

import pytest

from factcheck.model.document import Document
from factcheck.reading import read_text
from factcheck.reading.suppressing import Directive, directive_of


@pytest.mark.parametrize(
    ("comment", "directive"),
    [
        (" factcheck: ignore ", Directive()),
        ("factcheck:ignore", Directive()),
        ("factcheck: ignore rule-a", Directive(("rule-a",))),
        (
            "factcheck: ignore rule-a,ZH , b2-c -- the ministry -- rounds",
            Directive(("rule-a", "ZH", "b2-c"), reason="the ministry -- rounds"),
        ),
        ("factcheck: ignore -- all of it", Directive(reason="all of it")),
        ("factcheck: ignore-line rule-a", Directive(("rule-a",), "ignore-line")),
        ("factcheck: ignore-next-line", Directive((), "ignore-next-line")),
        ("factcheck: ignore-start rule-a -- old", Directive(("rule-a",), "ignore-start", "old")),
        ("factcheck: ignore-end", Directive((), "ignore-end")),
        ("factcheck: ignore-file rule-a -- old", Directive(("rule-a",), "ignore-file", "old")),
    ],
)
def test_what_a_comment_says(comment: str, directive: Directive) -> None:
    assert directive_of(comment) == directive


@pytest.mark.parametrize(
    ("comment", "fault"),
    [
        ("factcheck: ignore rule-a because it rounds", "put commas between names, and -- before the reason"),
        ("factcheck: ignore rule-a rule-b", '"rule-a rule-b" is no name'),
        ("factcheck: ignore rule-a,", "a name is missing beside a comma"),
        ("factcheck: ignore Rule-A", '"Rule-A" is no name of a rule; names are in small letters'),
        ("factcheck: ignore rule-", '"rule-" is no name'),
        ("factcheck: ignore ZHX", '"ZHX" is no name'),
        ("factcheck: ignroe rule-a", '"ignroe" is no order; expected one of ignore, ignore-line'),
        ("factcheck: ignore-files", '"ignore-files" is no order'),
        ("factcheck: disable rule-a", '"disable" is no order'),
        ("factcheck: off", '"off" is no order'),
        ("factcheck:", "there is no order"),
        ("factcheck ignore", 'write "factcheck: ignore" in small letters and with the colon'),
        ("FactCheck: ignore rule-a", 'write "factcheck: ignore" in small letters'),
        ("factcheck-disable", 'write "factcheck: ignore"'),
    ],
)
def test_what_was_meant_as_an_order_says_what_is_wrong_with_it(comment: str, fault: str) -> None:
    asked = directive_of(comment)

    assert asked is not None
    assert fault in asked.fault


@pytest.mark.parametrize(
    "comment",
    [
        "see factcheck: ignore rule-a",
        "factcheck: see the table of the ministry",
        "factcheck: on inflation, the minister is right",
        "Factcheck: what the candidates said",
        "factcheck widget",
        "factchecked by Ada",
        "",
    ],
)
def test_what_is_no_order_is_an_ordinary_comment(comment: str) -> None:
    assert directive_of(comment) is None


def silenced(document: Document) -> list[tuple[str, str]]:
    """The rules of each suppression and the text that it covers."""
    for suppression in document.suppressions:
        assert "factcheck: ignore" in suppression.comment.of(document.source)
    return [(",".join(found.rules), found.scope.of(document.text)) for found in document.suppressions]


def of(source: str, suffix: str) -> list[tuple[str, str]]:
    return silenced(read_text(source, "a", suffix))


def test_plain_text() -> None:
    source = (
        "# factcheck: ignore one\nFirst 5%.\n\n# factcheck: ignore two -- why\n\nSecond 6%.\n"
        "# factcheck: ignore three\n\nThird."
    )

    assert of(source, ".txt") == [("one", "First 5%."), ("two", "Second 6%."), ("three", "Second 6%.")]


def test_a_comment_between_two_paragraph_lines_is_about_the_next() -> None:
    long = (
        "The output of the city's factories rose by 5.6% in the first half of the year, and by 3% in the second one. "
    )
    long = (long + "It fell by 5% in the third.").strip()

    assert of(f"{long} Yes.\n# factcheck: ignore one\n{long}", ".txt") == [("one", long)]


def test_a_comment_within_a_wrapped_paragraph_covers_all_of_it() -> None:
    assert of("one 5% and\n# factcheck: ignore a\ntwo 6%.\n\nOther.", ".txt") == [
        ("a", "one 5% and\n# factcheck: ignore a\ntwo 6%.")
    ]


def test_the_comment_line_of_a_plain_text_is_furniture() -> None:
    document = read_text("Body 5%.\n# factcheck: ignore a -- 6%", "a.txt")

    assert [block.role.value for block in document.blocks] == ["paragraph", "furniture"]


def test_a_plain_line_that_mentions_the_comment_is_prose() -> None:
    source = "Write # factcheck: ignore rule-a to silence a rule.\n\n# factcheck: is it true?"

    assert of(source, ".txt") == []


def test_markdown_comments_in_and_after_and_before_a_block() -> None:
    source = (
        "One 5% <!-- factcheck: ignore a --> here.\n\nTwo 6% <!-- factcheck: ignore b -->\n\n"
        "<!-- factcheck: ignore c -->\n\nThree.\n\n[//]: # (factcheck: ignore d)\n\n"
        "Four.\n\nFive\n<!-- factcheck: ignore e -->\n\n"
        "<!-- factcheck: ignore f -->\nSix.\n"
    )

    assert of(source, ".md") == [
        ("a", "One 5%  here.".replace("  ", " ")),
        ("b", "Two 6%"),
        ("c", "Three."),
        ("d", "Four."),
        ("e", "Five"),
        ("f", "Six."),
    ]


def test_markdown_comments_in_lists_quotations_and_footnotes() -> None:
    source = (
        "- one\n  <!-- factcheck: ignore a -->\n- two\n\n  [//]: # (factcheck: ignore b)\n\n"
        "- <!-- factcheck: ignore c --> three\n\n"
        "> four\n>\n> <!-- factcheck: ignore d -->\n\nfive[^1]\n\n[^1]: six <!-- factcheck: ignore e -->\n"
    )

    assert of(source, ".md") == [("a", "one"), ("b", "two"), ("c", "three"), ("d", "four"), ("e", "six")]


@pytest.mark.parametrize("link", ["(factcheck: ignore a)", '"factcheck: ignore a"', "'factcheck: ignore a'"])
def test_markdown_link_comments_in_every_way_of_quoting(link: str) -> None:
    assert of(f"[//]: # {link}\r\n\r\ntext", ".md") == [("a", "text")]


def test_markdown_code_and_visible_text_are_no_comments() -> None:
    source = (
        "```\n<!-- factcheck: ignore a -->\n[//]: # (factcheck: ignore b)\n```\n\n    [//]: # (factcheck: ignore c)\n\n"
        "`<!-- factcheck: ignore d -->`\n\ntext\n[//]: # (factcheck: ignore e)\n\n"
        "# factcheck: ignore f\n\nfactcheck: ignore g\n\nend"
    )

    assert of(source, ".md") == []


def test_a_comment_before_a_table_covers_all_of_it() -> None:
    markdown = "<!-- factcheck: ignore a -->\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\ntext"
    page = "<!-- factcheck: ignore a --><table><tr><td>a<td>b<tr><td>1<td>2</table><p>text"

    assert of(markdown, ".md") == of(page, ".html") == [("a", "a\n\nb\n\n1\n\n2")]


def test_html_comments_in_and_before_a_block() -> None:
    source = (
        "<p>One 5%<!-- factcheck: ignore a --></p><!-- factcheck: ignore b --><nav>Home</nav><p>Two"
        "<p><!-- factcheck: ignore c -->Three<ul><li>Four <b>x</b> <!--factcheck: ignore d-->"
    )

    assert of(source, ".html") == [("a", "One 5%"), ("b", "Two"), ("c", "Three"), ("d", "Four x")]


def test_html_scripts_and_text_are_no_comments() -> None:
    assert of("<script><!-- factcheck: ignore a --></script><p>&lt;!-- factcheck: ignore b --&gt;", ".html") == []


def test_a_comment_for_the_file_covers_everything() -> None:
    document = read_text("One.\n\n# factcheck: ignore-file a\n\nTwo.", "a.txt")

    assert silenced(document) == [("a", document.text)]


@pytest.mark.parametrize(
    ("source", "suffix"), [("x\n\n# factcheck: ignore a", ".txt"), ("<p>x</p><!-- factcheck: ignore a -->", ".html")]
)
def test_a_comment_after_the_last_block_covers_nothing(source: str, suffix: str) -> None:
    assert of(source, suffix) == [("a", "")]


def test_the_reason_is_kept() -> None:
    assert read_text("x\n# factcheck: ignore a -- known", "a.txt").suppressions[0].reason == "known"


def test_a_line_and_the_next_line() -> None:
    plain = "# factcheck: ignore-next-line a\n# factcheck: ignore-next-line b\n\nOne 5%,\nnot 6%.\n"
    markdown = (
        "One 5%, <!-- factcheck: ignore-line a -->\nnot 6%.\n<!-- factcheck: ignore-next-line b -->\nNor 7%,\nsay I.\n"
    )
    page = "<p>One 5%,\n<!-- factcheck: ignore-next-line a -->not\n6 &amp; 7%,\n<p>8%<!-- factcheck: ignore-line b -->"

    assert of(plain, ".txt") == [("a", "One 5%,"), ("b", "One 5%,")]
    assert of(markdown, ".md") == [("a", "One 5%, "), ("b", "Nor 7%,")]
    assert of(page, ".html") == [("a", "6 & 7%,"), ("b", "8%")]


def test_a_line_of_a_table_and_of_a_list_in_markdown() -> None:
    table = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 <!-- factcheck: ignore-line a --> | 4 |\n"
    items = "- one\n- two <!-- factcheck: ignore-line a -->\n  more\n"

    assert of(table, ".md") == [("a", "3\n\n4")]
    assert of(items, ".md") == [("a", "two ")]


def test_a_region_ends_where_its_rules_do() -> None:
    source = (
        "<!-- factcheck: ignore-start a -->\n\nOne.\n\n<!-- factcheck: ignore-start b, c -->\n\nTwo.\n\n"
        "<!-- factcheck: ignore-end a -->\n\nThree.\n\n<!-- factcheck: ignore-end -->\n\nFour.\n"
    )

    assert of(source, ".md") == [("a", "One.\n\nTwo."), ("b,c", "Two.\n\nThree.")]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("# factcheck: ignore-start a\nOne.", "no ignore-end stands behind it"),
        ("One.\n# factcheck: ignore-end a", "no ignore-start stands before it"),
        ("# factcheck: ignore-line a\nOne.", "nothing else stands on this line; say ignore-next-line"),
    ],
)
def test_a_comment_that_can_cover_nothing_has_a_fault(source: str, fault: str) -> None:
    (found,) = read_text(source, "a.txt").suppressions

    assert fault in found.fault


@pytest.mark.parametrize(
    ("source", "suffix"),
    [
        ("One 5%.\n\n[^1]: six <!-- factcheck: ignore a -->\n\nTwo.[^1]", ".md"),
        ("[//]: # (factcheck: ignore a)\n\nOne 5%.", ".md"),
        ("<p>One &amp; 5%.<!-- factcheck: ignore a --></p><p>Two.</p>", ".html"),
        ("# factcheck: ignore a\nOne 5%.", ".txt"),
    ],
)
def test_a_comment_has_its_place_in_the_text_as_furniture(source: str, suffix: str) -> None:
    document = read_text(source, "a", suffix)
    (found,) = document.suppressions

    assert document.in_source(found.place) == found.comment
    assert found.place.of(document.text) == found.comment.of(source)
    assert [block.role.value for block in document.blocks if block.span == found.place] == ["furniture"]
    assert all(document.in_source(block.span).of(source) for block in document.blocks)


def test_the_comments_of_restructuredtext() -> None:
    source = (
        ".. factcheck: ignore a -- why\n\nOne 5%.\n\n- two\n\n  .. factcheck: ignore b\n\n  three\n\n"
        ".. factcheck: ignore c\n\n=== ===\n1   2\n=== ===\n\n.. see factcheck: ignore d\n\nend"
    )

    assert of(source, ".rst") == [("a", "One 5%."), ("b", "three"), ("c", "1\n\n2")]


def test_the_comments_of_asciidoc() -> None:
    source = (
        "// factcheck: ignore a -- why\nOne 5%.\n\n* two\n// factcheck: ignore b\n* three\n\n"
        "// factcheck: ignore c\n|===\n|1 |2\n|===\n\n----\n// factcheck: ignore d\n----\n\nend"
    )

    assert of(source, ".adoc") == [("a", "One 5%."), ("b", "three"), ("c", "1\n\n2")]


def test_the_comments_of_latex() -> None:
    source = (
        "% factcheck: ignore a -- why\nOne 5\\%.\n\nTwo 6\\% % factcheck: ignore b\nand so on.\n\n"
        "Three. \\% factcheck: ignore c\n\n\\begin{itemize}\n% factcheck: ignore d\n\\item four\n\\end{itemize}\n"
    )

    assert of(source, ".tex") == [("a", "One 5%."), ("b", "Two 6% and so on."), ("d", "four")]
