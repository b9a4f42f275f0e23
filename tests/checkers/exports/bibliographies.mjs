// The sources in a CSL processor, a BibLaTeX parser, a RIS reader, and as context objects in the page.
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { JSDOM } from 'jsdom';

// APA would leave out an interview that cannot be retrieved, by its own rule.
const styles = ['harvard1', 'vancouver'];
const sameMarks = (text) => text.replaceAll(/[‘’']/gu, "'").replaceAll(/[“”„"]/gu, '"');

function sameOf({ title, author, issued, URL: url, accessed, note }) {
  return {
    title,
    author: author?.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' ')).join('; '),
    issued: issued?.['date-parts'],
    url,
    accessed: accessed?.['date-parts'],
    note,
  };
}

function compare(name, items, read, say) {
  if (read.length !== items.length) say(name, `${read.length} read of ${items.length}`);
  for (const item of items) {
    const other = read.find(({ id }) => id === item.id);
    if (!other) say(name, item.id, 'not read');
    else if (!isDeepStrictEqual(sameOf(other), sameOf(item))) say(name, item.id, JSON.stringify(sameOf(other)), JSON.stringify(sameOf(item)));
  }
}

export async function checkBibliographies(pathOf, say) {
  const items = JSON.parse(await readFile(pathOf('sources.csl.json'), 'utf8'));
  const cite = new Cite(items);
  for (const template of styles) {
    const lines = sameMarks(cite.format('bibliography', { format: 'text', template, lang: 'en-US' }));
    for (const { title } of items) {
      if (!lines.includes(sameMarks(title))) say('sources.csl.json', template, `lacks “${title}”`);
    }
  }

  const bib = await readFile(pathOf('sources.bib'), 'utf8');
  compare('sources.bib', items, new Cite(bib, { forceType: '@biblatex/text' }).data, say);

  const ris = await readFile(pathOf('sources.ris'), 'utf8');
  // This reader looks for a web page's day of access where EndNote alone has it, and not under Y2.
  const undated = items.map(({ accessed, ...item }) => item);
  compare('sources.ris', undated, new Cite(ris, { forceType: '@ris/file' }).data.map(({ accessed, ...item }) => item), say);
  if (/(?<!\r)\n|\r(?!\n)/u.test(ris)) say('sources.ris', 'a line does not end in CR LF');

  const { window } = new JSDOM(await readFile(pathOf('sources.html'), 'utf8'));
  const spans = [...window.document.querySelectorAll('section.source > span.Z3988')];
  if (spans.length !== items.length) say('sources.html', `${spans.length} context objects for ${items.length} sources`);
  for (const span of spans) {
    const item = items.find(({ id }) => span.parentElement.id === `s-${id}`);
    const values = new URLSearchParams(span.title);
    const expected = [item.title, item.author?.[0].literal ?? null, item.language ?? null, item.URL ?? null];
    const found = ['rft.title', 'rft.creator', 'rft.language', 'rft.identifier'].map((key) => values.get(key));
    if (!isDeepStrictEqual(found, expected)) say('sources.html', span.parentElement.id, JSON.stringify(found));
    if (span.textContent !== '' || span.getAttribute('aria-hidden') !== 'true') say('sources.html', 'a context object that is not hidden');
  }
  return items.length;
}
