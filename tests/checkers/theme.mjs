// node theme.mjs USUAL OTHER: one publication in two themes looks otherwise and says the same.
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { checkAnnotations } from './exports/annotations.mjs';
import { Findings, kindOf, onePageOfEachKind, pagesOf } from './site.mjs';

const [usual, other] = process.argv.slice(2).map((folder) => resolve(folder));
const findings = new Findings();
// What a theme has no part in: the data that quote no page.
const themeless = ['claims.csv', 'claims.json', 'sources.csl.json', 'sources.bib', 'sources.ris'];

const pages = await pagesOf(usual);
const otherPages = await pagesOf(other);
if (pages.join() !== otherPages.join()) findings.add('the pages are not the same', ...new Set(pages).symmetricDifference(new Set(otherPages)));

/** The article's own words: all of its text but what the editor says in between. */
function wordsOf(content) {
  const copy = content.cloneNode(true);
  for (const remark of copy.querySelectorAll('[data-editorial]')) remark.remove();
  return [...copy.querySelectorAll('[id]')]
    .filter(({ localName, id }) => /^p\d+$/u.test(id) || (localName === 'span' && /^c\d+$/u.test(id)))
    .map(({ id, lang, textContent }) => `${id} ${lang} ${textContent}`);
}

// jsdom cannot read the style element of the page that hosts show for what is not there.
const silent = new VirtualConsole();
const documentOf = async (folder, page) => new JSDOM(await readFile(join(folder, page), 'utf8'), { virtualConsole: silent }).window.document;
let compared = 0;
const templates = new Map();
// Every page of an article, and one of each other kind in each language.
const compare = new Set([...pages.filter((page) => page.includes('articles/')), ...(await onePageOfEachKind(usual, [])).map(({ page }) => page)]);
for (const page of [...compare].filter((name) => otherPages.includes(name) && kindOf(name) !== 'copy').sort()) {
  const [one, two] = await Promise.all([documentOf(usual, page), documentOf(other, page)]);
  const kind = kindOf(page);
  if (one.documentElement.lang !== two.documentElement.lang) findings.add(page, 'is in another language');
  // Where links lead is the program's; only the front page and an article's own repeat some of what the navigation has.
  const ids = (document) => [...document.querySelectorAll('main [id]')].map(({ id }) => id).sort().join(' ');
  if (kind !== 'front' && ids(one) !== ids(two)) findings.add(page, 'has other ids');
  if (kind === 'article') {
    const [words, otherWords] = [one, two].map((document) => wordsOf(document.querySelector('.e-content')));
    if (words.length === 0 || JSON.stringify(words) !== JSON.stringify(otherWords)) findings.add(page, 'has other words', ...otherWords.filter((line) => !words.includes(line)));
    compared += words.length;
  }
  if (kind !== 'not found' && one.body.firstElementChild.nextElementSibling.innerHTML === two.body.firstElementChild.nextElementSibling.innerHTML) {
    findings.add(page, 'has the shell of the usual theme');
  }
  templates.set(kind, (templates.get(kind) ?? false) || one.querySelector('main').innerHTML !== two.querySelector('main').innerHTML);
}
for (const kind of ['front', 'article']) {
  if (!templates.get(kind)) findings.add(`${kind}: the same HTML as in the usual theme`);
}
if ((await readFile(join(usual, 'site.css'))).equals(await readFile(join(other, 'site.css')))) findings.add('site.css is that of the usual theme');

const articles = pages.filter((page) => /^articles\/[^/]+\/index\.html$/u.test(page));
// What quotes a page quotes it as the theme made it.
await checkAnnotations((name) => join(other, articles[0].replace('index.html', name)), (...parts) => findings.add(articles[0], ...parts));
for (const article of articles) {
  for (const name of themeless) {
    const path = article.replace('index.html', name);
    const [one, two] = await Promise.all([usual, other].map((folder) => readFile(join(folder, path)).catch(() => Buffer.alloc(0))));
    if (!one.equals(two)) findings.add(path, 'differs');
    if (one.length === 0) findings.add(path, 'is missing or empty');
  }
}
for (const page of otherPages.filter((name) => name.endsWith('/snapshot.html'))) {
  const copy = await documentOf(other, page);
  const article = await documentOf(other, page.replace('snapshot.html', 'index.html'));
  if (copy.querySelector('body > nav, header.site nav') !== null) findings.add(page, 'has the navigation of the site');
  if (copy.querySelector('.e-content').textContent !== article.querySelector('.e-content').textContent) findings.add(page, 'has another text than the page');
}

if (compared === 0) findings.add('no words were compared');
findings.report(`theme: ${basename(usual)}, ${pages.length} pages, ${compared} passages and bound words compared`);
