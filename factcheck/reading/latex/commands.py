"""What the commands and environments of LaTeX mean for the reader of an article: plain tables."""

from factcheck.model.document import Role


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Commands whose text is a block of its own.
BLOCKS = {
    "title": Role.TITLE,
    **dict.fromkeys(("part", "chapter", "section", "subsection", "subsubsection", "paragraph"), Role.HEADING),
    **dict.fromkeys(("caption", "captionof"), Role.CAPTION),
}
NOTES = _set("footnote footnotetext thanks marginpar endnote")
# How many arguments of a command are no text, from the first on; those of other commands are text.
DROPPED_ARGUMENTS = {
    **dict.fromkeys(
        _set(
            "label cite citep citet citeauthor citeyear parencite textcite autocite footcite nocite ref eqref pageref"
            " autoref cref Cref nameref includegraphics input include bibliography bibliographystyle usepackage"
            " pagestyle thispagestyle vspace hspace vskip index glossary href hyperref hypertarget textcolor"
            " color colorbox fbox"
            " sout st cancel xout todo phantom hphantom vphantom footnotemark captionof parbox raisebox rotatebox"
            " scalebox cmidrule cline extrarowheight rowcolor cellcolor arraystretch email orcid bibitem pdfbookmark"
            " selectlanguage hyphenation newpage markboth documentclass theoremstyle url author affil institute"
        ),
        1,
    ),
    **dict.fromkeys(_set("setlength setcounter addtocounter addcontentsline rule multicolumn multirow fontsize"), 2),
    **dict.fromkeys(_set("newcommand renewcommand providecommand definecolor newenvironment"), 2),
    "resizebox": 2,
    "hypersetup": 1,
}
# What these hold is shown as it stands, or is no prose: program text, equations on lines of their own, pictures.
NO_PROSE = _set(
    "verbatim Verbatim lstlisting minted alltt comment equation align gather multline eqnarray displaymath math"
    " tikzpicture thebibliography filecontents Shaded Highlighting algorithm algorithmic picture pspicture flalign"
)
TABLES = {"tabular": 1, "tabularx": 2, "tabular*": 2, "longtable": 1, "tabulary": 2, "supertabular": 1, "array": 1}
ENVIRONMENT_ROLES = {
    **dict.fromkeys(("quote", "quotation", "displayquote", "verse"), Role.QUOTATION),
    **dict.fromkeys(("itemize", "enumerate", "description"), Role.LIST_ITEM),
}
ENVIRONMENT_ARGUMENTS = {"minipage": 1, "wrapfigure": 2, "multicols": 1, "adjustbox": 1, **TABLES}


def _pairs(words: str) -> dict[str, str]:
    """Return every other word by the one before it."""
    return dict(zip(words.split(" ")[::2], words.split(" ")[1::2], strict=True))


SYMBOLS = {
    **{sign: sign for sign in "%$&#_{}"},
    **_pairs("textdollar $ euro € EUR € texteuro € pounds £ textsterling £ yen ¥ textyen ¥ cent ¢ textcent ¢"),
    **_pairs("times × cdot · pm ± approx ≈ sim ~ leq ≤ geq ≥ le ≤ ge ≥ div ÷ mu µ textmu µ permil ‰ textpermille ‰"),
    **_pairs("ldots … dots … textellipsis … textendash – textemdash — degree ° textdegree ° percent % textonehalf ½"),
    **_pairs("ss ß o ø O Ø ae æ AE Æ oe œ OE Œ aa å AA Å i ı l ł L Ł S § P ¶ copyright © textregistered ®"),
    **_pairs("textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ” textbar | textasciitilde ~"),
    # The spaces that part the digits of a number, and the unit from its number.
    **dict.fromkeys((",", "thinspace", ";", ":"), "\u202f"),
    "nobreakspace": "\xa0",
    # The prefixes and units of siunitx.
    **_pairs("kilo k mega M giga G tera T milli m centi c micro µ hecto h meter m metre m gram g second s minute min"),
    **_pairs("hour h day d watt W joule J liter L litre L tonne t hectare ha kelvin K celsius °C degreeCelsius °C"),
    **_pairs("volt V ampere A hertz Hz pascal Pa newton N bit bit byte B squared ² cubed ³ per / electronvolt eV"),
}
# The combining marks that accents add to the letter behind them.
ACCENTS = dict(
    zip(
        "'`^\"~=.cvuHkr",
        "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a",
        strict=True,
    )
)
# Commands of siunitx that show a number and a unit.
NUMBER_AND_UNIT = _set("SI qty SIrange qtyrange")
