// node preview.mjs PROGRAM: a web archive replays from the preview of input/, read in parts by ReplayWeb.page.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { addressBelow, addressOf, webArchivesOf } from './archived.mjs';
import { openReplay } from './replay.mjs';
import { Findings } from './site.mjs';

const findings = new Findings();
const work = await mkdtemp(join(tmpdir(), 'preview-'));
const output = join(work, 'output');
const program = spawn(resolve(process.argv[2]), ['preview', '--port', '0', '--output', output], { stdio: ['ignore', 'ignore', 'pipe'] });
const ended = new Promise((passed) => program.on('exit', passed));

// Its address comes first; once it watches, the first build has ended.
let address;
for await (const line of createInterface(program.stderr)) {
  address ??= /^http:\S+/u.exec(line)?.[0];
  if (line.startsWith('watching')) break;
}

const replay = await openReplay();
const archives = await webArchivesOf(output);
for (const { path, holds } of archives) {
  const base = await addressOf(join(output, path));
  const archive = await replay.open(addressBelow(address, path));
  const page = holds.find((file) => file.endsWith('index.html'));
  const { text, unstyled } = await archive.show(addressBelow(base, page));
  if (text !== await archive.textOf(await readFile(join(output, page), 'utf8'))) findings.add(path, page, 'other text than the file', text.slice(0, 80));
  if (unstyled > 0) findings.add(path, page, 'without its style sheet');
  await archive.close();
}
await replay.close();
program.kill('SIGINT');
const code = await ended;
if (code !== 0) findings.add('preview', `exit code ${code}`);
for (const stranger of replay.strangers) findings.add('request to another host', stranger);
if (archives.length < 2) findings.add('no web archive of the site and of an article');
await rm(work, { recursive: true });
findings.report(`preview: ${archives.length} archives`);
