// node warc.mjs OUT: the records of a site's web archives, in unzip, gzip and warcio; and against what a crawler gets from the served site.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addressOf, isHeld, memberOf, recordsOf, webArchivesOf } from './archived.mjs';
import { Findings, folderArgument, serve } from './site.mjs';

// warcio never ends on a file that was cut short.
const patience = 20_000;
const most = 1 << 28;

const run = promisify(execFile);
const folder = folderArgument();
const findings = new Findings();
const work = await mkdtemp(join(tmpdir(), 'warc-'));
const warcio = new URL('node_modules/.bin/warcio', import.meta.url).pathname;
let records = 0;

/** What the lines of an index say, whoever made it. */
function told(index) {
  return index.toString().trimEnd().split('\n').map((line) => {
    const [key, time, ...rest] = line.split(' ');
    const { url, offset, length, digest } = JSON.parse(rest.join(' '));
    return [key, time, url, offset, length, digest?.replace('sha256:', '')].join(' ');
  });
}

/** Framing, digests and index of one archive; gives the digest of every archived address. */
async function checkRecords(path, holds) {
  const file = join(folder, path);
  await run('unzip', ['-tq', file]);
  const warc = join(work, 'data.warc.gz');
  await writeFile(warc, await memberOf(file, 'archive/data.warc.gz'));
  await run('gzip', ['-t', warc]);

  const digests = new Map();
  let proofs = 0;
  for await (const { type, url, block, payload, headers } of recordsOf(warc)) {
    records++;
    if (headers.get('WARC-Block-Digest') !== `sha256:${block}`) findings.add(path, type, url, 'wrong block digest');
    if (type === 'resource') {
      if (headers.get('WARC-Payload-Digest') !== `sha256:${payload}`) findings.add(path, url, 'wrong payload digest');
      if (digests.has(url)) findings.add(path, url, 'archived twice');
      digests.set(url, payload);
    } else if (type === 'metadata') {
      proofs++;
      if (digests.has(url) && digests.get(url) !== block) findings.add(path, url, 'its record of proofs has other bytes');
    } else if (type !== 'warcinfo') findings.add(path, url, `a record of type ${type}`);
  }
  const pages = holds.filter((other) => other.endsWith('/proofs.json'));
  if (proofs !== pages.length) findings.add(path, `${proofs} records of proofs instead of ${pages.length}`);

  const index = told(await memberOf(file, 'indexes/index.cdx'));
  const { stdout } = await run(warcio, ['cdx-index', warc], { timeout: patience, maxBuffer: most });
  const theirs = told(stdout);
  for (const line of index.filter((one) => !theirs.includes(one))) findings.add(path, 'in our index alone', line);
  if (index.length !== holds.length) findings.add(path, `${index.length} lines in the index instead of ${holds.length}`);
  return digests;
}

/** What wget gets when it follows every link of the served site: path and digest. */
async function crawl() {
  const server = await serve(folder);
  const warc = join(work, 'crawl');
  try {
    await run('wget', [
      '--mirror', '--page-requisites', '--no-parent', '--no-proxy', '--no-verbose', '--tries=2', '--timeout=20',
      `--directory-prefix=${join(work, 'mirror')}`, `--warc-file=${warc}`, `--warc-tempdir=${work}`, `${server.address}/`, `${server.address}/404.html`,
    ], { maxBuffer: most });
  } catch (error) {
    // 8 also when there is no robots.txt, which wget asks for by itself.
    if (error.code !== 8) throw error;
  }
  await server.close();
  const got = new Map();
  for await (const { type, url, status, payload } of recordsOf(`${warc}.warc.gz`)) {
    if (type !== 'response' || !url.startsWith(server.address)) continue;
    const path = decodeURIComponent(url.slice(server.address.length + 1)).replace(/^$/u, 'index.html');
    if (status === 200) got.set(path, payload);
    else if (path !== 'robots.txt') findings.add('crawl', path, `status ${status}`);
  }
  return got;
}

let read = 0;
let crawled = 0;
try {
  const archives = await webArchivesOf(folder);
  read = archives.length;
  if (archives.length < 2) findings.add(folder, 'no web archive of the site and of an article');
  for (const { path, holds } of archives) {
    const digests = await checkRecords(path, holds);
    if (path !== 'archive/site.wacz') continue;

    const base = await addressOf(join(folder, path));
    const archived = new Map([...digests].map(([url, digest]) => [decodeURIComponent(url.slice(base.length)), digest]));
    const got = await crawl();
    crawled = got.size;
    for (const [file, digest] of archived) {
      if (!got.has(file)) findings.add('crawl', file, 'archived, but no link leads there');
      else if (got.get(file) !== digest) findings.add('crawl', file, 'archived other than it is served');
    }
    for (const file of got.keys()) if (isHeld(file) && !archived.has(file)) findings.add('crawl', file, 'served, but not archived');
  }
} catch (error) {
  findings.add('ended early', error.stack);
} finally {
  await rm(work, { recursive: true });
}
findings.report(`warc: ${read} archives, ${records} records, ${crawled} files crawled`);
