import axe from "axe-core";
import type { Page } from "playwright-core";

export interface AxeFinding {
  rule: string;
  help: string;
  /** Selectors of the elements. */
  elements: string[];
}

/** What is wrong with a page that has just been opened: by axe, by having moved while it loaded, by being too wide. */
export async function pageFindings(page: Page, path: string): Promise<Record<string, unknown>> {
  const moved = made.some((end) => path.includes(end)) ? [] : await page.evaluate(movedParts);
  return {
    ...(await stillFindings(page, path)),
    ...(moved.length > 0 ? { [`${path} moved while it loaded`]: moved } : {}),
  };
}

/** The same of a page at which something was done since: what acts bring may move what was there. */
export async function stillFindings(page: Page, path: string): Promise<Record<string, unknown>> {
  const found = await axeFindings(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return {
    ...(found.length > 0 ? { [path]: found } : {}),
    ...(overflow > 0 ? { [`${path} is too wide by`]: overflow } : {}),
  };
}

/** What axe finds on the page against WCAG 2.0 to 2.2, levels A and AA. */
export async function axeFindings(page: Page): Promise<AxeFinding[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      elements: nodes.map((node) => node.target.join(" ")),
    }));
  });
}

/**
 * Texts that end at the edge of what holds them and say nothing of it: neither "…" nor, for a pointer, the whole text in
 * a title. What only a screen reader hears is no finding.
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const isHiding = ["hidden", "clip"].includes(style.overflowX) && style.textOverflow !== "ellipsis";
        if (
          !isHiding ||
          element.clientWidth < 4 ||
          element.closest("[title], svg, [aria-hidden], input, textarea, select")
        )
          return false;
        return element.scrollWidth > element.clientWidth + 1;
      })
      .map(
        (element) => `${element.tagName}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`,
      ),
  );
}

/** Pages that are another thing where scripts run: a grid, slide shows, what waits in this browser, fields of a choice, rows to add. */
const made = [
  ...["/nhap-bang", "/trinh-chieu", "/da-gui", "/ngoai-tuyen"],
  ...["/sua-loat", "/bao-chi/them", "/minh-chung", "/trang-tri/moi", "/man-hinh", "/bao-cao/moi"],
];

/** In the page: what has moved by itself since it was opened (layout shift). */
function movedParts(): Promise<string[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { sources?: { node: Node | null }[] })[];
      resolve(shifts.flatMap((one) => (one.sources ?? []).map(({ node }) => node?.textContent ?? "")));
    });
    observer.observe({ type: "layout-shift", buffered: true });
    // Nothing is told when nothing moved.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
  });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
