"""Wrap the XHTML on standard input in a NewsML-G2 item, with the library of the IPTC (`pip install newsmlg2==1.1`)."""

import sys

import NewsMLG2
from lxml import etree

item = NewsMLG2.NewsItem()
item.guid = "tag:example.org,2024:quay"
item.version = "1"
item.xml_lang = "en-GB"
item.itemmeta = NewsMLG2.ItemMeta()
item.itemmeta.itemclass.qcode = "ninat:text"
item.itemmeta.provider.qcode = "nprov:IPTC"
item.itemmeta.versioncreated = "2024-02-09T07:30:00+01:00"
item.contentmeta = NewsMLG2.NewsItemContentMeta()
item.contentmeta.headline = "New quay to cost a third more than planned"
item.contentset = NewsMLG2.ContentSet()
wrapper = etree.Element("{http://iptc.org/std/nar/2006-10-01/}inlineXML", contenttype="application/xhtml+xml")
wrapper.append(etree.fromstring(sys.stdin.buffer.read()))
item.contentset.inlinexml = NewsMLG2.InlineXML(xmlelement=wrapper)
document = NewsMLG2.NewsMLG2Document()
document.set_item(item)
sys.stdout.write(document.to_xml_string())
