// node schemas.mjs OUT INPUT…: ajv holds the schemas in OUT/schemas against each INPUT folder, against the inputs of all text cases and against
// the damaged records of tests/schemas/refused.yaml: it must refuse what the program refuses, at the same field, and take what the program takes.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parseDocument } from 'yaml';

const [output, ...inputs] = process.argv.slice(2);
const tests = dirname(dirname(fileURLToPath(import.meta.url)));
const base = join(tests, 'cases', 'base', 'input');
let checked = 0;
const failures = [];

const expect = (isRight, message) => {
  checked += 1;
  if (!isRight) failures.push(message);
};

// Strict but for one thing: a field that takes any words takes what YAML makes of them, which is more than one type.
const ajv = addFormats(new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, validateSchema: true, logger: { ...console, warn: (text) => failures.push(text) } }));
const validators = {};
for (const file of (await readdir(join(output, 'schemas'))).sort()) {
  validators[file.replace('.schema.json', '')] = ajv.compile(JSON.parse(await readFile(join(output, 'schemas', file), 'utf8')));
  checked += 1;
}

const schemaOf = (path) => {
  if (/^pages\/[^/]+\.md$/.test(path)) return 'page';
  const name = /^(?:articles\/[^/]+\/)?([a-z]+)\.(?:yaml|md)$/.exec(path)?.[1];
  return name in validators ? name : null;
};

// The front matter of a Markdown file, or the whole file, as YAML 1.2 reads it; null when it is no YAML.
const valueOf = (path, text) => {
  const yaml = path.endsWith('.md') ? /^---\n(.*?)^---$/ms.exec(text)?.[1] : text;
  if (yaml === undefined) return { isYaml: false };
  const document = parseDocument(yaml);
  return document.errors.length > 0 ? { isYaml: false } : { isYaml: true, value: document.toJS() };
};

// Where the schema refuses the record: the path, and the field that is missing or unknown.
const refusals = (path, text) => {
  const { isYaml, value } = valueOf(path, text);
  if (!isYaml) return null;
  const validate = validators[schemaOf(path)];
  if (validate(value)) return [];
  return validate.errors.map(({ instancePath, params }) => {
    const field = params.missingProperty ?? params.additionalProperty;
    return field === undefined ? instancePath : `${instancePath}/${field}`;
  });
};

const filesOf = async (folder) => {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true });
  return entries.map((entry) => entry.replaceAll('\\', '/')).filter((path) => schemaOf(path) !== null).sort();
};

for (const input of inputs) {
  const files = await filesOf(input);
  expect(files.includes('site.yaml') && files.some((file) => file.endsWith('/sources.yaml')), `${input}: nothing to validate`);
  for (const path of files) {
    const found = refusals(path, await readFile(join(input, path), 'utf8'));
    expect(found?.length === 0, `${input}/${path}: refused at ${found?.join(', ') ?? 'its YAML'}`);
  }
}

const list = parseDocument(await readFile(join(tests, 'schemas', 'refused.yaml'), 'utf8')).toJS();
const damaged = async ({ file, text, replace, with: by }) => {
  if (text !== undefined) return text;
  const before = await readFile(join(base, file), 'utf8');
  const after = before.replace(replace, () => by);
  expect(after !== before, `${file} does not hold ${JSON.stringify(replace)}`);
  return after;
};
for (const damage of [...list.both, ...list.schemas]) {
  const found = refusals(damage.file, await damaged(damage));
  expect(found?.includes(damage.at), `${damage.file} with ${JSON.stringify(damage.with ?? damage.text)}: refused at [${found}], not at ${damage.at}`);
}

for (const damage of list.readers) {
  const found = refusals(damage.file, await damaged(damage));
  expect(found?.length === 0, `${damage.file} with ${JSON.stringify(damage.with)}: a schema can say it after all: ${found}`);
}

// A text case says what the program reports of its input; what it reports of a record's shape the schema must refuse, and nothing else.
for (const name of (await readdir(join(tests, 'cases'))).sort()) {
  const folder = join(tests, 'cases', name);
  const files = await filesOf(join(folder, 'input'));
  if (name === 'base' || files.length === 0) continue;
  const command = await readFile(join(folder, 'command'), 'utf8');
  if (!/^(?:build|check)\b/.test(command) || /--format (?!full|concise)/.test(command)) continue;
  const reported = await readFile(join(folder, 'stdout'), 'utf8');
  for (const path of files) {
    const its = reported.split('\n').filter((line) => line.startsWith(`input/${path}:`));
    if (its.some((line) => line.includes(' ATT009:')) || list.cases?.includes(name)) continue;
    const isShape = its.some((line) => / ATT004:| ATT501:| ATT002: .* is not an id/.test(line));
    const found = refusals(path, await readFile(join(folder, 'input', path), 'utf8'));
    expect(found !== null && isShape === found.length > 0, `tests/cases/${name}/input/${path}: the program ${isShape ? 'refuses' : 'takes'} it, the schema says [${found}]`);
  }
}

for (const failure of failures) console.log(failure);
console.log(`schemas: ${Object.keys(validators).length} schemas, ${checked} checks, ${failures.length} found`);
process.exitCode = failures.length > 0 ? 1 : 0;
