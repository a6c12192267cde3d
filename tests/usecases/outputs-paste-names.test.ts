import { expect, it } from "vitest";
import { checkPaste, type Paste } from "~/usecases/outputs-paste.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, slug } from "../support/output-acts";

const defaults = { unit: "trung-tam-truyen-thong", category: "portal-item", date: "04/05/2021" };
const pasted = (text: string, names: Paste["names"] = []): Paste => ({
  ...{ text, columns: [], layout: "", dayStyle: "", edits: [] },
  ...{ names, defaults },
});

describeOnEngines("names in a pasted list", (open) => {
  it("asks once what a name on several lines stands for, and takes the answer for all of them", async () => {
    const ctx = (await open()).as("thu-ky");
    const lines = ["Fanpage\tTin một", "Fanpage\tTin hai", "Blog\tTin ba", "Pano\tPano ngã tư"];
    const text = ["Hình thức\tTiêu đề", ...lines].join("\n");
    const asked = carriedOut(await checkPaste(ctx, slug, pasted(text)));
    expect(asked.names).toMatchObject([{ kind: "category", text: "Fanpage", lines: 2 }]);
    expect(asked.names[0]?.suggestions[0]).toBe("fanpage-post");
    const names = [{ column: 0, text: "Fanpage", value: "Bài đăng fanpage" }];
    const said = carriedOut(await checkPaste(ctx, slug, pasted(text, names)));
    expect(said.lines.map(({ state, read }) => [state, read?.category])).toEqual([
      ["new", "Bài đăng fanpage"],
      ["new", "Bài đăng fanpage"],
      ["bad", undefined],
      ["new", "Pano"],
    ]);
    expect([said.names, said.text.split("\n")[2]]).toEqual([[], "Bài đăng fanpage\tTin hai"]);
  });
});
