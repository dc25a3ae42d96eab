"""The report as a page: one file that a reviewer opens, reads, signs and sends on.

Comes in: a report. Goes out: the lines of an HTML document that asks for nothing else, neither script nor style nor
font nor picture. Never happens here: markup from an article becoming active; every text goes through the template's
escaping, and the page's own policy forbids any script but the one that it carries.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from factcheck.model.report import Report
from factcheck.reporting.html.view import page_of
from factcheck.version import __version__

if TYPE_CHECKING:
    from jinja2 import Template

# Control characters, which no page may hold, and marks that would turn the direction of what stands behind them.
_ACTIVE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render(report: Report) -> Iterator[str]:
    """Yield the page; the same report gives the same page."""
    style, script = _file("page.css"), _file("page.js")
    pieces = _template().generate(
        page=page_of(report),
        version=__version__,
        style=style,
        script=script,
        policy=(
            "default-src 'none'; base-uri 'none'; form-action 'none'; "
            f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
        ),
    )
    yield from (_ACTIVE.sub("\ufffd", piece) for piece in pieces)


def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Return what a content security policy calls a text by."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("factcheck.reporting", "html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html.j2")
