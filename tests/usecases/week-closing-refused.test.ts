import { expect, it } from "vitest";
import { newId } from "~/adapters/ids.server";
import { NotFound } from "~/usecases/context.server";
import { closeWeek } from "~/usecases/week-closing.server";
import { loadClosing } from "~/usecases/week-closing-page.server";
import { askReopening, decideReopening } from "~/usecases/week-reopening.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { ended } from "../support/settings-acts";
import { mediaCentre, week17 } from "../support/weekly-reports";
import type { World } from "../support/world";

const close = (world: World, unit = "", login = "thu-ky") =>
  closeWeek(world.as(login), slug, { _key: newId(), week: week17, unit });

describeOnSqlite("a week that cannot be closed or opened", (open) => {
  it.each([
    ["no day", { week: "tuần 17", unit: "" }, "week week-needed"],
    ["a day within a week", { week: "2021-04-27", unit: "" }, "week week-needed"],
    ["a week that runs", { week: "2021-05-03", unit: "" }, "week week-not-over"],
    ["a unit that nobody has", { week: week17, unit: "khong-co" }, "unit unit-unknown"],
  ])("%s is refused at its field", async (_, form, expected) => {
    const world = await open();
    const outcome = await closeWeek(world.as("thu-ky"), slug, { _key: newId(), ...form });
    expect(codesOf(problemsOf(outcome))).toEqual([expected]);
  });

  it("of a unit that is closed alone the page tells the unit, in the history and in the wish to open it", async () => {
    const world = await open();
    await ended(world, "xa-ky-thuong", "2021-06-01");
    carriedOut(await close(world, mediaCentre));
    const page = () => loadClosing(world.as("thu-ky"), slug);
    const [closure] = (await page()).history;
    expect(closure?.unit).toBe("Trung tâm Truyền thông và Văn hóa");
    const ask = { _key: newId(), closure: closure?.id ?? "", reason: "Thiếu số" };
    carriedOut(await askReopening(world.as("thu-ky"), slug, ask));
    expect((await page()).requests).toMatchObject([{ week: 17, unit: "Trung tâm Truyền thông và Văn hóa" }]);
    expect((await page()).units.map(({ key }) => key)).toContain("xa-ky-thuong");
  });

  it("is opened by a wish with a reason, once, and the wish is taken back by who had it or refused by another", async () => {
    const world = await open();
    carriedOut(await close(world));
    const [closure] = (await loadClosing(world.as("thu-ky"), slug)).history;
    const ask = (differs: object = {}) =>
      askReopening(world.as("thu-ky"), slug, {
        ...{ _key: newId(), closure: closure?.id ?? "", reason: "Thiếu số của 3 phường", ...differs },
      });
    expect(codesOf(problemsOf(await ask({ reason: "Gọi 0912345678" })))).toEqual(["reason personal-phone"]);
    await expect(ask({ closure: "khong-co" })).rejects.toThrow(NotFound);
    const decide = async (login: string, decision: "consented" | "refused", id?: string) => {
      const [request] = (await loadClosing(world.as("thu-ky"), slug)).requests;
      return decideReopening(world.as(login), slug, id ?? request?.id ?? "", decision);
    };
    await expect(decide("thu-ky-2", "refused", "khong-co")).rejects.toThrow(NotFound);
    for (const login of ["thu-ky", "thu-ky-2"]) {
      carriedOut(await ask());
      carriedOut(await decide(login, "refused"));
      expect((await loadClosing(world.as("thu-ky"), slug)).requests).toEqual([]);
    }
    const kinds = await world.db.read.selectFrom("reopen_requests").select("decision").execute();
    expect(kinds.map(({ decision }) => decision).sort()).toEqual(["refused", "withdrawn"]);
    carriedOut(await ask());
    carriedOut(await decide("thu-ky-2", "consented"));
    expect(codesOf(problemsOf(await ask()))).toEqual(["form week-is-open"]);
    const [line] = (await loadClosing(world.as("thu-ky"), slug)).history;
    expect(line?.reopened).toMatchObject({ by: expect.any(String), reason: "Thiếu số của 3 phường" });
  });
});
