import type { Browser, Locator, Page } from 'playwright-core';

/** Milliseconds within which a page has to show what is waited for, on a machine that does much else. */
export const patience = 20_000;

/** Somebody at a browser of their own: session, language and drafts are nobody else's. */
export class Seat {
  readonly page: Page;
  /** What the browser complained about, each with its page. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(`${page.url()} ${error.message}`));
    page.on('console', (message) => {
      const complaint = `${page.url()} ${message.text()} ${message.location().url}`;
      if (['error', 'warning'].includes(message.type()) && !isAnswer(complaint))
        this.complaints.push(complaint);
    });
  }

  static async take(browser: Browser, apiUrl: string): Promise<Seat> {
    const context = await browser.newContext({
      baseURL: apiUrl,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
    });
    context.setDefaultTimeout(patience);
    return new Seat(await context.newPage());
  }

  /** Signs in by the account that the demonstration offers. */
  async signIn(username: string): Promise<this> {
    await this.page.goto('/sign-in');
    await this.at(`demo-account-${username}`).click();
    await this.page.waitForURL('**/desk');
    return this;
  }

  /** The element with this data-testid. */
  at(testId: string): Locator {
    return this.page.getByTestId(testId).first();
  }

  async openTask(taskId: string, assignmentId?: string): Promise<void> {
    await this.page.goto(`/tasks/${taskId}${assignmentId ? `?assignment=${assignmentId}` : ''}`);
    await this.at('task-state').waitFor();
  }

  async openCase(taskId: string, assignmentId: string): Promise<void> {
    await this.page.goto(`/review?task=${taskId}&assignment=${assignmentId}`);
    await this.at('action-approve').waitFor();
  }

  /** Waits until this element is in this state, as its data-state says. */
  async sees(testId: string, state: string): Promise<void> {
    await this.page.locator(`[data-testid="${testId}"][data-state="${state}"]`).first().waitFor();
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Brings these files through the browser's own file input and waits until each is stored. */
  async bring(...files: readonly string[]): Promise<void> {
    const stored = this.page.locator('[data-testid="evidence-item"][data-state="done"]');
    const before = await stored.count();
    await this.at('evidence-input').setInputFiles([...files]);
    const other = this.page.locator(
      '[data-testid="evidence-item"]:not([data-state="done"], [data-state="uploading"])',
    );
    await stored
      .nth(before + files.length - 1)
      .or(other)
      .first()
      .waitFor();
    if ((await other.count()) > 0) throw new Error(`not stored: ${await other.first().innerText()}`);
  }

  /** @returns how many pixels the page is wider than the window; 0 when nobody has to scroll sideways */
  async overhang(): Promise<number> {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  }
}

/** Chromium also reports answers that are part of the game: nobody is signed in yet; a decision came too late. */
const isAnswer = (complaint: string): boolean =>
  /status of 401 .*\/sessions?\b/.test(complaint) || /status of 409 .*\/approve$/.test(complaint);
