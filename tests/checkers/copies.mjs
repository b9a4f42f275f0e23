// node copies.mjs OUT: copies of the articles that others make, and those that the site carries itself, lose no quotation and no link.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { chromiumOptions, fileAddress, Findings, folderArgument, openChromium, pagesOf, serve, serverAddress, wholeChromium } from './site.mjs';

const run = promisify(execFile);
const singleFile = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/.bin/single-file');

const folder = folderArgument();
const findings = new Findings();
const articles = (await pagesOf(folder)).filter((page) => /^articles\/[^/]+\/index\.html$/u.test(page)).slice(0, 2);
if (articles.length === 0) throw new Error('no article to copy');
const work = await mkdtemp(join(tmpdir(), 'copies-'));
const server = await serve(folder);
const browser = await openChromium();

const plain = (text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What no copy may lose: each quotation's words, and where each link leads. */
function contentOf(document, address) {
  return {
    quotations: [...document.querySelectorAll('main blockquote, main q, main .b')].map((element) => plain(element.textContent)),
    links: new Set([...document.querySelectorAll('main a[href], footer a[href]')].map((link) => new URL(link.getAttribute('href'), address).href)),
  };
}

function compare(page, kind, published, copied) {
  if (published.quotations.length === 0) findings.add(page, kind, 'the page itself has no quotation');
  if (JSON.stringify(copied.quotations) !== JSON.stringify(published.quotations)) {
    findings.add(page, kind, 'the quotations differ', `${copied.quotations.length} for ${published.quotations.length}`);
  }
  for (const link of published.links) {
    if (!copied.links.has(link)) findings.add(page, kind, 'a link is lost', link);
  }
}

const parse = (html) => new JSDOM(html).window.document;

/** The HTML part of a page that Chromium saved as MHTML (RFC 2557): the first, its lines in quoted-printable. */
function htmlOf(mhtml) {
  const boundary = mhtml.match(/boundary="([^"]+)"/u)[1];
  const [, part] = mhtml.split(`--${boundary}`);
  const end = part.indexOf('\r\n\r\n');
  const body = part.slice(end + 4);
  if (!/Content-Transfer-Encoding: quoted-printable/iu.test(part.slice(0, end))) return body;
  const bytes = body.replace(/=\r\n/gu, '').replace(/=([0-9A-F]{2})/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

async function copyAsMhtml(address) {
  const tab = await browser.newPage();
  await tab.goto(address);
  const session = await tab.context().newCDPSession(tab);
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
  await tab.close();
  return htmlOf(data);
}

async function copyWithSingleFile(address) {
  const file = join(work, 'single.html');
  await rm(file, { force: true });
  // On a busy machine it may give up on a page without saying so.
  for (let attempt = 1; ; attempt += 1) {
    await run(singleFile, [
      address, file, `--browser-executable-path=${wholeChromium}`, `--browser-args=${JSON.stringify(chromiumOptions.args)}`,
    ], { timeout: 120_000 });
    try {
      return await readFile(file, 'utf8');
    } catch (failure) {
      if (attempt === 3) throw failure;
    }
  }
}

/** All that HTTrack fetches from the article on, with its links as it rewrote them. */
async function copyWithHttrack(address) {
  const mirror = await mkdtemp(join(work, 'httrack-'));
  // The depth is the page and what it links to on this server; robots and pauses are for servers of others.
  await run('httrack', [address, '--path', mirror, '--depth=2', '--ext-depth=0', '--robots=0', '--sockets=4', '--disable-security-limits', '--max-rate=0', '--quiet'], { timeout: 120_000 });
  const { host, pathname } = new URL(address);
  const copied = join(mirror, host.replace(':', '_'), decodeURIComponent(pathname));
  return { html: await readFile(copied, 'utf8'), root: join(mirror, host.replace(':', '_')), copied };
}

/** The site's own copy, opened from a folder, with no network at all. */
async function checkSnapshot(page) {
  const snapshot = page.replace('index.html', 'snapshot.html');
  const context = await browser.newContext({ offline: true });
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [320, 1280]) {
      const tab = await context.newPage();
      await tab.setViewportSize({ width, height: 900 });
      await tab.emulateMedia({ colorScheme });
      const own = fileAddress(folder, snapshot);
      tab.on('console', (message) => findings.add(snapshot, colorScheme, 'console', message.text()));
      tab.on('pageerror', (error) => findings.add(snapshot, colorScheme, 'script error', error.message));
      tab.on('request', (request) => {
        if (request.url() !== own && !request.url().startsWith('data:')) findings.add(snapshot, colorScheme, 'request', request.url());
      });
      await tab.goto(own);
      const shot = await tab.screenshot({ fullPage: true });
      if (shot.length < 10_000) findings.add(snapshot, colorScheme, 'is drawn as an empty page');
      const { text, wide, ground } = await tab.evaluate(() => ({
        text: document.querySelector('.e-content').textContent,
        wide: document.documentElement.scrollWidth > window.innerWidth,
        ground: getComputedStyle(document.documentElement).backgroundColor,
      }));
      const published = parse(await readFile(join(folder, page), 'utf8')).querySelector('.e-content').textContent;
      if (text !== published) findings.add(snapshot, colorScheme, 'the text differs from that of the page');
      if (wide) findings.add(snapshot, colorScheme, `is wider than ${width} px`);
      const [red] = ground.match(/\d+/gu).map(Number);
      if (red > 128 === (colorScheme === 'dark')) findings.add(snapshot, colorScheme, 'has the ground of the other scheme', ground);
      await tab.close();
    }
  }
  await context.close();
}

/** What the site's copy carries comes out as a reader saves it. */
async function checkDownloads(page) {
  const tab = await browser.newPage();
  await tab.goto(fileAddress(folder, page.replace('index.html', 'snapshot.html')));
  const carriers = await tab.$$eval('a[data-path][href^="data:"]', (links) => links.map((link) => link.dataset.path));
  const expected = [...(await readdir(join(folder, dirname(page), 'originals'))).map((name) => `originals/${name}`), 'proofs.json'];
  if (JSON.stringify(carriers.toSorted()) !== JSON.stringify(expected.toSorted())) findings.add(page, 'snapshot', 'carries other files than the folder has', ...carriers);
  for (const path of carriers) {
    const [download] = await Promise.all([tab.waitForEvent('download'), tab.locator(`a[data-path="${path}"][href^="data:"]`).click()]);
    const saved = await readFile(await download.path());
    if (!saved.equals(await readFile(join(folder, dirname(page), path)))) findings.add(page, 'snapshot', 'does not give back', path);
  }
  await tab.close();
}

async function checkHttrack(page, address, published) {
  const { html, root, copied } = await copyWithHttrack(address);
  const mirrored = contentOf(parse(html), pathToFileURL(copied));
  const base = pathToFileURL(resolve(root)).href;
  mirrored.links = new Set([...mirrored.links].map((link) => link.replace(base, server.address)));
  compare(page, 'HTTrack', published, mirrored);
}

// HTTrack takes a second for each file, whatever it is asked; meanwhile the others do their work.
const mirrors = [];
for (const page of articles) {
  const address = serverAddress(server, page);
  const published = contentOf(parse(await readFile(join(folder, page), 'utf8')), address);
  mirrors.push(checkHttrack(page, address, published));
  compare(page, 'MHTML', published, contentOf(parse(await copyAsMhtml(address)), address));
  compare(page, 'SingleFile', published, contentOf(parse(await copyWithSingleFile(address)), address));
  await checkSnapshot(page);
  await checkDownloads(page);
}
await Promise.all(mirrors);
await browser.close();
await server.close();
await rm(work, { recursive: true });
findings.report(`copies: ${articles.length} articles, each copied by Chromium, SingleFile and HTTrack, and its own copy opened`);
