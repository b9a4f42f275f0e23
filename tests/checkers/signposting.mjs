// node signposting.mjs OUT: the linkset after RFC 9264, the links after the FAIR Signposting profile, in the file and in each article's page.
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { Findings, folderArgument, pagesOf } from './site.mjs';

const folder = folderArgument();
const findings = new Findings();
const isSettled = (await readFile(join(folder, 'index.html'), 'utf8')).includes('rel="canonical"');
const { linkset, ...others } = JSON.parse(await readFile(join(folder, 'linkset.json'), 'utf8'));
if (!Array.isArray(linkset) || Object.keys(others).length > 0) findings.add('`linkset` is not the only member');

// IANA's registry of link relations, as far as it concerns us: any other name would have to be an address.
const relations = ['cite-as', 'type', 'describedby', 'describes', 'item', 'collection', 'license', 'author', 'timemap', 'linkset'];
const singles = ['cite-as', 'license'];
// RFC 9264, 4.2.4: these hold one string; those the format does not know hold a list of them.
const attributes = ['href', 'type', 'title', 'media', 'hreflang'];
const base = 'https://site.invalid/';
let links = 0;

// Where a link leads, as a path of the site, or null when it leads elsewhere.
let root = base;
function pathOf(address) {
  const url = new URL(address, base).href;
  const below = [root, base].find((start) => url.startsWith(start));
  return below === undefined ? null : decodeURIComponent(url.slice(below.length));
}

if (isSettled) {
  const { window } = new JSDOM(await readFile(join(folder, 'index.html'), 'utf8'));
  root = new URL('.', window.document.querySelector('link[rel=canonical]').href).href;
}

const contexts = new Map();
for (const { anchor, ...relationsOf } of linkset) {
  if (typeof anchor !== 'string') findings.add(JSON.stringify(relationsOf), 'has no anchor');
  const path = pathOf(anchor);
  if (path === null) findings.add(anchor, 'is not of this site');
  if (contexts.has(path)) findings.add(anchor, 'stands twice');
  if (isSettled !== /^https?:/u.test(anchor)) findings.add(anchor, 'is', isSettled ? 'not absolute' : 'absolute, though no address is settled');
  contexts.set(path, relationsOf);
  await access(join(folder, path)).catch(() => findings.add(anchor, 'is not there'));
  for (const [relation, targets] of Object.entries(relationsOf)) {
    if (!relations.includes(relation)) findings.add(anchor, relation, 'is no relation we know');
    if (!Array.isArray(targets) || targets.length === 0) findings.add(anchor, relation, 'is no list of targets');
    if (singles.includes(relation) && targets.length !== 1) findings.add(anchor, relation, 'stands more than once');
    for (const target of targets) {
      links++;
      for (const [name, value] of Object.entries(target)) {
        const isRight = attributes.includes(name) ? typeof value === 'string' : Array.isArray(value) && value.every((item) => typeof item === 'string');
        if (!isRight) findings.add(anchor, relation, name, 'has the wrong form');
      }
      const to = pathOf(target.href);
      if (to !== null) await access(join(folder, to)).catch(() => findings.add(anchor, relation, target.href, 'is not there'));
      if (['item', 'describedby'].includes(relation) && !/^[a-z]+\/[a-z0-9.+-]+$/u.test(target.type ?? '')) findings.add(anchor, relation, target.href, 'has no media type');
    }
  }
}

const targetsOf = (path, relation) => (contexts.get(path)?.[relation] ?? []).map(({ href }) => pathOf(href) ?? href);

// FAIR Signposting, level 2: what a landing page needs, what leads back to it, and no way in that is not a way out.
for (const [page, has] of contexts) {
  if (!/^(?:index\.html|articles\/[^/]+\/index\.html)$/u.test(page)) continue;
  const types = targetsOf(page, 'type');
  if (!types.includes('https://schema.org/AboutPage') || types.length < 2) findings.add(page, 'has the types', types);
  for (const relation of ['describedby', 'item']) {
    if (!has[relation]) findings.add(page, 'has no', relation);
  }
  if (isSettled !== Boolean(has['cite-as'])) findings.add(page, isSettled ? 'has no cite-as' : 'can be cited, though no address is settled');
  for (const item of targetsOf(page, 'item')) {
    if (!targetsOf(item, 'collection').includes(page)) findings.add(item, 'does not lead back to', page);
  }
  for (const description of targetsOf(page, 'describedby')) {
    const isOfAll = description === 'ro-crate-metadata.json' && page !== 'index.html';
    if (!isOfAll && !targetsOf(description, 'describes').includes(page)) findings.add(description, 'does not say that it describes', page);
  }
}

// In the pages: every article says what the file says of it, and where the file is.
const articles = (await pagesOf(folder)).filter((page) => /^articles\/[^/]+\/index\.html$/u.test(page));
for (const page of articles) {
  const { window } = new JSDOM(await readFile(join(folder, page), 'utf8'), { url: base + page });
  const inHead = (relation) => [...window.document.head.querySelectorAll(`link[rel="${relation}"]`)];
  const [linksetLink, ...more] = inHead('linkset');
  if (more.length > 0 || linksetLink?.type !== 'application/linkset+json' || pathOf(linksetLink.href) !== 'linkset.json') findings.add(page, 'does not lead to the linkset');
  if (!contexts.has(page)) findings.add(page, 'is not in the linkset');
  for (const relation of ['type', 'cite-as', 'describedby', 'license', 'item']) {
    for (const { href } of inHead(relation)) {
      if (!targetsOf(page, relation).includes(pathOf(href) ?? href)) findings.add(page, relation, href, 'is not in the linkset');
    }
  }
  if (inHead('type').length !== 2 || inHead('describedby').length === 0 || inHead('cite-as').length !== (isSettled ? 1 : 0)) findings.add(page, 'lacks links in its head');
}
if (articles.length === 0) findings.add('there is no article');
findings.report(`signposting: ${linkset.length} contexts, ${links} links, ${articles.length} articles`);
