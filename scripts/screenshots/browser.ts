import packaged from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

/** Chromium at CHROMIUM_PATH, else the one in the npm package; drawn by the processor and talking to nobody else. */
export async function openChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || (await packaged.executablePath());
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];
  return chromium.launch({ executablePath, args });
}

export interface PageSize {
  width: 1280 | 390;
  scheme: "light" | "dark";
}

/** A page in a session of its own, in Vietnam, whose server is at that address. */
export async function openPageAt(browser: Browser, baseURL: string, size: PageSize): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: size.width, height: size.width < 900 ? 844 : 900 },
    colorScheme: size.scheme,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  return context.newPage();
}

/** Signs in with the password of the demonstration; resolves when the next page is there. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.context().clearCookies();
  await typePassword(page, login);
  await page.waitForURL((url) => !url.pathname.startsWith("/dang-nhap"));
}

/** First step of signing in, at the page's server or another one. */
export async function typePassword(page: Page, login: string, url = ""): Promise<void> {
  await page.goto(`${url}/dang-nhap`);
  await page.fill("[name=login]", login);
  await page.fill("[name=password]", process.env.DEMO_PASSWORD || "cot-moc-2021");
  await page.press("[name=password]", "Enter");
}

/** What the page meets from now on besides what is seen of it: errors and warnings of its console, failed requests. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on("console", (message) => {
    const text = message.text();
    const isUsual =
      text.startsWith("Failed to load resource: the server responded with a status of") ||
      text.startsWith("AbortError: BodyStreamBuffer was aborted") ||
      text === "Service Worker registration blocked by Playwright";
    if (["error", "warning"].includes(message.type()) && !isUsual) troubles.push(`console: ${text}`);
  });
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()}: ${reason}`);
  });
  return troubles;
}
