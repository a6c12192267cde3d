import { beforeAll, expect, it } from "vitest";
import { AccessDenied } from "~/usecases/context.server";
import { declareOutputs } from "~/usecases/declarations.server";
import { withdrawOutput } from "~/usecases/outputs-revise.server";
import { loadReceipts } from "~/usecases/receipts.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, numberOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const look = (world: World, who: string, asked: Record<string, string> = {}) =>
  loadReceipts(world.as(who), slug, (name) => asked[name] ?? "");

describeOnEngines("what a person has sent", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    await logged(world.as("can-bo"), { title: "Mục thứ nhất" });
    await logged(world.as("thu-ky"), { title: "Của thư ký" });
    const gone = await numberOf(world.as("can-bo"), { title: "Mục đăng nhầm" });
    carriedOut(await withdrawOutput(world.as("can-bo"), slug, gone, { version: 1, reason: "đăng nhầm" }));
    const declared = {
      ...{
        _key: "khai-1",
        kind: "zero" as const,
        units: ["trung-tam-truyen-thong"],
        category: "fanpage-post",
      },
      ...{ from: "26/04/2021", to: "02/05/2021", note: "" },
    };
    carriedOut(await declareOutputs(world.as("can-bo"), slug, declared));
  });

  it("is listed newest first with code and time, declarations and withdrawn items among it, and nobody else's", async () => {
    const { rows } = await look(world, "can-bo");
    const shown = rows.map((row) => [
      row.kind === "output" ? `${row.code} ${row.title}` : `${row.declares} ${row.from}`,
      row.isWithdrawn,
    ]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ["zero 2021-04-26", false],
        ["KQ-2021-0003 Mục đăng nhầm", true],
        ["KQ-2021-0001 Mục thứ nhất", false],
      ]),
    );
    expect(shown).toHaveLength(3);
    const times = rows.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(times.every((at) => at.startsWith("2021-05-0"))).toBe(true);
  });

  it("is narrowed to the day in Vietnam on which it arrived; a day that is none says why", async () => {
    expect((await look(world, "can-bo", { ngay: "04/05/2021" })).rows).toHaveLength(3);
    expect((await look(world, "can-bo", { ngay: "2021-05-03" })).rows).toEqual([]);
    const wrong = await look(world, "can-bo", { ngay: "31/04/2021" });
    expect(wrong.problems).toMatchObject([{ field: "ngay", code: "no-such-day" }]);
    expect(wrong.rows).toHaveLength(3);
  });

  it("goes on behind the last row of a page, without losing or repeating one", async () => {
    const { rows } = await look(world, "can-bo");
    const [first] = rows;
    const rest = await look(world, "can-bo", { "cu-hon": `${first?.at}_${first?.id}` });
    expect(rest.rows.map(({ id }) => id)).toEqual(rows.slice(1).map(({ id }) => id));
    expect(rest.older).toBeNull();
  });

  it("is for people who log", async () => {
    await expect(look(world, "lanh-dao")).rejects.toThrow(AccessDenied);
    await expect(look(world, "cong-tac-vien")).rejects.toThrow(AccessDenied);
  });
});
