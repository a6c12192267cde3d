import { type BrowserContextOptions, chromium, type Page, type Request } from "playwright-core";
import { expect, inject, onTestFailed, onTestFinished } from "vitest";

export { axeFindings } from "../../scripts/screenshots/findings";

export interface TestBrowser {
  /**
   * Opens a page in a session of its own, in Vietnam, and closes it with the running test. That test fails if the
   * page meets anything of which nobody would know otherwise: an error or warning in the console (a breach of the
   * content security policy is one), an uncaught error, a request without an answer, an answer with a status that
   * was not expected.
   */
  openPage(options: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface PageOptions extends BrowserContextOptions {
  /** Address of the server; paths given to `goto` are below it. */
  baseURL: string;
  /** The page goes without a connection, or its server without running: answers that fail to come are no trouble. */
  losesConnection?: boolean;
  /** Statuses from 400 on that belong to the story; 422, a form given back, always does. */
  expectedStatuses?: number[];
  /** Addresses to which the story itself breaks the connection. */
  broken?: RegExp;
}

/**
 * Drawn by the processor and talking to nobody but the page's server: with a graphics process, or with questions to
 * hosts that are out of reach, a loaded machine at times draws no frame for as long as a test waits.
 */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<TestBrowser> {
  const { executablePath, env } = inject("chromium");
  const browser = await chromium.launch({ executablePath, args: quiet, env: { ...process.env, ...env } });
  return {
    async openPage({ expectedStatuses = [], losesConnection = false, broken, ...options }) {
      const context = await browser.newContext({
        locale: "vi-VN",
        timezoneId: "Asia/Ho_Chi_Minh",
        viewport: { width: 1280, height: 900 },
        reducedMotion: "reduce",
        // Its files are fetched for every new session: only the tests that are about it have it installed.
        serviceWorkers: losesConnection ? "allow" : "block",
        ...options,
      });
      const page = await context.newPage();
      const troubles = watch(page, {
        expected: new Set([422, ...expectedStatuses]),
        runsScripts: options.javaScriptEnabled !== false,
        losesConnection,
        broken,
      });
      const unanswered = watchUnanswered(page);
      onTestFailed(() => console.error("Requests without an answer when the test failed:", unanswered()));
      onTestFinished(async () => {
        await context.close();
        expect(troubles, "what the page met besides what the test looked at").toEqual([]);
      });
      return page;
    },
    close: () => browser.close(),
  };
}

/** Signs a person of the demonstration in as a person does, with scripts or without. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Thư điện tử hoặc tên tài khoản").fill(login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill("cot-moc-2021");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/dang-nhap"));
}

interface Watched {
  expected: Set<number>;
  runsScripts: boolean;
  losesConnection: boolean;
  broken: RegExp | undefined;
}

/** What a browser says when nobody answers. */
const nobodyThere =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|FAILED)/;

function watch(page: Page, { expected, runsScripts, losesConnection, broken }: Watched): string[] {
  const troubles: string[] = [];
  page.on("console", (message) => {
    const isTrouble = message.type() === "error" || message.type() === "warning";
    // The browser's own line about a status: the status itself is judged below.
    const isAboutStatus = message
      .text()
      .startsWith("Failed to load resource: the server responded with a status of");
    // The browser's line, and React's about the error that a page is shown for.
    const isBroken =
      (broken?.test(message.location().url) && message.text().includes("net::ERR_")) ||
      (broken?.test(message.text()) && message.text().includes("dynamically imported module"));
    // Remix writes down an answer that it was still reading when it was left for another page, as below.
    const isLeft = message.text().startsWith("AbortError: BodyStreamBuffer was aborted");
    const isUsual =
      isAboutStatus ||
      isLeft ||
      isBroken ||
      message.text() === "Service Worker registration blocked by Playwright" ||
      (losesConnection && nobodyThere.test(message.text()));
    if (isTrouble && !isUsual) troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("response", (response) => {
    if (response.status() < 400 || expected.has(response.status())) return;
    troubles.push(`status ${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is left drops what it was still loading; a browser without scripts refuses to preload them.
    const isUsual =
      reason === "net::ERR_ABORTED" ||
      broken?.test(request.url()) ||
      (!runsScripts && request.resourceType() === "script") ||
      (losesConnection && nobodyThere.test(reason));
    if (!isUsual) troubles.push(`failed: ${request.method()} ${request.url()}: ${reason}`);
  });
  return troubles;
}

/** What the page still waits for, oldest first: tells a hung answer from a page that stands still by itself. */
function watchUnanswered(page: Page): () => string[] {
  const waiting = new Set<Request>();
  page.on("request", (request) => waiting.add(request));
  page.on("requestfinished", (request) => waiting.delete(request));
  page.on("requestfailed", (request) => waiting.delete(request));
  return () => [...waiting].map((request) => `${request.method()} ${request.url()}`);
}
