// What the checkers share: the list of pages, a server that is only ours, and one Chromium.
import { createServer } from 'node:http';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const contentTypes = {
  '': 'text/plain; charset=utf-8',
  '.atom': 'application/atom+xml',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

/** Every HTML page of a built site, as slash-separated paths in ordinal order. A site without pages is a failure. */
export async function pagesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  if (pages.length === 0) throw new Error(`no HTML page in ${folder}`);
  return pages;
}

// What stands at the root of a site, by path; what has a name of its own is `*`. A page of another kind is named after its folder.
const kinds = [
  [/^index\.html$/u, 'front'],
  [/^404\.html$/u, 'not found'],
  [/^figures(?:-\d+)?\.html$/u, 'all figures'],
  [/^articles\/[^/]+\/(?:snapshot|editions\/[^/]+)\.html$/u, 'copy'],
  [/^articles\/[^/]+\/index\.html$/u, 'article'],
  [/^articles\/[^/]+\/(?<part>[^/]+)\.html$/u, 'article'],
  [/^rules\/att\d+\.html$/u, 'rule'],
  [/^(?<folder>[^/]+)\/index(?:\.\d+)?\.html$/u, ''],
  [/^(?<folder>[^/]+)\/.+\.html$/u, 'one of'],
  [/^[^/]+\.html$/u, 'plain'],
];

// A folder whose name is a language tag holds the pages in that language; those in the main one stand at the root.
const languageFolder = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*(?=\/)/u;

/** The language folder of a page, empty for the main language, and its path inside it. */
export function placeOf(page) {
  const language = languageFolder.exec(page)?.[0] ?? '';
  return { language, path: language ? page.slice(language.length + 1) : page };
}

/** The kind of a page: what template made it, whatever its language. */
export function kindOf(page) {
  const { path } = placeOf(page);
  for (const [pattern, name] of kinds) {
    const match = pattern.exec(path);
    if (match) return [name, match.groups?.part ?? match.groups?.folder].filter(Boolean).join(' ');
  }
  throw new Error(`no kind for ${page}`);
}

// Of these there can be hundreds in a site, and what they differ in is data; every other kind is looked at in full.
const manyOfOne = (kind) => kind === 'rule' || kind.startsWith('one of ');

/** The same templates with other words: in other languages than the main one, what is read most is enough for checkers that take seconds a page. */
export const mostRead = ['front', 'article', 'article sources'];

/**
 * The pages for checkers that take seconds for each. In the main language all, but of a kind that has many only the longest and the
 * shortest, shortest; in every other language the longest of what is read most. No copies in one file, since
 * they are made of pages that are judged themselves. Kinds named on the command line after the folder leave out all others.
 */
export async function samplePagesOf(folder, wanted = process.argv.slice(3)) {
  const groups = await groupsOf(folder);
  const sample = [];
  for (const { language, kind, pages } of groups) {
    if (!isWanted(kind, wanted)) continue;
    if (language !== '') sample.push(...pages.slice(0, mostRead.includes(kind) || wanted.length > 0 ? 1 : 0));
    else if (manyOfOne(kind)) sample.push(...new Set([pages[0], pages.at(-1)]));
    else sample.push(...pages);
  }
  return sample.sort();
}

/** The longest page of each kind in each language, as `{ language, kind, page }`: for pictures and numbers. */
export async function onePageOfEachKind(folder, wanted = process.argv.slice(3)) {
  const groups = await groupsOf(folder);
  return groups.filter(({ kind }) => isWanted(kind, wanted)).map(({ language, kind, pages }) => ({ language, kind, page: pages[0] }));
}

const isWanted = (kind, wanted) => kind !== 'copy' && (wanted.length === 0 || wanted.includes(kind));

/** All pages by language and kind, the longest first. */
async function groupsOf(folder) {
  const groups = new Map();
  for (const page of await pagesOf(folder)) {
    const { language } = placeOf(page);
    const kind = kindOf(page);
    const key = `${language}/${kind}`;
    if (!groups.has(key)) groups.set(key, { language, kind, pages: [] });
    groups.get(key).pages.push({ page, bytes: (await stat(join(folder, page))).size });
  }
  for (const group of groups.values()) {
    group.pages = group.pages.sort((one, other) => other.bytes - one.bytes || (one.page < other.page ? -1 : 1)).map(({ page }) => page);
  }
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** Does the work for every page, so many at a time: a browser waits for more than it computes. */
export async function inTurns(pages, atOnce, work) {
  const waiting = [...pages];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (waiting.length > 0) await work(waiting.shift());
  }));
}

/** The same in two tabs, each used again and again, since a new one costs more than most pages do. */
export async function inTabs(browser, pages, work, settings = {}) {
  const context = await browser.newContext(settings);
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await inTurns(pages, tabs.length, async (page) => {
    const tab = tabs.pop();
    await work(tab, page);
    tabs.push(tab);
  });
  await context.close();
}

/** The folder of the run's own files, and the name that a site has in it. */
export const artifacts = fileURLToPath(new URL('../../.artifacts', import.meta.url));
export function artifactsOf(folder, what) {
  const path = relative(join(artifacts, '..'), folder);
  return join(artifacts, what, (path.startsWith('..') ? basename(folder) : path).replaceAll(sep, '-'));
}

/** What a checker measured of each page, for the table that `numbers.mjs` prints. */
export class Numbers {
  #pages = {};
  #file;

  constructor(folder, checker) {
    this.#file = join(artifactsOf(folder, 'numbers'), `${checker}.json`);
  }

  add(page, values) {
    this.#pages[page] = { ...this.#pages[page], ...values };
  }

  async write() {
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(this.#file, `${JSON.stringify(this.#pages, null, 2)}\n`);
  }
}

/** The site folder named on the command line. */
export function folderArgument() {
  const folder = process.argv[2];
  if (!folder) {
    console.error('usage: the first argument is the folder of a built site');
    process.exit(2);
  }
  return resolve(folder);
}

/** Serves a folder on loopback, on a port of the system's choice; `requested` lists every path asked for. */
export async function serve(folder) {
  const root = resolve(folder);
  const requested = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requested.push(path);
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    try {
      // `join` has folded every `..` away, so a file outside the site shows in its beginning.
      if (!file.startsWith(root + sep)) throw new Error('outside the site');
      const bytes = await readFile(file);
      response.writeHead(200, { 'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('no such file\n');
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    requested,
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** The address of a page in a folder, as a reader who double-clicks it has it. */
export function fileAddress(folder, page) {
  return pathToFileURL(join(folder, page)).href;
}

/** The address of a page on a server. */
export function serverAddress(server, page) {
  return `${server.address}/${page.split('/').map(encodeURIComponent).join('/')}`;
}

/** Debian's Chromium whole, for what only works with its windows. */
export const wholeChromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Debian's Chromium without its windows, which begins and opens tabs in half the time, with a fresh profile, which its driver makes and removes, and with no way out to any network. */
export const chromiumOptions = {
  executablePath: process.env.CHROMIUM_HEADLESS_SHELL ?? '/usr/bin/chromium-headless-shell',
  headless: true,
  args: [
    // Root, in a container, has no sandbox to use.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
};

/** One Chromium for all pages of a checker. */
export function openChromium() {
  return chromium.launch(chromiumOptions);
}

/** Collects what is wrong, prints it, and ends with the exit code that says so. */
export class Findings {
  #lines = [];

  add(...parts) {
    this.#lines.push(parts.join(' | '));
  }

  report(summary) {
    for (const line of this.#lines) console.log(line);
    console.log(`${summary}: ${this.#lines.length} found`);
    process.exitCode = this.#lines.length === 0 ? 0 : 1;
  }
}
