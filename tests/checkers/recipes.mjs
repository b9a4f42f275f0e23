// node recipes.mjs OUT PROGRAM: the recipes of the README, as they stand there, put OUT where they say, and a later state of it over the first.
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { serveBucket } from './bucket.mjs';
import { Findings, folderArgument } from './site.mjs';

const out = folderArgument();
const program = resolve(process.argv[3]);
const work = await mkdtemp(join(tmpdir(), 'recipes-'));
const findings = new Findings();
const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');

// The blocks of commands below a heading.
function recipe(heading) {
  const section = readme.split(`\n### ${heading}\n`)[1]?.split(/\n##+ /u)[0] ?? '';
  const blocks = section.match(/(?:^ {4}.*\n|^\n(?= {4}))+/gmu) ?? [];
  if (blocks.length === 0) throw new Error(`no recipe under ${heading}`);
  return blocks.map((block) => block.replaceAll(/^ {4}/gmu, '').trim());
}

async function bash(commands, environment = {}) {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', commands], { cwd: work, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { said += text; });
  const status = await new Promise((ended) => { child.on('exit', ended); });
  if (status !== 0) findings.add(commands.split('\n')[0], `ends with ${status}`, said.slice(0, 2000));
}

function expectSame(what, folder) {
  const differences = spawnSync('diff', ['-r', join(work, 'output'), folder], { encoding: 'utf8' });
  if (differences.status !== 0) findings.add(what, differences.stdout.slice(0, 2000) + differences.stderr);
}

const expect = (holds, ...what) => { if (!holds) findings.add(...what); };

// A later edition: one page more, one less, one changed, and a file that only the new page leads to.
async function firstState() {
  await rm(join(work, 'output'), { recursive: true, force: true });
  await cp(out, join(work, 'output'), { recursive: true, preserveTimestamps: true });
}

async function laterState() {
  await rm(join(work, 'output', 'method.html'));
  await writeFile(join(work, 'output', 'later.html'), '<a href="later.csv">later</a>');
  await writeFile(join(work, 'output', 'later.csv'), 'later');
  await writeFile(join(work, 'output', 'index.html'), '<a href="later.html">later</a>');
}

const anyServer = recipe('Any server')[0];
await firstState();
await bash(anyServer.replace('/var/www/site', join(work, 'copied')));
expectSame('any server', join(work, 'copied'));

const rsync = recipe('rsync')[0].replaceAll('example.org:/var/www/site/', `${join(work, 'sent')}/`);
await bash(rsync);
expectSame('rsync', join(work, 'sent'));
await laterState();
await bash(rsync.split('\n')[0]);
const between = await readdir(join(work, 'sent'));
expect(between.includes('later.csv') && between.includes('method.html') && !between.includes('later.html'), 'rsync', 'the first command must add what pages lead to, and neither add nor delete a page');
await bash(rsync);
expectSame('rsync, a second time', join(work, 'sent'));

await firstState();
await mkdir(join(work, 'bucket'));
await writeFile(join(work, 'aws'), '[default]\ns3 =\n  multipart_threshold = 1GB\n');
const bucket = await serveBucket(join(work, 'bucket'));
const aws = {
  AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret', AWS_DEFAULT_REGION: 'us-east-1', AWS_CONFIG_FILE: join(work, 'aws'), AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required', AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};
const s3 = recipe('S3').map((commands) => `aws() { command aws --endpoint-url ${bucket.address} "$@"; }\n${commands}`);
try {
  await bash(s3[1], aws);
  expect(/<Suffix>index\.html<\/Suffix>/u.test(bucket.website) && /<Key>404\.html<\/Key>/u.test(bucket.website), 'S3', `the website setting is ${bucket.website}`);
  await bash(s3[0], aws);
  expectSame('S3', join(work, 'bucket'));
  await laterState();
  await bash(s3[0], aws);
  expectSame('S3, a second time', join(work, 'bucket'));
} finally {
  await bucket.close();
}
const pages = [...bucket.types].filter(([key]) => key.endsWith('.html'));
expect(pages.length > 0 && pages.every(([, type]) => type === 'text/html; charset=utf-8'), 'S3', 'a page has another type', JSON.stringify(pages));
const archives = [...bucket.types].filter(([key]) => key.endsWith('.wacz'));
expect(archives.length > 0 && archives.every(([, type]) => type === 'application/wacz'), 'S3', 'a web archive has another type', JSON.stringify(archives));

const { steps } = parse(recipe('GitHub Pages')[0]).jobs.pages;
const build = steps.find((step) => step.run).run;
await rm(join(work, 'output'), { recursive: true });
await cp(new URL('../../input', import.meta.url), join(work, 'input'), { recursive: true });
await bash(build.replace('dotnet run --', program).replaceAll('${{ steps.pages.outputs.base_url }}', 'https://octocat.github.io/site'));
const front = await readFile(join(work, 'output', 'index.html'), 'utf8').catch(() => '');
expect(front.includes('<link rel="canonical" href="https://octocat.github.io/site/">') || front.includes('<link rel="canonical" href="https://octocat.github.io/site/index.html">'), 'GitHub Pages', 'the front page does not know its address');
expect(steps.find((step) => step.with?.path)?.with.path === 'output', 'GitHub Pages', 'another folder is uploaded');

await rm(work, { recursive: true });
findings.report('recipes of the README');
