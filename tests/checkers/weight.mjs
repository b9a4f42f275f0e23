// node weight.mjs OUT: what each page costs to fetch, gzipped: the page and everything it asks for.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Findings, folderArgument, openChromium, samplePagesOf, serve, serverAddress } from './site.mjs';

// A little less than the first flight of a TCP connection, ten segments of 1,460 bytes, which also carries the header.
const mostBytes = 14_000;

const folder = folderArgument();
const findings = new Findings();
const pages = await samplePagesOf(folder);
const server = await serve(folder);
const browser = await openChromium();

for (const page of pages) {
  // A context of its own has an empty cache: every page is somebody's first.
  const context = await browser.newContext();
  server.requested.length = 0;
  await (await context.newPage()).goto(serverAddress(server, page));
  await context.close();

  const parts = [];
  for (const path of new Set(server.requested)) {
    try {
      const bytes = gzipSync(await readFile(join(folder, path)), { level: 9 }).length;
      parts.push({ path, bytes });
    } catch {
      findings.add(page, `asks for ${path}, which is not there`);
    }
  }
  const sum = parts.reduce((total, { bytes }) => total + bytes, 0);
  console.log(`${String(sum).padStart(7)}  ${page}  (${parts.map(({ bytes }) => bytes).join(' + ')})`);
  if (sum > mostBytes) findings.add(page, `${sum} bytes, ${sum - mostBytes} too many`);
}
await browser.close();
await server.close();
findings.report(`weight: ${pages.length} pages, at most ${mostBytes} bytes each`);
