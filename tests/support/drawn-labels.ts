import type { Page } from "playwright-core";

/** The words of the drawing that is to be seen; of each letter's box only the part that letters fill. */
export function labelsOf(page: Page): Promise<{ count: number; touching: string[] }> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".tl-w, .tl-l")]
      .filter((text) => text.getBoundingClientRect().width > 0)
      .map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const air = (bottom - top) * 0.2;
        return { words: text.textContent ?? "", left, right, top: top + air, bottom: bottom - air };
      });
    const touching = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.words} on ${b.words}`),
    );
    return { count: boxes.length, touching };
  });
}
