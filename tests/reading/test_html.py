"""HTML: blocks, roles, and what a browser would show of them."""

import pytest

from factcheck.model.document import Document, Role
from factcheck.model.span import Span
from factcheck.reading import read_text


def page(source: str) -> Document:
    return read_text(source, "a.html", ".html")


def parts(source: str) -> list[tuple[Role, str]]:
    document = page(source)
    return [(block.role, block.span.of(document.text)) for block in document.blocks]


def prose(source: str) -> list[str]:
    return [text for role, text in parts(source) if role is not Role.FURNITURE]


def test_every_kind_of_block() -> None:
    source = """\
<!doctype html><html><head><title>Title - Site</title><style>p { width: 5% }</style></head><body>
<header><nav>Home</nav></header>
<article><header>By Jane Roe, 7 years old</header><h1>Title
  of <em>5%</em></h1>
<p>Text <b>bold</b>.<div>Loose</div>tail
<h2>Heading</h2><ul><li>item<li><p>item two</p></ul>
<blockquote><p>quote</p> <ul><li>quoted item</ul></blockquote>
<figure><img alt="6%"><figcaption>caption</figcaption></figure>
<table><caption>table caption</caption><tr><th>a<td><p>1</p></table>
<pre>code
 7%</pre>
<dl><dt>term<dd>meaning</dl><q>inline</q>
<aside>aside</aside><form><label>Name</label><select><option>a</select><button>Send</button></form>
<noscript>noscript</noscript><template>8%</template><svg><text>9%</text></svg>
</article><footer>foot</footer></body></html>"""

    assert parts(source) == [
        (Role.FURNITURE, "Title - Site"),
        (Role.FURNITURE, "Home"),
        (Role.PARAGRAPH, "By Jane Roe, 7 years old"),
        (Role.TITLE, "Title of 5%"),
        (Role.PARAGRAPH, "Text bold."),
        (Role.PARAGRAPH, "Loose"),
        (Role.PARAGRAPH, "tail"),
        (Role.HEADING, "Heading"),
        (Role.LIST_ITEM, "item"),
        (Role.LIST_ITEM, "item two"),
        (Role.QUOTATION, "quote"),
        (Role.LIST_ITEM, "quoted item"),
        (Role.CAPTION, "caption"),
        (Role.CAPTION, "table caption"),
        (Role.TABLE_CELL, "a"),
        (Role.TABLE_CELL, "1"),
        (Role.CODE, "code 7%"),
        (Role.LIST_ITEM, "term"),
        (Role.LIST_ITEM, "meaning"),
        (Role.PARAGRAPH, "inline"),
        *[(Role.FURNITURE, text) for text in ("aside", "Name", "a", "Send", "noscript", "foot")],
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a \n\t b<b> c </b> d</p>", "a b c d"),
        (
            "<p>a&nbsp;b&nbsp; c &amp; d &lt; e &#53; &#x35; &euro;5 &nosuch; AT&T R&D",
            "a\xa0b\xa0 c & d < e 5 5 €5 &nosuch; AT&T R&D",
        ),
        ("<p>&pound100 &pound;100", "£100 £100"),
        ("10<sup>6</sup>, km<sup>2</sup>, 5%<sup><a href=#n>12</a></sup>, 1<sup>st</sup>", "10⁶, km², 5%¹², 1st"),
        ("CO<sub>2</sub>", "CO2"),
        ("<del>5</del>6 <s>7</s>8 <ins>9</ins>", "6 8 9"),
        ("one<br>two", "one\ntwo"),
        ("one <br /> two", "one\ntwo"),
        ("one<br><br>two", "one\n\ntwo"),
        ("5 < 6 and 7 > 6 <3", "5 < 6 and 7 > 6 <3"),
        ("<p class='a>b' title=\"c>d\">x", "x"),
        ("a &#; b</p><p>c &#; d</p>", "a &#; b\n\nc &#; d"),
        ("<p>a<![CDATA[x]]>b<?php 5 ?>c", "abc"),
        ("<!-- 5 --!>6<!-->7", "67"),
        ("<script>if (a < 5) '<p>'</script >6<STYLE>7</Style>8", "68"),
        ("<p>&nbsp;</p><p> 5 </p>", "5"),
        ("<p hidden>5</p><p style='color: red; DISPLAY: none'>6", "5\n\n6"),
        ("<li>a<p>b", "a\n\nb"),
        ("</p></div></table>5", "5"),
    ],
)
def test_the_text_of_a_page(source: str, text: str) -> None:
    assert page(source).text == text


def test_what_is_hidden_is_furniture() -> None:
    assert prose("<p hidden>5</p><p style='color: red; DISPLAY: none'>6</p><p>7") == ["7"]


@pytest.mark.parametrize(
    "attribute",
    [
        "class=share",
        'class="x social-links y"',
        "id=comments",
        "id=relatedArticles",
        "class=breadcrumb",
        "role=navigation",
        "class=main-nav",
        "class=page_footer_x id=pageFooter",
        "class=sidebar",
        'class="cookie-banner"',
    ],
)
def test_a_part_that_says_it_is_no_article_is_furniture(attribute: str) -> None:
    source = f"<body><div {attribute}><p>5%</p></div><p>6%</p></body>"

    assert parts(source) == [(Role.FURNITURE, "5%"), (Role.PARAGRAPH, "6%")]


@pytest.mark.parametrize(
    "source",
    [
        "<body class='has-comments sidebar'><p>5%</p></body>",
        "<div class=no-sidebar><p>5%</p></div>",
        "<div class=content-sidebar-wrap><p>5%</p></div>",
        "<div class=commentary><p>5%</p></div>",
        "<div class=sidebar><main><p>5%</p></main></div>",
        "<article class='post tag-cookies comments-open newsletter'><p>5%</p></article>",
        "<table><tr><td class=share>5%</table>",
        "<p>its <span class=market-share>5%</span></p>",
        "<body><form id=aspnetForm><div><p>5%</p></div></form></body>",
    ],
)
def test_a_part_that_only_sounds_like_furniture_is_prose(source: str) -> None:
    assert "5%" in " ".join(prose(source))


def test_an_article_in_an_aside_is_furniture() -> None:
    assert prose("<aside><article><p>5%</article></aside><p>6%") == ["6%"]


def test_digits_after_a_reference_without_semicolon_have_their_own_place() -> None:
    document = page("<p>&pound100")

    assert [document.in_source(Span(place, place + 1)) for place in range(2)] == [Span(3, 9), Span(9, 10)]


def test_comments_after_the_article_are_furniture_even_as_articles() -> None:
    assert prose("<article><p>5%</article><div id=comments><article><p>6%</article></div>") == ["5%"]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("<title>Page</title><p>text", "Page"),
        ("<title>Page</title><h1>Own</h1><p>text", "Own"),
        ("<h1>Site</h1><article><h1>Own</h1><h1>Other</h1></article>", "Own"),
        ("<header><h1>Site</h1></header><h1>Own</h1>", "Own"),
        ("<title>Page</title><header><a><h1>Own</h1></a></header><p>text", "Own"),
        ("<h1> </h1><p>text</p><h1>Own</h1>", "Own"),
        ("<nav><h1>Menu</h1></nav><title>Page</title>", "Page"),
    ],
)
def test_the_headline(source: str, title: str) -> None:
    document = page(source)

    assert document.title is not None
    assert document.title.span.of(document.text) == title
    assert sum(block.role is Role.TITLE for block in document.blocks) == 1


def test_other_headlines_of_the_article_are_headings() -> None:
    assert parts("<main><h1>One</h1><h1>Two</h1></main>")[1] == (Role.HEADING, "Two")


def cells(source: str) -> list[tuple[tuple[int, int, int] | None, str]]:
    document = page(source)
    return [(block.cell, block.span.of(document.text)) for block in document.blocks if block.role is Role.TABLE_CELL]


def test_cells_know_their_table_row_and_column() -> None:
    source = "<table><thead><tr><th rowspan=2>a<th colspan=2>b<tbody><tr><td>c<td>d</table><table><td>e</table>"

    assert cells(source) == [((0, 0, 0), "a"), ((0, 0, 1), "b"), ((0, 1, 1), "c"), ((0, 1, 2), "d"), ((1, 0, 0), "e")]


def test_a_table_within_a_cell_has_its_own_cells() -> None:
    source = "<table><tr><td>a<table><tr><td>b</table>c<td>d</table>"

    assert cells(source) == [((0, 0, 0), "a"), ((1, 0, 0), "b"), ((0, 0, 0), "c"), ((0, 0, 1), "d")]


def test_paragraphs_of_a_cell_are_in_that_cell() -> None:
    assert cells("<table><tr><td>a<td><p>b</p><div>c</div></table>")[1:] == [((0, 0, 1), "b"), ((0, 0, 1), "c")]


def test_a_cell_with_a_whole_text_is_no_cell() -> None:
    text = "The page is laid out with a table, as pages were in old times. " * 4

    assert parts(f"<table><tr><td>Menu<td>{text}</table>") == [
        (Role.TABLE_CELL, "Menu"),
        (Role.PARAGRAPH, text.strip()),
    ]


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("<html lang=de-AT><p>x", "de-AT"),
        ("<html xml:lang='pt_BR'><p>x", "pt-BR"),
        ("<html><p>x", "en"),
        ("<html lang='<%= lang %>'><p>x", "en"),
        ("<html lang=en><p>北京市增长5.6%", "zh"),
        ("<html lang=zh-Hant><p>北京市增长5.6%", "zh-Hant"),
        ("<html lang=ja><p>東京都 5.6%", "ja"),
    ],
)
def test_the_language(source: str, language: str) -> None:
    assert page(source).language == language


@pytest.mark.parametrize(
    ("source", "day", "how"),
    [
        (
            '<script type="application/ld+json">{"@graph": [{"x": 5}, {"datePublished": "2020-07-31T23:00:00+08:00"}]}'
            "</script><meta name=date content=2021-01-01>",
            "2020-07-31",
            "JSON-LD datePublished",
        ),
        (
            '<meta name=date content=20210102><meta property="article:published_time" content="2021-01-01">',
            "2021-01-01",
            "meta article:published_time",
        ),
        (
            '<script type="application/ld+json">{"a": {"datePublished": "2020-07-31"}, '
            '"b": {"datePublished": "2019-01-01"}}</script>',
            "2020-07-31",
            "JSON-LD datePublished",
        ),
        ("<meta name=PubDate content='13 October 2023'>", "2023-10-13", "meta PubDate"),
        ("<meta name=dc.date content=20200731>", "2020-07-31", "meta dc.date"),
        ("<meta itemprop=datePublished content=2020-07-31>", "2020-07-31", "meta datePublished"),
        ("<p><time datetime=2020-07-31T10:00>today</time>", "2020-07-31", "time element"),
        (
            "<nav><time datetime=2019-01-01></nav><time datetime=2020-01-01></time><time pubdate datetime=2020-07-31>",
            "2020-07-31",
            "time element",
        ),
        ("<div>Updated: 2020-07-31</div><p>x", "2020-07-31", "line 1: Updated: 2020-07-31"),
        (
            "<html>\r\n\r\n<p>BEIJING, July 31, 2020 (Agency) -- Up.",
            "2020-07-31",
            "line 3: BEIJING, July 31, 2020 (Agency) -- Up.",
        ),
    ],
)
def test_the_day_of_publication(source: str, day: str, how: str) -> None:
    published = page(source).published

    assert published is not None
    assert (published.day.isoformat(), published.how) == (day, how)


@pytest.mark.parametrize(
    "source",
    [
        '<script type="application/ld+json">{"datePublished": </script>',
        '<script type="application/ld+json">{"datePublished": 5, "dateModified": "2020-01-01"}</script>',
        "<meta name=date content=soon><meta name=description content=2020-07-31><meta name=date>",
        "<time datetime=10:00>ten</time><time>2020</time>",
        "<nav><time datetime=2019-01-01>x</time></nav><nav>News, 31 July 2020</nav>",
        "<p>The bureau said on July 31, 2020 that it was so.",
        "<h2>Geneva, 31 July 2020</h2>",
    ],
)
def test_no_day_of_publication(source: str) -> None:
    assert page(source).published is None
