// node crate.mjs OUT: the RO-Crate in its own validator, against every file there is, and each term against the context of its version.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Findings, folderArgument } from './site.mjs';

// The validator asks for the context, which its package brings along; nothing else may be asked for.
const require = createRequire(import.meta.url);
const context = require('ro-crate/lib/context.json');
globalThis.fetch = async (address) => {
  if (address !== context['@id']) throw new Error(`${address} is not ${context['@id']}`);
  return { ok: true, json: async () => context };
};
const { ROCrate, Validator } = require('ro-crate');

const folder = folderArgument();
const findings = new Findings();
const text = await readFile(join(folder, 'ro-crate-metadata.json'), 'utf8');
const graph = JSON.parse(text)['@graph'];

const validator = new Validator();
validator.parseJSON(text);
await validator.validate();

// What is no part of the crate: itself, and what is made after it.
const isLater = (path) => /^(?:ro-crate-metadata\.json|archive\.json|SHA256SUMS.*|archive\/.*|[a-z]{2,3}\/archive\/(?:index\.html)?|(?:[a-z]{2,3}\/)?articles\/[^/]+\/archive\.html|articles\/[^/]+\/article\.wacz)$/u.test(path);
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = entries
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/') + (entry.isDirectory() ? '/' : ''))
  .filter((path) => !isLater(path));
validator.checkFiles(Object.fromEntries(paths.map((path) => [encodeURI(path), { exists: true, isDir: path.endsWith('/') }])));
for (const { status, message, entity, clause } of validator.results) {
  // Articles are described each for itself, and so is every file in a folder that one of them, or the folder of a language, has inside.
  const isInside = entity === 'articles/' || /^(?:articles\/[^/]+|[a-z]{2,3})\/.+\/$/u.test(entity ?? '');
  if (status !== 'success' && !isInside) findings.add(status, entity ?? '', message, clause ?? '');
}

// Flattened: every entity once, every reference to one that is there or to the web.
const crate = new ROCrate(JSON.parse(text), { array: true, link: true });
const ids = graph.map((entity) => entity['@id']);
if (new Set(ids).size !== ids.length) findings.add('an entity stands twice');
const known = new Set(ids);
const root = graph.find((entity) => entity['@id'] === './').url;
const referenced = new Set(['ro-crate-metadata.json']);
for (const entity of graph) {
  for (const [term, value] of Object.entries(entity)) {
    if (!term.startsWith('@') && !crate.resolveTerm(term)) findings.add(entity['@id'], term, 'is no term of the context');
    for (const { '@id': id } of [value].flat().filter((item) => typeof item === 'object')) {
      referenced.add(id);
      if (!known.has(id) && !/^https?:/u.test(id)) findings.add(entity['@id'], term, id, 'is described nowhere');
    }
  }
  if (!crate.resolveTerm(entity['@type'])) findings.add(entity['@id'], entity['@type'], 'is no type of the context');
  if (!entity.name && entity['@id'] !== 'ro-crate-metadata.json') findings.add(entity['@id'], 'has no name');
  if (entity['@type'] === 'File') {
    const path = join(folder, decodeURIComponent(entity['@id']));
    const bytes = await readFile(path);
    if (entity.sha256 !== createHash('sha256').update(bytes).digest('hex')) findings.add(entity['@id'], 'has another hash');
    if (entity.contentSize !== String(bytes.length)) findings.add(entity['@id'], 'has another size');
  }
  if (entity['@type'] === 'DataDownload') {
    const path = entity.contentUrl.startsWith(root) ? entity.contentUrl.slice(root.length) : entity.contentUrl;
    await stat(join(folder, decodeURIComponent(path))).catch(() => findings.add(entity.contentUrl, 'is not there'));
    if (entity.sha256 || entity.contentSize) findings.add(entity['@id'], 'cannot know its hash or size');
  }
}
for (const id of ids) {
  if (!referenced.has(id)) findings.add(id, 'is referred to by nothing');
}
findings.report(`crate: ${graph.length} entities`);
