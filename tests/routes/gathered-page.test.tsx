import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { gathered } from "~/server/gathered-page.server";

function pageOf(page: JSX.Element): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onShellReady: () => pipe(gathered((html) => resolve(html.toString()))),
      onShellError: reject,
    });
  });
}

test("letters of two and three bytes stay whole wherever React's pieces of 2 KB end", async () => {
  // One letter more before them each time: the end of a piece meets the letters in every way there is.
  for (let before = 0; before < 20; before += 1) {
    const first = "x".repeat(before);
    const words = Array.from({ length: 300 }, (_, index) => `đường phố ở ngã tư ${index}`);
    const options = words.map((value) => <option key={value} value={value} />);
    const html = await pageOf(<datalist title={first}>{options}</datalist>);
    const written = words.map((value) => `<option value="${value}"></option>`).join("");
    expect(html).toBe(`<datalist title="${first}">${written}</datalist>`);
  }
});
