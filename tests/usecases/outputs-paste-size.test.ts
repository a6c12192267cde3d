import { expect, it } from "vitest";
import { checkPaste, type Paste, savePaste } from "~/usecases/outputs-paste.server";
import { describeOnEngines } from "../support/engines";
import { footprint, slug } from "../support/output-acts";

const defaults = { unit: "trung-tam-truyen-thong", category: "portal-item", date: "04/05/2021" };
const pasted = (text: string): Paste => ({
  text,
  columns: [],
  layout: "",
  dayStyle: "",
  edits: [],
  names: [],
  defaults,
});

describeOnEngines("a pasted list beyond its bounds", (open) => {
  it("is refused whole, with what is too much, when nobody could keep such a list", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const wish = { _key: ctx.newId(), withTwins: false, keep: [], reason: "", confirm: [] };
    const before = await footprint(world);
    const most: [string, object][] = [
      ["tin\n".repeat(20_001), { code: "paste-too-many-lines", params: { max: 20_000, count: 20_001 } }],
      [
        `${"\t".repeat(100)}x\n${"a\tb\n".repeat(19_000)}`,
        { code: "paste-too-many-columns", params: { max: 100, count: 101 } },
      ],
      [
        `Ngày\tTiêu đề\n3/5/2021\t${"(".repeat(20_001)}`,
        { code: "paste-too-many-characters", params: { max: 20_000, count: 20_001 } },
      ],
    ];
    for (const [text, problem] of most) {
      const refusal = { ok: false, problems: [{ field: "text", ...problem }] };
      expect(await checkPaste(ctx, slug, pasted(text))).toEqual(refusal);
      expect(await savePaste(ctx, slug, pasted(text), wish)).toEqual(refusal);
    }
    expect(await footprint(world)).toEqual(before);
  });
});
