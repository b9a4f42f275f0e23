// node weight.mjs OUT [KIND…]: what each page costs to fetch, gzipped: the page and everything it asks for but pictures of articles.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Findings, folderArgument, inTabs, kindOf, Numbers, openChromium, pagesOf, samplePagesOf, serve, serverAddress } from './site.mjs';

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

await inTabs(browser, pages, async (tab, page) => {
  // Every page is somebody's first.
  const session = await tab.context().newCDPSession(tab);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const asked = new Set();
  const hear = (request) => {
    if (request.url().startsWith('http') && request.resourceType() !== 'image') asked.add(decodeURIComponent(new URL(request.url()).pathname));
  };
  tab.on('request', hear);
  await tab.goto(serverAddress(server, page));
  tab.off('request', hear);
  await session.detach();

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
