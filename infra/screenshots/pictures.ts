import type { Browser, Page } from 'playwright-core';
import type { World } from './world.ts';

export interface Picture {
  readonly name: string;
  /** Who looks; nobody: the page before signing in. */
  readonly username?: string;
  readonly address: string;
  readonly language?: 'en';
  readonly phone?: true;
  /** What has to be on the page before it is taken. */
  readonly shows: string;
}

export const picturesOf = ({ listId, draftId, showcase, secondRound }: World): readonly Picture[] => [
  { name: 'sign-in', address: '/sign-in', shows: '[data-testid="demo-account-duban1"]' },
  { name: 'desk', username: 'shi-caizhengju', address: '/desk', shows: '[data-testid^="desk-item-"]' },
  {
    name: 'ledger',
    username: 'duban1',
    address: `/ledger?list=${listId}`,
    shows: '[data-testid^="ledger-row-"]',
  },
  {
    name: 'ledger-en',
    username: 'duban1',
    address: `/ledger?list=${listId}`,
    language: 'en',
    shows: '[data-testid^="ledger-row-"]',
  },
  {
    name: 'task',
    username: 'shi-gongyehexinxihuaju-sh',
    address: `/tasks/${showcase.id}?assignment=${secondRound.assignmentId}`,
    shows: '[data-testid="event-1"]',
  },
  {
    name: 'review',
    username: 'shi-gongyehexinxihuaju-sh',
    address: `/review?task=${showcase.id}&assignment=${secondRound.assignmentId}`,
    shows: '[data-testid="submission-2"]',
  },
  { name: 'import', username: 'duban1', address: `/import/${draftId}`, shows: 'tr[id="row-1"]' },
  {
    name: 'desk-phone',
    username: 'shi-caizhengju',
    address: '/desk',
    phone: true,
    shows: '[data-testid^="desk-item-"]',
  },
];

/** Takes one picture in a browser context of its own. */
export const take = async (browser: Browser, picture: Picture, site: Site): Promise<void> => {
  const context = await browser.newContext({
    baseURL: site.apiUrl,
    locale: picture.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    viewport: picture.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  if (picture.language) await page.addInitScript(speakEnglish);
  if (picture.username) await signIn(page, picture.username);
  await page.goto(picture.address);
  await page.locator(picture.shows).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: `${site.folder}/${picture.name}.png`,
    animations: 'disabled',
    caret: 'hide',
  });
  await context.close();
};

export interface Site {
  readonly apiUrl: string;
  /** Where the pictures go. */
  readonly folder: string;
}

/** Milliseconds for one step of a page. */
const patience = 120_000;

const speakEnglish = "localStorage.setItem('duban.language', 'en')";

const signIn = async (page: Page, username: string): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByTestId(`demo-account-${username}`).click();
  await page.waitForURL('**/desk');
};
