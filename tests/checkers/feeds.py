#!/usr/bin/python3
"""feeds.py OUT: every Atom feed reads without complaint in a feed reader's parser, its entries can be told apart, and the JSON feed beside it says the same.

A site may have no feed: that a feed named by a page is there is the link checker's business.
"""
import json
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

import feedparser

ATOM_FEED = "{http://www.w3.org/2005/Atom}feed"


def absolute(base, html):
    """HTML with its addresses resolved, as a reader of either feed comes to them."""
    def resolved(found):
        addresses = [address.split(" ", 1) for address in found[2].split(", ")] if found[1].startswith(" srcset") else [[found[2]]]
        return found[1] + ", ".join(" ".join([urllib.parse.urljoin(base, address), *width]) for address, *width in addresses)

    return re.sub(r'( (?:href|src|srcset)=")([^"]*)', resolved, html) if base else html


def atom_entry(entry):
    """What both formats say of an entry, from the one."""
    written = entry.find("{*}content")
    content, base = written.text, written.get("{http://www.w3.org/XML/1998/namespace}base")
    names = [author.findtext("{*}name") for author in entry.findall("{*}author")]
    return {
        "id": entry.findtext("{*}id"),
        "title": entry.findtext("{*}title"),
        "summary": entry.findtext("{*}summary"),
        "content": absolute(base if base and "://" in base else None, content),
        "updated": entry.findtext("{*}updated"),
        "published": entry.findtext("{*}published"),
        "language": entry.get("{http://www.w3.org/XML/1998/namespace}lang"),
        "authors": names or None,
        "url": base if base and "://" in base else None,
    }


def json_entry(item):
    """The same from the other."""
    return {
        "id": item["id"],
        "title": item.get("title"),
        "summary": item.get("summary"),
        "content": item.get("content_html"),
        "updated": item.get("date_modified"),
        "published": item.get("date_published"),
        "language": item.get("language"),
        "authors": [author["name"] for author in item["authors"]] if "authors" in item else None,
        "url": item.get("url"),
    }


failures = 0
feeds = 0
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if path.suffix not in (".xml", ".atom") or ElementTree.parse(path).getroot().tag != ATOM_FEED:
        continue
    feeds += 1
    feed = feedparser.parse(path.read_bytes())
    identifiers = [entry.get("id", "") for entry in feed.entries]
    twin = json.loads(path.with_name("feed.json").read_text(encoding="utf-8"))
    here = [atom_entry(entry) for entry in ElementTree.parse(path).getroot().findall("{*}entry")]
    there = [json_entry(item) for item in twin["items"]]
    problems = [
        (feed.bozo, f"does not parse: {feed.get('bozo_exception')}"),
        (not feed.feed.get("title"), "no title"),
        (not feed.feed.get("id"), "no id"),
        ("" in identifiers, "an entry without id"),
        (len(set(identifiers)) < len(identifiers), "two entries with one id"),
        (any(not entry.get("title") for entry in feed.entries), "an entry without title"),
        (any(not entry.get("updated") for entry in feed.entries), "an entry without date"),
        (any(not entry.get("content") for entry in feed.entries), "an entry without its full content"),
        (twin["title"] != feed.feed.get("title"), "the JSON feed has another title"),
        (len(here) != len(there), f"{len(there)} entries in the JSON feed, {len(here)} here"),
        *((one != other, f"{one['id']} is not the same in the JSON feed: {[name for name in one if one[name] != other[name]]}") for one, other in zip(here, there)),
    ]
    for found, problem in problems:
        if found:
            failures += 1
            print(f"{path.name}: {problem}")
print(f"feeds: {feeds} feeds, {failures} found")
sys.exit(1 if failures else 0)
