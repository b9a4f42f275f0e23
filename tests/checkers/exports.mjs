// node exports.mjs OUT: the files with an article's data, read by programs that are not ours.
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Findings, folderArgument } from './site.mjs';
import { checkAnnotations } from './exports/annotations.mjs';
import { checkBibliographies } from './exports/bibliographies.mjs';
import { checkJsonFeed } from './exports/json-feed.mjs';
import { checkLinkedData } from './exports/linked-data.mjs';
import { checkTable } from './exports/table.mjs';

const folder = folderArgument();
const findings = new Findings();
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const articles = entries.filter((entry) => entry.name === 'claims.csv').map((entry) => entry.parentPath).sort();
if (articles.length === 0) findings.add(folder, 'no article');

let read = 0;
for (const article of articles) {
  const say = (...parts) => findings.add(relative(folder, article), ...parts);
  for (const check of [checkTable, checkAnnotations, checkBibliographies, checkLinkedData]) {
    try {
      read += await check((name) => join(article, name), say);
    } catch (error) {
      say(check.name, error.stack);
    }
  }
}
read += await checkJsonFeed((name) => join(folder, name), (...parts) => findings.add(...parts));
if (read === 0) findings.add(folder, 'nothing was read');
findings.report(`exports: ${articles.length} articles, ${read} entries read`);
