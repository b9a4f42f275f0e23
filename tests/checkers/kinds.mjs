// node kinds.mjs: pages and the kinds that `site.mjs` must give them.
import assert from 'node:assert/strict';
import { kindOf, placeOf } from './site.mjs';

const expected = {
  'index.html': 'front',
  'about.html': 'plain',
  'figures.html': 'all figures',
  'figures-2.html': 'all figures',
  'articles/index.html': 'articles',
  'articles/index.2.html': 'articles',
  'articles/x/index.html': 'article',
  'articles/x/sources.html': 'article sources',
  'articles/x/editions/2026-01-01.html': 'copy',
  'sources/index.html': 'sources',
  'sources/index.12.html': 'sources',
  'dates/index.html': 'dates',
  'places/index.html': 'places',
  'claimants/index.html': 'claimants',
  'claimants/index.2.html': 'claimants',
  'claimants/ministry.html': 'one of claimants',
  'rules/index.html': 'rules',
  'rules/att101.html': 'rule',
};
for (const [page, kind] of Object.entries(expected)) {
  assert.equal(kindOf(page), kind, page);
  assert.equal(kindOf(`uk/${page}`), kind, `uk/${page}`);
  assert.deepEqual(placeOf(`uk/${page}`), { language: 'uk', path: page });
}
console.log(`kinds: ${Object.keys(expected).length} pages, 0 found`);
