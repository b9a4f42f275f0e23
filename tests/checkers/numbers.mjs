// node numbers.mjs OUT…: what the other checkers measured, as one table: the worst page of each kind, whatever its site and language.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { artifacts, artifactsOf, kindOf } from './site.mjs';

const folders = process.argv.slice(2);
const rows = new Map();
for (const folder of folders) {
  const measured = artifactsOf(folder, 'numbers');
  const pages = new Map();
  for (const file of (await readdir(measured)).filter((name) => name.endsWith('.json'))) {
    for (const [page, values] of Object.entries(JSON.parse(await readFile(join(measured, file), 'utf8')))) {
      pages.set(page, { ...pages.get(page), ...values });
    }
  }
  for (const [page, values] of pages) rows.set(kindOf(page), [...rows.get(kindOf(page)) ?? [], values]);
}

/** The highest of what was measured, or a dash: not every checker takes every page, but each takes some of each kind. */
const most = (all, name) => {
  const known = all.map((values) => values[name]).filter((value) => value !== undefined);
  return known.length === 0 ? null : Math.max(...known);
};
/** The lowest of each of the four scores. */
const lowestScores = (all) => {
  const known = all.map(({ scores }) => scores).filter(Boolean);
  return known.length === 0 ? null : known[0].map((_, index) => Math.min(...known.map((scores) => scores[index]))).join(' ');
};
const columns = [
  ['Page', (all) => most(all, 'page')],
  ['Sheet', (all) => most(all, 'sheet')],
  ['Sum', (all) => most(all, 'sum')],
  ['Requests', (all) => most(all, 'requests')],
  ['Console', (all) => most(all, 'messages')],
  ['Shift', (all) => most(all, 'shift')],
  ['Lighthouse', lowestScores],
];

let missing = 0;
const cell = (value) => {
  if (value === null) missing++;
  return value === null ? '–' : typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 4 }) : value;
};
const table = [
  `| Kind | Pages | ${columns.map(([name]) => name).join(' | ')} |`,
  `|---|--:|${columns.map(() => '--:').join('|')}|`,
  ...[...rows].sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([kind, all]) => `| ${[kind, all.length, ...columns.map(([, of]) => cell(of(all)))].join(' | ')} |`),
  '',
  'Bytes gzipped, the heaviest page of each kind. Lighthouse: performance, accessibility, best practices, search.',
].join('\n');
await writeFile(join(artifacts, 'numbers.md'), `${table}\n`);
console.log(table);
// A kind that a checker never measured would stand in the table without being known.
if (rows.size === 0 || missing > 0) {
  console.log(`${missing} not measured`);
  process.exitCode = 1;
}
