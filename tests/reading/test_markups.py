"""reStructuredText, AsciiDoc and LaTeX: what each piece of markup leaves in the prose."""

import pytest

from factcheck.reading import UnreadableFileError, read_text


def blocks(source: str, suffix: str) -> list[tuple[str, str]]:
    document = read_text(source, f"a{suffix}", suffix)
    return [(block.role.value, block.span.of(document.text)) for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a **5%** *b* ``6%``", "a 5% b 6%"),
        ("a `text <http://x/7>`_ `b`_ c_", "a text b c"),
        ("a :sup:`2` 10\\ :sup:`6`", "a ² 10⁶"),
        ("a [1]_ b [#]_", "a b"),
        ("2 * 3 * 4 \\*b\\*", "2 * 3 * 4 *b*"),
        ("5*6*7 and a_b_c", "5*6*7 and a_b_c"),
    ],
)
def test_inline_markup_of_restructuredtext(source: str, shown: str) -> None:
    assert blocks(source, ".rst") == [("paragraph", shown)]


def test_blocks_of_restructuredtext() -> None:
    source = """
=======
A title
=======

:Date: 2024-01-12
:Author: Jane Roe

First paragraph
of two lines::

    code 7%

Second one
----------

#. one
#. two
   lines

   more

    Quoted 5%.

.. figure:: a.png
   :width: 50%

   The caption.

.. note:: Mind
   this 6%.

.. _target: http://x/7%
.. |sub| replace:: 8%

+------+------+
| a    | b    |
+======+======+
| c 1  | 2,0  |
| d    |      |
+------+------+

.. list-table:: Two
   :header-rows: 1

   * - x
     - y
   * - 1
     - 2

.. csv-table:: Three

   "p, q",3
"""
    assert blocks(source, ".rst") == [
        ("title", "A title"),
        ("furniture", "2024-01-12"),
        ("furniture", "Jane Roe"),
        ("paragraph", "First paragraph of two lines:"),
        ("heading", "Second one"),
        ("list item", "one"),
        ("list item", "two lines"),
        ("list item", "more"),
        ("list item", "Quoted 5%."),
        ("caption", "The caption."),
        ("paragraph", "Mind this 6%."),
        ("table cell", "a"),
        ("table cell", "b"),
        ("table cell", "c 1 d"),
        ("table cell", "2,0"),
        ("caption", "Two"),
        ("table cell", "x"),
        ("table cell", "y"),
        ("table cell", "1"),
        ("table cell", "2"),
        ("caption", "Three"),
        ("table cell", "p, q"),
        ("table cell", "3"),
    ]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a *5%* _b_ `6%` [.red]#c# d", "a 5% b 6% c d"),
        ("10^6^ H~2~O", "10⁶ H2O"),
        ("a [line-through]#4%# b", "a b"),
        ("see http://x/7[the report] and link:a.html[b], <<sec,this>>", "see the report and b, this"),
        ("``Yes,'' she said; it's '`so`'", "“Yes,” she said; it's ‘so’"),
        ("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c"),
        ("image:x.png[5%] a", "a"),
        ("2 \\* 3 \\{x}", "2 * 3 {x}"),
    ],
)
def test_inline_markup_of_asciidoc(source: str, shown: str) -> None:
    assert blocks(source, ".adoc") == [("paragraph", shown)]


def test_blocks_of_asciidoc() -> None:
    source = """= A title
Jane Roe <jane@example.org>
v1.0, 2024-01-12
:toc:

First paragraph
of two lines.footnote:[Of 2017.]

== Second one

* one
** two
continued
+
more

term:: What it means.

[quote, Jane Roe]
____
Quoted 5%.
____

NOTE: Mind 6%.

[source,python]
----
x = 7
----

.A caption
[cols="1,1"]
|===
|a |b

|c
2+|1,204
|===

 literal 8
"""
    assert blocks(source, ".adoc") == [
        ("title", "A title"),
        ("furniture", "Jane Roe <jane@example.org>"),
        ("furniture", "v1.0, 2024-01-12"),
        ("paragraph", "First paragraph of two lines."),
        ("paragraph", "Of 2017."),
        ("heading", "Second one"),
        ("list item", "one"),
        ("list item", "two continued"),
        ("paragraph", "more"),
        ("list item", "term"),
        ("list item", "What it means."),
        ("quotation", "Quoted 5%."),
        ("paragraph", "Mind 6%."),
        ("caption", "A caption"),
        ("table cell", "a"),
        ("table cell", "b"),
        ("table cell", "c"),
        ("table cell", "1,204"),
    ]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (r"\textbf{5\%} {\em b} \emph{c}", "5% b c"),
        (r"10\,000 and \num{12.5}~km", "10\u202f000 and 12.5\xa0km"),
        (r"\SI{12.5}{\kilo\meter} long", "12.5\u202fkm long"),
        (r"$10^6$ and $10^{-3}$ in $\frac{1}{2}$", "10⁶ and 10⁻³ in 1/2"),
        (r"M\"uller, caf\'{e}, \ss{} and \c{c}a", "Müller, café, ß and ça"),
        (r"``Yes,'' 1990--2020 --- so\ldots", "“Yes,” 1990–2020 — so…"),
        (r"see \ref{a7}, \cite[p.~5]{b8}, \href{http://x/9}{this}", "see , , this"),
        ("a % 7\nb", "a b"),
        (r"\$5 \& \EUR{} 6 \verb|7%|", "$5 & € 6 7%"),
        (r"was \sout{4} 5", "was 5"),
        (r"a\textsuperscript{2} b", "a² b"),
    ],
)
def test_inline_markup_of_latex(source: str, shown: str) -> None:
    assert blocks(source, ".tex") == [("paragraph", shown)]


def test_blocks_of_latex() -> None:
    source = r"""\documentclass[12pt]{article}
\newcommand{\x}{9\%}
\title{A \textbf{title}}
\date{January 12, 2024}
\begin{document}
\maketitle
\section*{Second\label{s7}}
First paragraph.\footnote{Of 2017.} It goes on.

\begin{itemize}
  \item one
  \item[x] two
\end{itemize}
\begin{equation}
  7
\end{equation}
\begin{table}[ht]
\caption{A caption}
\begin{tabular}{l|r}
\hline
a & \multicolumn{1}{c}{1,204} \\
b & 2 \\ \hline
\end{tabular}
\end{table}
The end.
\end{document}
Not 8.
"""
    document = read_text(source, "a.tex", ".tex")

    assert document.published is not None
    assert (document.published.day.isoformat(), document.published.how) == ("2024-01-12", "command \\date")
    assert blocks(source, ".tex") == [
        ("title", "A title"),
        ("heading", "Second"),
        ("paragraph", "First paragraph. It goes on."),
        ("paragraph", "Of 2017."),
        ("list item", "one"),
        ("list item", "two"),
        ("caption", "A caption"),
        ("table cell", "a"),
        ("table cell", "1,204"),
        ("table cell", "b"),
        ("table cell", "2"),
        ("paragraph", "The end."),
    ]


@pytest.mark.parametrize(
    ("suffix", "source"),
    [
        (".tex", "{" * 20_000 + "5" + "}" * 20_000),
        (".tex", "\\footnote{" * 99 + "5" + "}" * 200),
        (".tex", "\\begin{tabular}{l}" * 5_000 + "5"),
        (".tex", "$$ 5 " * 20_000),
        (".rst", "- " * 200 + "5"),
        (".rst", "".join(" " * depth + "- x\n\n" for depth in range(0, 400, 2)) + "5"),
        (".rst", "**" * 20_000 + "5"),
        (".rst", "`" * 20_000 + "5"),
        (".rst", "+---+\n" * 5_000 + "5"),
        (".adoc", "*" * 20_000 + "5"),
        (".adoc", "_a" * 20_000 + "5"),
        (".adoc", "[a]#" * 5_000 + "5"),
        (".adoc", "====\n" * 5_000 + "5"),
        (".adoc", "footnote:[" * 5_000 + "5"),
    ],
)
def test_deep_nesting_neither_crashes_nor_hangs(suffix: str, source: str) -> None:
    assert read_text(source, "deep", suffix).source == source


@pytest.mark.parametrize("source", ["\\footnote{" * 20_000 + "5", "\\section{" * 20_000 + "5" + "}" * 20_000])
def test_notes_and_headings_without_end_in_their_nesting_are_refused(source: str) -> None:
    source += "}" * 20_000
    with pytest.raises(UnreadableFileError, match=r"nests notes or headings more than 100 deep; write them one"):
        read_text(source, "deep.tex", ".tex")


def test_a_note_ends_no_list_and_no_table_that_it_stands_in() -> None:
    source = r"""\begin{itemize}
\item 5 km\footnote{\end{itemize}\end{tabular} 6 km}

7 km
\end{itemize}
"""
    assert blocks(source, ".tex") == [("list item", "5 km"), ("paragraph", "6 km"), ("list item", "7 km")]


def test_an_environment_that_nothing_ends_is_looked_for_once() -> None:
    source = "\\begin{verbatim}" * 3 + "5 km"
    assert blocks(source, ".tex") == [("paragraph", "5 km")]
