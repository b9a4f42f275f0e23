// node wacz.mjs OUT: the web archives of a site, replayed by ReplayWeb.page while the site itself is out of reach.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressBelow, addressOf, webArchivesOf } from './archived.mjs';
import { openReplay } from './replay.mjs';
import { Findings, folderArgument, samplePagesOf } from './site.mjs';

const folder = folderArgument();
const findings = new Findings();
const sample = new Set(await samplePagesOf(folder));
const replay = await openReplay();
let shown = 0;
let fetched = 0;

/** Every file comes back byte for byte, and nothing else is listed as a page. */
async function checkFiles(archive, path, base, holds) {
  for (const file of holds) {
    const expected = createHash('sha256').update(await readFile(join(folder, file))).digest('hex');
    const found = await archive.digest(addressBelow(base, file));
    if (found !== expected) findings.add(path, file, 'differs in the archive', found);
    fetched++;
  }
  const pages = holds.filter((file) => file.endsWith('.html') && file !== '404.html' && !file.endsWith('/snapshot.html')).map((file) => addressBelow(base, file));
  const listed = archive.pages.map((page) => page.url).sort();
  if (JSON.stringify(listed) !== JSON.stringify(pages.sort())) findings.add(path, 'list of pages', `${listed.length} instead of ${pages.length}`);
}

/** Every page shows the text of its file, with its style. */
async function checkPages(archive, path, base, holds) {
  for (const page of holds.filter((file) => file.endsWith('.html') && sample.has(file))) {
    const html = await readFile(join(folder, page), 'utf8');
    const { text, unstyled } = await archive.show(addressBelow(base, page));
    if (text !== await archive.textOf(html)) findings.add(path, page, 'other text than the file', text.slice(0, 80));
    if (unstyled > 0) findings.add(path, page, 'without its style sheet');
    shown++;
  }
}

const archives = await webArchivesOf(folder);
if (archives.length < 2) findings.add(folder, 'no web archive of the site and of an article');
for (const { path, holds } of archives) {
  const file = join(folder, path);
  const base = await addressOf(file);
  const archive = await replay.open(file);
  try {
    await checkFiles(archive, path, base, holds);
    await checkPages(archive, path, base, holds);
  } catch (error) {
    findings.add(path, error.message);
  }
  await archive.close();
}
await replay.close();
for (const address of replay.strangers) findings.add('request to another host', address);
findings.report(`wacz: ${archives.length} archives, ${fetched} files, ${shown} pages`);
