import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextsProvider } from "~/i18n/texts";
import { vi } from "~/i18n/vi";
import { TwoTexts } from "~/routes/outputs/two-texts";
import { describeOnSqlite } from "../support/engines";
import { numberOf } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { openOutput, postToOutput } from "../support/output-routes";
import { problemsOf } from "../support/route-calls";

function correction(version: number, title: string, quantity: string) {
  const { _key, ...fields } = outputFormOf({ title, quantity });
  return { ...fields, intent: "revise", version: String(version), reason: "đếm lại" };
}

describeOnSqlite("two people correcting the same output", (open) => {
  test("the second one sees both texts, keeps what was typed, and may then save it", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"), { title: "Bản đầu" });
    await postToOutput(world.as("thu-truong"), number, correction(1, "Của thủ trưởng", "5"));
    const lost = await postToOutput(world.as("can-bo"), number, correction(1, "Của cán bộ", "3"));
    expect([lost.status, problemsOf(lost)]).toEqual([422, ["form changed-by-other"]]);
    expect(lost.body.problems[0].params.by).toContain("Thủ trưởng");
    expect(lost.body.values.title).toEqual(["Của cán bộ"]);

    const { page } = (await openOutput(world.as("can-bo"), number)).body;
    const markup = renderToStaticMarkup(
      <TextsProvider locale="vi" texts={vi}>
        <TwoTexts stored={page.fields} answer={lost.body} options={page.options} />
      </TextsProvider>,
    );
    const rows = markup.split("<tr").slice(2);
    expect(rows).toHaveLength(2);
    expect(rows.join()).toMatch(/Của thủ trưởng.*Của cán bộ/s);
    expect(rows.join()).toMatch(/>5<.*>3</s);

    const again = await postToOutput(world.as("can-bo"), number, correction(page.version, "Của cán bộ", "3"));
    expect(again.status).toBe(302);
    const { page: saved } = (await openOutput(world.as("can-bo"), number)).body;
    expect(saved.content).toMatchObject({ title: "Của cán bộ", value: 3 });
    expect(saved.history.map((entry: { after: { title: string } }) => entry.after.title)).toEqual([
      "Của cán bộ",
      "Của thủ trưởng",
    ]);
  });

  test("a withdrawal that comes too late is refused with its reason kept", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"));
    await postToOutput(world.as("thu-truong"), number, correction(1, "Của thủ trưởng", "5"));
    const fields = { intent: "withdraw", version: "1", reason: "ghi trùng" };
    const late = await postToOutput(world.as("can-bo"), number, fields);
    expect([late.status, problemsOf(late)]).toEqual([422, ["form changed-by-other"]]);
    expect(late.body.values.reason).toEqual(["ghi trùng"]);
  });
});
