import { expect, it } from "vitest";
import { loadOutput } from "~/usecases/outputs-output.server";
import { checkPaste, type Paste, savePaste } from "~/usecases/outputs-paste.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, slug } from "../support/output-acts";

const pasted = (text: string, differs: Partial<Paste> = {}): Paste => ({
  text,
  columns: [],
  layout: "",
  dayStyle: "",
  edits: [],
  names: [],
  defaults: { unit: "trung-tam-truyen-thong", category: "portal-item", date: "04/05/2021" },
  ...differs,
});

describeOnEngines("lines ticked in a pasted list", (open) => {
  it("records the line that was ticked, also when mending has given a message a head line", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    for (const name of ["a", "b"]) {
      await logged(ctx, {
        title: `Đã có ${name}`,
        date: "02/05/2021",
        link: `https://halong.gov.vn/${name}`,
      });
    }
    const text = [
      "3/5: Ra quân cổ động ở chợ https://halong.gov.vn/a",
      "3/5: Hỏi đáp về thẻ cử tri https://halong.gov.vn/b",
      "3/5: Treo cờ trên phố",
    ].join("\n");
    const { lines, kind } = carriedOut(await checkPaste(ctx, slug, pasted(text)));
    expect(kind).toBe("message");
    expect(lines.map(({ line, state }) => [line, state])).toEqual([
      [1, "twin"],
      [2, "twin"],
      [3, "new"],
    ]);
    const edits = [{ line: 3, column: 1, value: "Treo cờ trên phố chính" }];
    const kept = { _key: ctx.newId(), withTwins: false, keep: [2], reason: "đăng lại", confirm: [] };
    const saved = carriedOut(await savePaste(ctx, slug, pasted(text, { edits }), kept));
    const titles = await Promise.all(
      saved.numbers.map(async (one) => (await loadOutput(ctx, slug, one)).content.title),
    );
    expect(titles).toEqual(["Hỏi đáp về thẻ cử tri", "Treo cờ trên phố chính"]);
  });
});
