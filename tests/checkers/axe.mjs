// node axe.mjs OUT: axe-core over every page, light and dark, narrow and wide.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Findings, folderArgument, inTabs, openChromium, samplePagesOf, serve, serverAddress } from './site.mjs';

// Each scheme and each width is judged once by all rules, and every state by those that look at colours and boxes.
const states = [['light', 320], ['dark', 1280], ['light', 1280], ['dark', 320]];
const wholeStates = 2;
const visualRules = ['color-contrast-enhanced', 'link-in-text-block', 'target-size'];
// What meets the enhanced contrast of 7 or 4.5 meets that of 4.5 or 3.
const implied = ['color-contrast'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
// axe runs these only when they are named: it has them off, as too strict or as experimental.
const named = [
  'color-contrast-enhanced',
  'css-orientation-lock',
  'identical-links-same-purpose',
  'label-content-name-mismatch',
  'landmark-complementary-is-top-level',
  'meta-refresh-no-exceptions',
  'p-as-heading',
  'table-fake-caption',
  'target-size',
  'td-has-header',
];
// axe never calls these a violation, only doubtful: two links of one name that lead to two places.
const neverSure = ['identical-links-same-purpose'];
// WCAG 2.5.5 (AAA) wants 44 pixels where axe is content with the 24 of 2.5.8; links in a sentence stay exempt.
const targetPixels = 44;

const folder = folderArgument();
const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = await samplePagesOf(folder);
const server = await serve(folder);
const browser = await openChromium();
// One fault shows in many states: what was found, with every state it was found in.
const found = new Map();
// What axe could not judge is printed, for people to look at.
const unsure = new Map();
let runs = 0;

function note(list, page, rule, state) {
  for (const node of rule.nodes) {
    const summary = node.failureSummary.replaceAll(/\s+/gu, ' ');
    const key = [page, rule.id, node.target.flat().join(' '), summary].join(' | ');
    list.set(key, [...list.get(key) ?? [], state]);
  }
}

const wholeRun = {
  runOnly: { type: 'tag', values: tags },
  rules: { ...Object.fromEntries(named.map((name) => [name, { enabled: true }])), ...Object.fromEntries(implied.map((name) => [name, { enabled: false }])) },
};
const visualRun = { runOnly: { type: 'rule', values: visualRules } };

async function run(tab, place, colorScheme, width, whole) {
  await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await tab.setViewportSize({ width, height: 900 });
  const { violations, incomplete } = await tab.evaluate((options) => window.axe.run(document, options), {
    ...whole ? wholeRun : visualRun,
    resultTypes: ['violations', 'incomplete'],
  });
  runs++;
  const state = `${colorScheme} ${width}`;
  for (const rule of violations) note(found, place, rule, state);
  for (const rule of incomplete) note(neverSure.includes(rule.id) ? found : unsure, place, rule, state);
}

async function runInAll(tab, place, whole) {
  for (const [index, [scheme, width]] of states.entries()) await run(tab, place, scheme, width, index < whole);
}

/** One place that links of the page lead to for each kind of element, since axe never looks at `:target` unless the address has a fragment. */
function targetsOf() {
  const targets = new Map();
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // The skip link's own: the whole of the page, which no rule marks.
    if (target === null || target.localName === 'main') continue;
    const kind = `${target.localName}.${target.className}`;
    if (!targets.has(kind)) targets.set(kind, target.id);
  }
  return [...targets.values()];
}

await inTabs(browser, pages, async (tab, page) => {
  // Over HTTP, since axe reads style sheets once more through a request, which no page in a folder may make; the elements are the same.
  const address = serverAddress(server, page);
  await tab.goto(address);
  await tab.evaluate(source);
  await tab.evaluate((pixels) => window.axe.configure({
    checks: [
      { id: 'target-size', options: { minSize: pixels } },
      { id: 'target-offset', options: { minOffset: pixels } },
    ],
  }), targetPixels);
  await runInAll(tab, page, wholeStates);

  for (const id of await tab.evaluate(targetsOf)) {
    await tab.goto(`${address}#${encodeURIComponent(id)}`);
    for (const [scheme, width] of states.slice(0, wholeStates)) await run(tab, `${page}#${id}`, scheme, width, false);
  }

  // Nor does it look into what is closed: open every details, and one popover, which lies over the text.
  const opened = await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.querySelector('[popover]')?.showPopover();
    return document.querySelector('details, [popover]') !== null;
  });
  if (opened) await runInAll(tab, `${page} opened`, 1);
});
await browser.close();
await server.close();
for (const [key, where] of [...unsure].sort()) console.log(`not judged: ${key} | in: ${where.join(', ')}`);
const findings = new Findings();
for (const [key, where] of [...found].sort()) findings.add(key, `in: ${where.join(', ')}`);
findings.report(`axe: ${pages.length} pages, ${runs} runs, ${unsure.size} not judged`);
