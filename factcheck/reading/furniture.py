"""What stands on a page without being part of the article: comment counters, share buttons, bylines, credits.

Comes in: a line or a short block of text. Goes out: Role.FURNITURE, Role.CAPTION, or None for ordinary prose. Two
tests: every word belongs to the vocabulary of buttons and counters, or one pattern of `PATTERNS` fits. Both are about
how pages are made, never about one publication.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.model.dates import first_full_date
from factcheck.model.document import Block, Role
from factcheck.reading.dateline import LONGEST_LINE, labelled_day


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# One of these makes a line furniture, if all its other words are theirs, names of sites, or of FILLERS.
WIDGETS = _set(
    "adjust advertisement bookmark comment comments email e-mail facebook font forum hits instagram linkedin login"
    " newsletter newsletters pinterest print reddit rss share sitemap subscribe telegram tweet twitter views"
    " wechat weibo whatsapp youtube"
)
# Only these, or a full date, make numbers of a line part of the furniture: "Views: 120", but not "YouTube: 2,562".
COUNTERS = frozenset({"comment", "comments", "hits", "views"})
FILLERS = _set(
    "a add all and app article back by click contact copy download follow for from get go here home in join latest"
    " leave like link log mobile more my new news next no of on or our page post previous read reply save see send sign"
    " size stories story text the this to top us version via view with you your"
    " january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sept sep oct nov dec"
)
# What a line must hold, one of these words in small letters, before its pattern is tried on the whole line. The words
# spare the patterns: one is compiled when a line holds its word, so that an ordinary article pays for hardly any.
PATTERNS: tuple[tuple[tuple[str, ...], str], ...] = (
    # A byline, with or without the writer's address: "By JANE ROE", "- By Jane Roe and John Doe jane@example.org".
    (("by ",), r"(?:[-–—] ?)?[Bb]y (?:[A-Z][\w.'’-]*+[, ]*+(?:and |in |for )?){1,8}(?:\S+@\S+)?(?:\|.*)?"),
    # The fields that a content system prints: "Source: Agency | Date: 2020-07-31 | Hits: 12", "(Editor: Jane Roe)".
    (
        ("source", "author", "editor", "reporter", "writer", "hits", "tags", "keywords"),
        r"(?i)\(?(?:sources?|authors?|(?:web )?editors?|reporters?|writers?|hits|tags|keywords)\s*[:：]"
        r"[^.!?%$€£¥]{0,120}(?:\.\w[^.!?%$€£¥]{0,60})?\)?",
    ),
    # Who made a picture: "(Picture source: Daily News)", "Photo by Jane Roe", "[Photo/Agency]".
    (
        ("photo", "picture", "image", "graphic"),
        r"(?i)[(\[]?(?:file )?(?:picture|photo|image|photograph|graphic)s?"
        r"(?: source\b| credit\b| courtesy\b| by\b|\s?[/:])[^.!?%$€£¥]{0,100}[)\].]?",
    ),
    # The way to the page: "Home> Statistics", "News » Economy » Cities".
    ((">", "»", "›"), r"(?:[A-Z][^\d<>»›]{0,40}+[>»›]{1,2}\s*+)+(?:[A-Z][^\d<>»›]{0,60})?"),
    # Invitations of social networks: "Follow us on Twitter to join the conversation."
    (
        ("follow ", "like ", "join ", "share "),
        r"(?i)(?:follow|like|join|share) [^\d%]{0,60} on (?:facebook|twitter|instagram|youtube|weibo|wechat)\b[^\d%]*",
    ),
    # Invitations to install: "Daily News App Download", "Download our app".
    (("download",), r"(?i)[^\d%]{1,40} app download|download (?:the|our) [^\d%]{0,30}apps?\.?"),
    # The shelves of press archives: "Newspapers in English", "Newspapers from Hong Kong".
    (("newspapers ",), r"(?i:newspapers (?:in|from)) [A-Z][\w ]{1,30}"),
    # Teasers, and headings of lists of links: "Related articles", "Read more: A title", "See also".
    (
        ("related ", "recommended ", "most ", "popular ", "more ", "trending "),
        r"(?i)(?:related|recommended|most read|most popular|popular|more|trending)"
        r" (?:articles?|stories|news|posts?|topics|links|content|coverage|reading)(?::[^\d%]*)?",
    ),
    (("read more", "read also", "read next", "see also"), r"(?i)(?:read (?:more|also|next)|see also)(?::.*)?"),
    # Rights: "Copyright 2020 Daily News. All rights reserved."
    (("rights reserved",), r"(?i).*all rights reserved.*"),
    (("copyright", "©"), r"(?i)(?:(?:©\s*)?copyright\b\s*(?:©|\(c\)|\d{4}|by\b)|©).*"),
    # The house rules of comment columns.
    (("comment",), r"(?i).*\bcomments? (?:may|will) be (?:removed|moderated|deleted|reviewed).*"),
    # Where in a series of pages: "Page 2 of 5".
    (("page ",), r"(?i)page \d+(?: of \d+)?"),
)
# A credit in capitals, "JANE ROE / AGENCY", and the longest caption that may follow it on its line, in characters.
_LONGEST_CAPTION = 600
# A line that begins so with a picture tells of it in so many words; a credit has fewer, and no figure.
_OPENING, _TELLING = 24, 6
_CREDIT = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+)* ?/ ?[A-Z][A-Z.'’&-]+(?: [A-Z][A-Z.'’&-]+)*"
# Where one button ends and the next begins, and what surrounds a word on a page.
_GLUE = r"(?<=[a-z)])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"
_EDGES = '.,:;!?|>»›()[]•·…“”*&-–—+"'


def role_of(text: str) -> Role | None:
    """Return FURNITURE or CAPTION if the line or block says by its wording that it is one; None for prose."""
    credited = _credited_role(text) if text.startswith("??") or " / " in text[:80] else None
    if credited is not None or len(text) > LONGEST_LINE:
        return credited
    if _tells_something(text):
        return Role.CAPTION
    return Role.FURNITURE if is_widgets(text) or labelled_day(text) or _fits_a_pattern(text) else None


def _tells_something(text: str) -> bool:
    """Whether a line named after its picture is more than a credit: "Photo: the pit, at present 190 metres deep"."""
    opening = text[:_OPENING].lstrip("[(*_ ").lower()
    is_named = opening.startswith(("photo: ", "picture: ", "image: ", "pictured: ", "graphic: "))
    return is_named and len(text.split()) >= _TELLING and any(map(str.isdigit, text))


def is_widgets(line: str) -> bool:
    """Whether a line is made of buttons and counters: "0 Comment(s)Print E-mail example.org, October 13, 2023"."""
    found: set[str] = set()
    has_number = False
    for word in _words(line):
        if word in WIDGETS or word in FILLERS:
            found.add(word)
        elif _is_site(word):
            found.add("site")
        elif re.fullmatch(r"[\d,:/-]+", word):
            has_number = True
        else:
            return False
    if found <= FILLERS:
        return False
    return not has_number or not COUNTERS.isdisjoint(found) or first_full_date(line) is not None


def settled(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with the roles that their wording gives them, in any format.

    A caption that repeats an earlier one word for word is furniture: what an extractor printed twice counts once.
    """
    captions: set[str] = set()
    return tuple(block._replace(role=_settled_role(block, block.span.of(text), captions)) for block in blocks)


def _settled_role(block: Block, text: str, captions: set[str]) -> Role:
    role = block.role
    if role in (Role.PARAGRAPH, Role.LIST_ITEM, Role.HEADING, Role.CAPTION):
        role = role_of(text) or role
    if role is not Role.CAPTION:
        return role
    words = " ".join(text.replace("??", " ").split())
    if words in captions:
        return Role.FURNITURE
    captions.add(words)
    return role


def _credited_role(text: str) -> Role | None:
    """Tell a caption after a credit ("?? JANE ROE / AGENCY ?? The park", the marks may lack) from a bare credit."""
    marked = text.startswith("??")
    credit, _, caption = text.strip("? ").partition("??")
    if marked and not caption.strip():
        return Role.FURNITURE
    if marked:
        return Role.CAPTION
    match = re.match(_CREDIT, credit) if len(text) <= _LONGEST_CAPTION else None
    if match is None:
        return None
    return Role.CAPTION if text[match.end() :].strip() else Role.FURNITURE


def _fits_a_pattern(line: str) -> bool:
    small = line.lower()
    return any(any(word in small for word in words) and re.fullmatch(pattern, line) for words, pattern in PATTERNS)


def _words(line: str) -> Iterator[str]:
    """Yield the words and numbers of a line in small letters; glued buttons ("NewsletterRSS") come apart."""
    for written in line.replace("(s)", "s ").split():
        is_glued = not written.islower() and written.strip(_EDGES).lower() not in WIDGETS
        glued = re.sub(_GLUE, " ", written) if is_glued else written
        yield from (word for part in glued.split() if (word := part.strip(_EDGES).lower()))


def _is_site(word: str) -> bool:
    """Whether a word is a site or an address: "example.org", "jane@example.org"."""
    return "." in word and re.fullmatch(r"(?:[\w.+-]+@)?(?:[\w-]+\.)+[a-z]{2,6}", word) is not None
