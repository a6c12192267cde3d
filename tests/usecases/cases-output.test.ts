import { expect, test } from "vitest";
import { loadOutputCases } from "~/usecases/cases-output.server";
import { removeCase } from "~/usecases/cases-record.server";
import { decided, linking, recorded } from "../support/cases";
import { describeOnEngines } from "../support/engines";
import { carriedOut, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";

describeOnEngines("the cases offered on an output's page", (open) => {
  test("are the open ones first, then the published ones, each newest first; none left alone, removed or linked", async () => {
    const world = await open();
    const claims = ["phải mua", "bị thu lại", "hết hạn", "in sai tên", "cấp hai lần", "phải trả lệ phí"];
    const numbers: number[] = [];
    for (const words of claims) numbers.push(await recorded(world, { claim: `Thẻ cử tri ${words}` }));
    const [published = 0, left = 0, removed = 0, linked = 0] = numbers;
    const output = await outputOf(world, { title: "Thẻ cử tri không mất tiền" });
    await decided(world, published);
    carriedOut(await linking(world, published, [(await outputOf(world, { title: "Hỏi đáp" })).id]));
    await decided(world, left, { decision: "leave" });
    carriedOut(await removeCase(world.as("thu-ky"), slug, removed, { version: 1 }));
    await decided(world, linked);
    carriedOut(await linking(world, linked, [output.id]));
    const page = await loadOutputCases(world.as("thu-ky"), slug, output.number);
    expect(page?.cases.map(({ code }) => code)).toEqual([`PB-${linked}`]);
    expect(page?.choices.map(({ key }) => key)).toEqual(["PB-6", "PB-5", `PB-${published}`]);
  });
});
