// node replay.mjs FILE signed|tampered|unsigned [FILE …]: what ReplayWeb.page finds out about the signatures of web archives.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memberOf } from './archived.mjs';
import { Findings, openChromium } from './site.mjs';

const program = fileURLToPath(new URL('node_modules/replaywebpage/', import.meta.url));
const programFiles = { '/': ['index.html', 'text/html; charset=utf-8'], '/ui.js': ['ui.js', 'text/javascript'], '/sw.js': ['sw.js', 'text/javascript'] };
const patience = 30_000;

/** Serves the program and one archive at a time, whole or in parts, on loopback; nothing of the archived site. */
async function serveReplay() {
  let archive;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname in programFiles) {
      const [file, type] = programFiles[pathname];
      response.writeHead(200, { 'Content-Type': type }).end(await readFile(program + file));
      return;
    }
    if (archive === undefined || pathname !== archive.path) {
      response.writeHead(404).end();
      return;
    }
    const { size } = await stat(archive.file);
    const [, from, to] = /^bytes=(\d*)-(\d*)$/u.exec(request.headers.range ?? '') ?? [];
    const start = from ? Number(from) : to ? size - Number(to) : 0;
    const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
    response.writeHead(request.headers.range ? 206 : 200, {
      'Accept-Ranges': 'bytes',
      'Content-Length': end - start + 1,
      'Content-Type': 'application/wacz',
      ...(request.headers.range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(archive.file, { start, end }).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    offer(file, name) {
      archive = { file, path: `/${name}` };
    },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Asks again until there is an answer, and does not wait for ever for any of them. */
async function waitFor(ask, complaint) {
  const late = Symbol('late');
  for (const end = Date.now() + patience; Date.now() < end;) {
    const answer = await Promise.race([ask(), new Promise((passed) => setTimeout(passed, patience, late).unref())]);
    if (answer === late) break;
    if (answer) return answer;
    await new Promise((passed) => setTimeout(passed, 20));
  }
  throw new Error(complaint);
}

/** What the program knows of the archive once it has loaded it. */
function collectionOf(tab) {
  return waitFor(() => tab.evaluate(async () => {
    const id = document.querySelector('replay-app-main')?.shadowRoot?.querySelector('wr-item')?.item;
    const answer = id && await fetch(`./w/api/c/${id}?all=1`).then((said) => said.json());
    return answer?.pages ? answer : null;
  }), 'the archive was not loaded');
}

/** ReplayWeb.page in a browser of its own. `strangers` lists what was asked of any other host. */
export async function openReplay() {
  const server = await serveReplay();
  const browser = await openChromium();
  const strangers = new Set();
  return {
    strangers,

    /** Opens an archive as a reader does who is given the file, or the address of one on this machine, in a fresh profile. */
    async open(given) {
      const isServed = URL.canParse(given);
      const name = `archive-${Math.random().toString(36).slice(2)}.wacz`;
      const source = isServed ? given : `${server.address}/${name}`;
      if (!isServed) server.offer(resolve(given), name);
      const context = await browser.newContext();
      context.on('request', (request) => {
        if (request.url() !== source && !request.url().startsWith(`${server.address}/`) && !/^(?:data|blob|about):/u.test(request.url())) strangers.add(request.url());
      });
      const tab = await context.newPage();
      tab.setDefaultTimeout(patience);
      await tab.goto(`${server.address}/`);
      await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      // The first visit may run ahead of its own service worker; from the second on the worker is in charge.
      await tab.goto(`${server.address}/?source=${encodeURIComponent(source)}#view=pages`);
      const { id, pages } = await collectionOf(tab);
      return {
        tab,
        pages,

        /** A page in the program's frame, and what a reader finds there. */
        async show(url) {
          await tab.evaluate((address) => {
            location.hash = `#${new URLSearchParams({ view: 'replay', url: address })}`;
          }, url);
          const frame = await waitFor(() => tab.frames().find((one) => one.url().endsWith(`mp_/${url}`)), `no frame with ${url}`);
          await frame.waitForLoadState('load');
          return frame.evaluate(() => ({
            text: document.body.textContent,
            unstyled: [...document.styleSheets].filter((sheet) => sheet.cssRules.length === 0).length,
          }));
        },

        /** SHA-256 of what the archive gives for an address, without anything changed for the reader's sake. */
        digest(url) {
          return tab.evaluate(async ([collection, address]) => {
            const answer = await fetch(`./w/${collection}/id_/${address}`);
            if (!answer.ok) return `status ${answer.status}`;
            const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
            return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
          }, [id, url]);
        },

        /** The text of a page as the browser reads it from its file. */
        textOf(html) {
          return tab.evaluate((source) => new DOMParser().parseFromString(source, 'text/html').body.textContent, html);
        },

        checks: () => checksOf(tab),
        close: () => context.close(),
      };
    },

    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** What the program has written down of each check it made: id, what it expected, and whether it matched. */
function checksOf(tab) {
  return tab.evaluate(async () => {
    const answered = (request) => new Promise((resolved, failed) => {
      request.onsuccess = () => resolved(request.result);
      request.onerror = () => failed(request.error);
    });
    const checks = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name));
      if (database.objectStoreNames.contains('verification')) {
        checks.push(...await answered(database.transaction('verification').objectStore('verification').getAll()));
      }
      database.close();
    }
    return checks;
  });
}

/** What the program says of a signature; whether the description is the one that was signed, it does not ask, so that is asked here. */
async function signatureOf(file, archive) {
  const { hash, signedData } = JSON.parse(await memberOf(file, 'datapackage-digest.json'));
  const description = createHash('sha256').update(await memberOf(file, 'datapackage.json')).digest('hex');
  const { expected, matched } = (await archive.checks()).find((check) => check.id === 'signature');
  if (!signedData) return expected === '' && hash === `sha256:${description}` ? 'unsigned' : 'tampered';
  return expected === true && matched === true && signedData.hash === `sha256:${description}` ? 'signed' : 'tampered';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const findings = new Findings();
  const replay = await openReplay();
  const named = process.argv.slice(2);
  for (let at = 0; at < named.length; at += 2) {
    const [file, expected] = named.slice(at, at + 2);
    const archive = await replay.open(file);
    const found = await signatureOf(file, archive);
    console.log(`${file}: ${found}`);
    if (found !== expected) findings.add(file, `expected ${expected}`, JSON.stringify(await archive.checks()));
    await archive.close();
  }
  if (named.length < 2) findings.add('no archive named');
  await replay.close();
  findings.report(`replay: ${named.length / 2} archives`);
}
