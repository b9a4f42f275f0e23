// node axe.mjs OUT: axe-core over every page, from the folder and from a server, light and dark, narrow and wide.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileAddress, Findings, folderArgument, inTurns, openChromium, samplePagesOf, serve, serverAddress } from './site.mjs';

// A server sees every page in all of them; the folder, where the same bytes are the same elements, in each scheme and each width once.
const states = [['light', 320], ['dark', 1280], ['light', 1280], ['dark', 320]];
const folderStates = 2;
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

async function run(tab, page, place, preload) {
  for (const [colorScheme, width] of preload ? states : states.slice(0, folderStates)) {
    await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await tab.setViewportSize({ width, height: 900 });
    const { violations, incomplete } = await tab.evaluate(([tagNames, ruleNames, load]) => window.axe.run(document, {
      runOnly: { type: 'tag', values: tagNames },
      rules: Object.fromEntries(ruleNames.map((name) => [name, { enabled: true }])),
      resultTypes: ['violations', 'incomplete'],
      preload: load,
    }), [tags, named, preload]);
    runs++;
    const state = `${place} ${colorScheme} ${width}`;
    for (const rule of violations) note(found, page, rule, state);
    for (const rule of incomplete) {
      // Without the second reading of the style sheets this rule cannot judge; it does on the server.
      if (rule.id === 'css-orientation-lock' && !preload) continue;
      note(neverSure.includes(rule.id) ? found : unsure, page, rule, state);
    }
  }
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

await inTurns(pages, 2, async (page) => {
  const tab = await browser.newPage();
  // axe reads style sheets once more through a request, which no page in a folder may make.
  for (const [address, kind, preload] of [[fileAddress(folder, page), 'folder', false], [serverAddress(server, page), 'server', true]]) {
    await tab.goto(address);
    await tab.evaluate(source);
    await tab.evaluate((pixels) => window.axe.configure({
      checks: [
        { id: 'target-size', options: { minSize: pixels } },
        { id: 'target-offset', options: { minOffset: pixels } },
      ],
    }), targetPixels);
    await run(tab, page, kind, preload);

    for (const id of await tab.evaluate(targetsOf)) {
      await tab.goto(`${address}#${encodeURIComponent(id)}`);
      await run(tab, `${page}#${id}`, kind, preload);
    }

    // Nor does it look into what is closed: open every details, and one popover, which lies over the text.
    const opened = await tab.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      document.querySelector('[popover]')?.showPopover();
      return document.querySelector('details, [popover]') !== null;
    });
    if (opened) await run(tab, page, `${kind} opened`, preload);
  }
  await tab.close();
});
await browser.close();
await server.close();
for (const [key, where] of [...unsure].sort()) console.log(`not judged: ${key} | in: ${where.join(', ')}`);
const findings = new Findings();
for (const [key, where] of [...found].sort()) findings.add(key, `in: ${where.join(', ')}`);
findings.report(`axe: ${pages.length} pages, ${runs} runs, ${unsure.size} not judged`);
