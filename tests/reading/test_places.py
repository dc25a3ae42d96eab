"""The law of places: whatever the markup, a figure of the prose lies in the file where the author wrote it."""

import re
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Block, Document
from factcheck.model.span import Span
from factcheck.reading import read_text

FIGURE = re.compile(r"\d[\d.,]*%")
# Few different figures, so that most documents repeat one.
FIGURES = st.sampled_from(["150%", "150%", "5.6%", "38,415.9%"])
WORDS = st.lists(st.sampled_from(["the", "Größe", "北京", "😀", "of", "rose", "é"]), min_size=1, max_size=4).map(
    " ".join
)


class Piece(NamedTuple):
    """A stretch of a file, and whether its figures are read: those of addresses and scripts are not."""

    source: str
    is_read: bool = True


def inline(wrappers: list[tuple[str, str]], separators: list[str]) -> st.SearchStrategy[list[Piece]]:
    """Sentences of words and figures, the figures within inline markup."""
    wrapped = st.tuples(WORDS, st.sampled_from(separators), st.sampled_from(wrappers), FIGURES).map(
        lambda parts: [
            Piece(f"{parts[0]}{parts[1]}"),
            Piece(parts[2][0], False),
            Piece(parts[3]),
            Piece(parts[2][1], False),
        ]
    )
    return st.lists(wrapped, min_size=1, max_size=3).map(
        lambda sentences: [piece for sentence in sentences for piece in (*sentence, Piece(" "))]
    )


def blocks(text: st.SearchStrategy[list[Piece]], shapes: list[tuple[str, str]]) -> st.SearchStrategy[list[Piece]]:
    """Documents of up to five blocks."""
    block = st.tuples(st.sampled_from(shapes), text).map(
        lambda parts: [Piece(parts[0][0], False), *parts[1], Piece(parts[0][1], False)]
    )
    return st.lists(block, min_size=1, max_size=5).map(lambda found: [piece for pieces in found for piece in pieces])


def expected(pieces: list[Piece]) -> list[Span]:
    """The places of the figures that must be found, in the file that the pieces make."""
    places = []
    offset = 0
    for piece in pieces:
        if piece.is_read:
            places += [Span(offset + m.start(), offset + m.end()) for m in FIGURE.finditer(piece.source)]
        offset += len(piece.source)
    return places


def found(document: Document) -> list[Span]:
    def figures(block: Block) -> list[Span]:
        return [document.in_source(Span(*m.span())) for m in FIGURE.finditer(document.text, *block.span)]

    return [place for block in document.blocks for place in figures(block)]


HTML_INLINE = inline(
    [
        ("", ""),
        ("<b>", "</b>"),
        ("<i><em>", "</em></i>"),
        ('<a href="/77%?a>b" title="8%">', "</a>"),
        ("&nbsp;", "&#160;"),
        ("<!-- 9% -->", "<!---->"),
        ("<span\nclass=x>", "</span>"),
        ("&euro;", "<br>"),
        ("<s>4%</s>", "<script>6%</script>"),
    ],
    [" ", "\n", " \r\n\t ", "&nbsp;", " &amp; ", "<br/>"],
)
HTML = blocks(
    HTML_INLINE,
    [
        ("<p>", "</p>"),
        ("<p>", "\n"),
        ("<ul>\n<li>", "<li>x</ul>"),
        ("<table><tr><td>a<td>", "</td></tr></table>"),
        ("<blockquote><p>", "</blockquote>"),
        ("<h2 id='3%'>", "</h2>\r\n"),
        ("<div><div>", "</div></div>"),
        ("<figure><figcaption>", "</figcaption></figure>"),
        ("", "<hr>"),
    ],
)
MARKDOWN_INLINE = inline(
    [
        ("", ""),
        ("**", "**"),
        ("_", "_"),
        ("[", "](http://x.y/7% '8%')"),
        ("<b>", "</b>"),
        ("`", "`"),
        ("~", ""),
        ("&nbsp;", ""),
        ("~~4% less~~ ", ""),
        ("[^1]", "[^1]"),
        ("***", "***"),
        ("`` ", " ``"),
        ("&euro;", ""),
        ("\\*", "\\_"),
        ("<!-- 9% -->", ""),
    ],
    [" ", "  ", " &amp; ", " \\# "],
)
MARKDOWN = blocks(
    MARKDOWN_INLINE,
    [
        ("", "\n\n"),
        ("", "\r\n\r\n"),
        ("- ", "\n- x\n\n"),
        ("1. ", "\n\n"),
        ("> ", "\n\n"),
        ("> - ", "\n\n"),
        ("| a |\n|---|\n| ", " |\n\n"),
        ("## ", "\n\n"),
        ("Title\n===\n\n", "\n\n"),
        ("<div>3%</div>\n\n", "\n\n"),
        ("[^1]: ", "\n\n"),
        ("soft\r\nbreak ", "  \nhard\n\n"),
    ],
)
PLAIN = blocks(inline([("", "")], [" ", "\n", "\r\n", "\t"]), [("", "\n\n"), ("• ", "\r\n"), ("  ", "\r\n\r\n")])

RST = blocks(
    inline(
        [
            ("", ""),
            ("**", "**"),
            ("*", "*"),
            ("``", "``"),
            (":sup:`x` ", ""),
            (":emphasis:`", "`"),
            ("`", " <http://x.y/7%>`__"),
            ("", " [1]_"),
            ("[STRIKEOUT:4%] ", ""),
            ("\\*", "\\*"),
            ("|x| ", ""),
        ],
        [" ", "  ", "\\ "],
    ),
    [
        ("", "\n\n"),
        ("", "\r\n\r\n"),
        ("- ", "\n\n"),
        ("1. ", "\n\n"),
        (".. [1] ", "\n\n"),
        (".. note:: ", "\n\n"),
        (".. code::\n\n   3%\n\n", "\n\n"),
        (".. image:: 3%.png\n\n", "\n\n"),
        (".. a comment of 3%\n\n", "\n\n"),
        ("| ", "\n\n"),
        ("Like this::\n\n   3%\n\n", "\n\n"),
        ("=== ===\na   b\n=== ===\nc   ", "\n=== ===\n\n"),
    ],
)
ADOC = blocks(
    inline(
        [
            ("", ""),
            ("*", "*"),
            ("_", "_"),
            ("`", "`"),
            ("[.lead]#", "#"),
            ("[line-through]#4%# ", ""),
            ("http://x.y/7%[", "]"),
            ("link:3%.html[", "]"),
            ("image:3%.png[9%] ", ""),
            ("<<x,", ">>"),
            ("^x^ ", ""),
        ],
        [" ", "  "],
    ),
    [
        ("", "\n\n"),
        ("", "\r\n\r\n"),
        ("* ", "\n\n"),
        (". ", "\n\n"),
        ("NOTE: ", "\n\n"),
        ("----\n3%\n----\n", "\n\n"),
        ("____\n", "\n____\n\n"),
        (".", "\n\n"),
        ("// 3%\n", "\n\n"),
        ("[cols=2]\n|===\n|a |", "\n|===\n\n"),
        ("== ", "\n\n"),
    ],
)
LATEX_FIGURES = st.sampled_from([r"150\%", r"5.6\%", r"38,415.9\%"])
LATEX_TEXT = st.lists(
    st.tuples(
        WORDS,
        st.sampled_from(
            [
                ("", ""),
                (r"\textbf{", "}"),
                ("{\\em ", "}"),
                (r"\href{7\%}{", "}"),
                ("~", "~"),
                (r"\cite{4\%}", ""),
                ("$", "$"),
            ]
        ),
        LATEX_FIGURES,
    ).map(lambda parts: f"{parts[0]} {parts[1][0]}{parts[2]}{parts[1][1]}"),
    min_size=1,
    max_size=3,
).map(" ".join)
LATEX_SHAPES = st.sampled_from(
    [
        ("", "\n\n"),
        ("\\section{", "}\n"),
        ("\\begin{itemize}\n\\item ", "\n\\end{itemize}\n"),
        ("\\begin{tabular}{ll}\na & ", " \\\\\n\\end{tabular}\n"),
        ("\\begin{verbatim}\n3\\%\n\\end{verbatim}\n", "\n\n"),
        ("% 3\\%\n", "\n\n"),
        ("\\begin{figure}[t]\\includegraphics[width=3\\%]{x}\\caption{", "}\\end{figure}\n"),
        ("\\begin{quote}", "\\end{quote}\n"),
    ]
)


@given(pieces=RST)
def test_every_figure_of_a_restructuredtext_is_found_at_its_place(pieces: list[Piece]) -> None:
    source = "".join(piece.source for piece in pieces)

    assert found(read_text(source, "a.rst", ".rst")) == expected(pieces)


@given(pieces=ADOC)
def test_every_figure_of_an_asciidoc_is_found_at_its_place(pieces: list[Piece]) -> None:
    source = "".join(piece.source for piece in pieces)

    assert found(read_text(source, "a.adoc", ".adoc")) == expected(pieces)


@given(parts=st.lists(st.tuples(LATEX_SHAPES, LATEX_TEXT), max_size=5))
def test_every_figure_of_a_latex_file_is_found_at_its_place(parts: list[tuple[tuple[str, str], str]]) -> None:
    source = "".join(f"{before}{text}{after}" for (before, after), text in parts)
    document = read_text(source, "a.tex", ".tex")

    places = found(document)

    figures = [figure for _, text in parts for figure in re.findall(r"\d[\d.,]*\\%", re.sub(r"\{[47]\\%\}", "", text))]
    assert [place.of(source) for place in places] == figures
    assert [place.start for place in places] == sorted({place.start for place in places})


@given(pieces=HTML)
def test_every_figure_of_a_page_is_found_at_its_place(pieces: list[Piece]) -> None:
    source = "".join(piece.source for piece in pieces)

    assert found(read_text(source, "a.html", ".html")) == expected(pieces)


@given(
    pieces=MARKDOWN,
    front=st.sampled_from(["", "---\ntitle: x\ndate: 2020-01-02\n---\n\n", "+++\r\na = 'é'\r\n+++\r\n\r\n"]),
)
def test_every_figure_of_a_markdown_file_is_found_at_its_place(pieces: list[Piece], front: str) -> None:
    source = front + "".join(piece.source for piece in pieces)

    places = [Span(place.start + len(front), place.end + len(front)) for place in expected(pieces)]
    assert found(read_text(source, "a.md", ".md")) == places


@given(pieces=PLAIN)
def test_every_figure_of_a_plain_text_is_found_at_its_place(pieces: list[Piece]) -> None:
    source = "".join(piece.source for piece in pieces)

    assert found(read_text(source, "a.txt")) == expected(pieces)


def test_a_figure_that_stands_three_times_has_three_places() -> None:
    for suffix, source in (
        (".txt", "150% a 150% b 150%"),
        (".md", "*150%* a **150%** b `150%`"),
        (".html", "<p>150%<b>150%</b>150%"),
    ):
        document = read_text(source, "a", suffix)

        places = found(document)

        assert [place.start for place in places] == [match.start() for match in re.finditer("150", source)]
        assert {place.of(source) for place in places} == {"150%"}


def test_a_figure_written_with_references_is_found_as_a_whole() -> None:
    document = read_text("<p>a &#49;50&percnt; b", "a.html", ".html")

    assert [place.of(document.source) for place in found(document)] == ["&#49;50&percnt;"]
