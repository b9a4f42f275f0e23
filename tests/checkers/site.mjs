// What the checkers share: the list of pages, a server that is only ours, and one Chromium.
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
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

// One template makes all pages of rules: the first has no neighbour before it, the other has two, code and foreign words.
const rulePages = ['rules/att001.html', 'rules/att105.html'];

/** The pages for checkers that take seconds for each: all, but of the pages of single rules only two. */
export async function samplePagesOf(folder) {
  return (await pagesOf(folder)).filter((page) => !isCopy(page) && (!/^rules\/att\d+\.html$/u.test(page) || rulePages.includes(page)));
}

/** Whether it is a copy in one file, to be saved and not to be fetched for reading; it is made of pages that are judged themselves. */
function isCopy(page) {
  return /^articles\/[^/]+\/(?:snapshot|editions\/[^/]+)\.html$/u.test(page);
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

/** Debian's Chromium with a fresh profile, which its driver makes and removes, and with no way out to any network. */
export const chromiumOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
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
