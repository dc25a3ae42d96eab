"""Print the HTML on standard input as NITF, with the formatter of Superdesk (`pip install superdesk-core==2.5.3`)."""

import sys

from flask import Flask
from lxml import etree
from superdesk.publish.formatters.nitf_formatter import NITFFormatter

ARTICLE = {
    "type": "text",
    "guid": "urn:newsml:example.org:2024-01-17:reef",
    "language": "en",
    "headline": "Salt works sell 6.7% more",
    "byline": "A. Okonkwo",
    "dateline": {"text": "PORT ANDERS, Jan 17 -"},
    "firstcreated": "2024-01-17T10:05:00+0000",
    "expiry": "",
    "urgency": 4,
    "pubstatus": "usable",
    "ednote": "Tonnes are metric; desk 24.",
    "body_html": sys.stdin.read(),
}
with Flask("superdesk").app_context():
    item = NITFFormatter().get_nitf(ARTICLE, {}, 1)
sys.stdout.write(NITFFormatter.XML_ROOT + etree.tostring(item, pretty_print=True, encoding="unicode"))
