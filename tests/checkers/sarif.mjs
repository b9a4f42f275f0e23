// node sarif.mjs LOG…: SARIF logs by the standard's schema, and by what Microsoft's multitool asks of a log beyond it.
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const tool = join(import.meta.dirname, 'node_modules/@microsoft/sarif-multitool-linux');

// The tool's address, which it has none of.
const letThrough = ['SARIF2005'];

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(await readFile(join(tool, 'sarif-2.1.0.json'), 'utf8')));

const logs = process.argv.slice(2);
const found = [];
let results = 0;
for (const log of logs) {
  const content = JSON.parse(await readFile(log, 'utf8'));
  if (!validate(content)) found.push(...validate.errors.map(({ instancePath, message }) => `${basename(log)}${instancePath}: ${message}`));
  results += content.runs.flatMap((run) => run.results).length;
}

// Its own install script would do this; none is run.
await chmod(join(tool, 'Sarif.Multitool'), 0o755);
const work = await mkdtemp(join(tmpdir(), 'sarif-'));
const report = join(work, 'report.sarif');
const run = spawnSync(join(tool, 'Sarif.Multitool'), ['validate', ...logs, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '-o', report], { encoding: 'utf8' });

// It exits with 0 whatever it finds, and with something else when it breaks down.
if (run.status !== 0) found.push(`multitool: exit code ${run.status}\n${run.stdout}${run.stderr}`);
else {
  for (const { ruleId, message, locations } of JSON.parse(await readFile(report, 'utf8')).runs.flatMap((judged) => judged.results)) {
    if (!letThrough.includes(ruleId)) found.push(`${locations?.[0]?.physicalLocation?.artifactLocation?.uri}: ${ruleId}: ${JSON.stringify(message)}`);
  }
}
await rm(work, { recursive: true });

for (const line of found) console.log(line);
console.log(`sarif: ${logs.length} logs with ${results} results, ${found.length} found`);

// Logs without a result would prove nothing.
if (found.length > 0 || results === 0) process.exit(1);
