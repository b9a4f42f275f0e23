// node pa11y.mjs OUT: HTML CodeSniffer at WCAG 2 AAA over every page, as a second opinion beside axe.
import { createRequire } from 'node:module';
import pa11y from 'pa11y';
import { chromiumOptions, fileAddress, Findings, folderArgument, inTurns, samplePagesOf } from './site.mjs';

// pa11y's own puppeteer: the version it was made for.
const puppeteer = createRequire(import.meta.resolve('pa11y'))('puppeteer');

const folder = folderArgument();
const findings = new Findings();
const pages = await samplePagesOf(folder);
const browser = await puppeteer.launch(chromiumOptions);
await inTurns(pages, 2, async (page) => {
  const { issues } = await pa11y(fileAddress(folder, page), { browser, runners: ['htmlcs'], standard: 'WCAG2AAA' });
  for (const { code, selector, message } of issues) findings.add(page, code, selector, message);
});
await browser.close();
findings.report(`pa11y: ${pages.length} pages`);
