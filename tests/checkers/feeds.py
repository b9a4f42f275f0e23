#!/usr/bin/python3
"""feeds.py OUT: every Atom feed reads without complaint in a feed reader's parser, and its entries can be told apart.

A site may have no feed: that a feed named by a page is there is the link checker's business.
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

import feedparser

ATOM_FEED = "{http://www.w3.org/2005/Atom}feed"
failures = 0
feeds = 0
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if path.suffix not in (".xml", ".atom") or ElementTree.parse(path).getroot().tag != ATOM_FEED:
        continue
    feeds += 1
    feed = feedparser.parse(path.read_bytes())
    identifiers = [entry.get("id", "") for entry in feed.entries]
    problems = [
        (feed.bozo, f"does not parse: {feed.get('bozo_exception')}"),
        (not feed.feed.get("title"), "no title"),
        (not feed.feed.get("id"), "no id"),
        ("" in identifiers, "an entry without id"),
        (len(set(identifiers)) < len(identifiers), "two entries with one id"),
        (any(not entry.get("title") for entry in feed.entries), "an entry without title"),
        (any(not entry.get("updated") for entry in feed.entries), "an entry without date"),
        (any(not entry.get("content") for entry in feed.entries), "an entry without its full content"),
    ]
    for found, problem in problems:
        if found:
            failures += 1
            print(f"{path.name}: {problem}")
print(f"feeds: {feeds} feeds, {failures} found")
sys.exit(1 if failures else 0)
