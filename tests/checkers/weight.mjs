// node weight.mjs OUT [KIND…]: what each page costs to fetch, gzipped: the page and everything it asks for but pictures of articles.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Findings, folderArgument, inTurns, kindOf, Numbers, openChromium, pagesOf, samplePagesOf, serve, serverAddress } from './site.mjs';

// A little less than the first flight of a TCP connection, ten segments of 1,460 bytes, which also carries the header.
const mostBytes = 14_000;

const folder = folderArgument();
const findings = new Findings();
const numbers = new Numbers(folder, 'weight');
// Not the copies in one file, which carry on purpose what a page asks for.
const pages = process.argv.length > 3 ? await samplePagesOf(folder) : (await pagesOf(folder)).filter((page) => kindOf(page) !== 'copy');
const server = await serve(folder);
const browser = await openChromium();
const lines = [];

await inTurns(pages, 4, async (page) => {
  // A context of its own has an empty cache: every page is somebody's first.
  const context = await browser.newContext();
  const tab = await context.newPage();
  const asked = new Set();
  tab.on('request', (request) => {
    if (request.url().startsWith('http') && request.resourceType() !== 'image') asked.add(decodeURIComponent(new URL(request.url()).pathname));
  });
  await tab.goto(serverAddress(server, page));
  await context.close();

  const parts = [];
  for (const path of asked) {
    try {
      parts.push(gzipSync(await readFile(join(folder, path)), { level: 9 }).length);
    } catch {
      findings.add(page, `asks for ${path}, which is not there`);
    }
  }
  const sum = parts.reduce((total, bytes) => total + bytes, 0);
  lines.push(`${String(sum).padStart(7)}  ${page}  (${parts.join(' + ')})`);
  numbers.add(page, { page: parts[0], sheet: sum - parts[0], sum, requests: asked.size });
  if (sum > mostBytes) findings.add(page, `${sum} bytes, ${sum - mostBytes} too many`);
});
await browser.close();
await server.close();
await numbers.write();
for (const line of lines.sort()) console.log(line);
findings.report(`weight: ${pages.length} pages, at most ${mostBytes} bytes each`);
