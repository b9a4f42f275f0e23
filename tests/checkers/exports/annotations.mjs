// Every annotation anchored in the page by libraries that others annotate with.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const require = createRequire(import.meta.url);

// Web Annotation counts code points, the DOM counts UTF-16 units.
function unitsOf(text, codePoints) {
  return [...text].slice(0, codePoints).join('').length;
}

function withoutSpace(text) {
  return text.replaceAll(/\s+/gu, '');
}

export async function checkAnnotations(pathOf, say) {
  const { window } = new JSDOM(await readFile(pathOf('index.html'), 'utf8'));
  Object.assign(globalThis, { document: window.document, Node: window.Node, NodeFilter: window.NodeFilter });
  const textQuote = require('dom-anchor-text-quote');
  const textPosition = require('dom-anchor-text-position');
  const { body } = window.document;
  const page = body.textContent;
  const statements = JSON.parse(await readFile(pathOf('claims.json'), 'utf8'));
  const collection = JSON.parse(await readFile(pathOf('annotations.jsonld'), 'utf8'));
  const { items } = collection.first;
  if (collection.total !== statements.length || items.length !== statements.length) say('annotations', 'not one for each statement');

  for (const { id, target, body: bodies } of items) {
    let words = '';
    for (const { source, selector: [quote, { value, refinedBy }] } of target) {
      if (source !== 'index.html') say(id, `about ${source}`);
      if (page.split(quote.prefix + quote.exact + quote.suffix).length !== 2) say(id, 'does not match once', quote.exact);

      const scope = window.document.querySelector(value);
      const before = textPosition.toRange(body, { start: 0, end: page.length });
      before.setEnd(scope, 0);
      const start = unitsOf(scope.textContent, refinedBy.start);
      const end = unitsOf(scope.textContent, refinedBy.end);
      const positioned = textPosition.toRange(scope, { start, end });
      if (positioned.toString() !== quote.exact) say(id, 'has other words at its position', positioned.toString());

      // The library finds the place by the surroundings, near where the position says, as annotating programs call it.
      const quoted = textQuote.toRange(body, quote, { hint: before.toString().length + start });
      if (quoted?.toString() !== quote.exact) say(id, 'is anchored to other words', quoted?.toString());
      if (quoted && quoted.comparePoint(positioned.startContainer, positioned.startOffset) !== 0) say(id, 'is anchored elsewhere');
      words += quote.exact;
    }
    const statement = statements.find((item) => `#${item.id}` === id);
    if (withoutSpace(words) !== withoutSpace(statement.exact)) say(id, 'has not all its words', words);
    if (!bodies.some((part) => part.id?.startsWith('sources.html#'))) say(id, 'leads to no source');
  }
  return items.length;
}
