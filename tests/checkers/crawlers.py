#!/usr/bin/python3
"""crawlers.py OUT: robots.txt lets everything be fetched; where it names a sitemap, that has the shape of one and lists every page that people read, once, with its alternates."""
import pathlib
import re
import subprocess
import sys
import urllib.parse
import urllib.robotparser
import xml.etree.ElementTree as ElementTree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MOST_PAGES, MOST_BYTES = 50_000, 50 * 1024 * 1024

out = pathlib.Path(sys.argv[1])
shape = pathlib.Path(__file__).with_name("sitemap.rng")
problems = []


def read(name):
    """The root of a sitemap that has its shape and its size."""
    path = out / name
    judged = subprocess.run(["xmllint", "--noout", "--nonet", "--relaxng", shape, path], capture_output=True, text=True, check=False)
    if judged.returncode != 0:
        problems.append(judged.stderr.strip())
    root = ElementTree.parse(path).getroot()
    if path.stat().st_size > MOST_BYTES or len(root) > MOST_PAGES:
        problems.append(f"{name} is too long")
    return root


robots = urllib.robotparser.RobotFileParser()
robots.parse((out / "robots.txt").read_text(encoding="ascii").splitlines())
if not robots.can_fetch("anybody", "/") or not robots.can_fetch("anybody", "/articles/x/index.html"):
    problems.append("robots.txt keeps crawlers out")

addresses = robots.site_maps() or []
listed = {}
for address in addresses:
    base = address.rsplit("/", 1)[0] + "/"
    if urllib.parse.urlsplit(address).scheme not in ("http", "https"):
        problems.append(f"{address} is no whole address")
    root = read(address[len(base):])
    parts = [read(loc.text[len(base):]) for loc in root.iter(SITEMAP + "loc")] if root.tag == SITEMAP + "sitemapindex" else [root]
    for url in (url for part in parts for url in part.iter(SITEMAP + "url")):
        loc = url.findtext(SITEMAP + "loc")
        path = urllib.parse.unquote(loc[len(base):])
        if not loc.startswith(base) or path in listed:
            problems.append(f"{loc} stands outside the site, or twice")
        listed[path] = {link.get("hreflang"): urllib.parse.unquote(link.get("href")[len(base):]) for link in url.findall("{http://www.w3.org/1999/xhtml}link")}

if addresses:
    pages = {str(path.relative_to(out)) for path in out.rglob("*.html")}
    # Pages that are copies, and the one that stands for none.
    read_by_people = {page for page in pages if not re.search(r"(^|/)(404|snapshot)\.html$|/editions/", page)}
    problems += [f"not in the sitemap: {page}" for page in sorted(read_by_people - listed.keys())]
    problems += [f"in the sitemap and no page: {page}" for page in sorted(listed.keys() - read_by_people)]
    for page, others in listed.items():
        languages = {re.search(r'<html lang="([^"]+)"', (out / other).read_text(encoding="utf-8"))[1]: other for other in others.values() if (out / other).exists()}
        if others and (languages != others or page not in others.values() or any(listed.get(other) != others for other in others.values())):
            problems.append(f"{page}: its alternates are {others}")

for problem in problems:
    print(problem)
print(f"crawlers: {len(listed)} pages listed, {len(problems)} found")
sys.exit(1 if problems else 0)
