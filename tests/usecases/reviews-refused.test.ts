import { beforeAll, expect, test } from "vitest";
import { NotFound } from "~/usecases/context.server";
import { addReview, loadReviews } from "~/usecases/reviews.server";
import {
  closeFigures,
  editReview,
  removeReview,
  reopenFigures,
  restoreReview,
  savePaper,
  saveStep,
} from "~/usecases/reviews-changes.server";
import { loadReview } from "~/usecases/reviews-page.server";
import { writeReviewPaper, writeUnitForm } from "~/usecases/reviews-papers.server";
import { must } from "../../scripts/demo/must";
import { describeOnSqlite } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const first = { _key: "r1", phase: "dot-1", closesOn: "", meetsOn: "26/3/2021" };

const codes = (outcome: { ok: boolean; problems?: { field: string; code: string }[] }) =>
  outcome.problems?.map(({ field, code }) => `${field} ${code}`) ?? "done";

describeOnSqlite("a review that cannot be changed so", (open) => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await open();
    id = must(await addReview(world.as("thu-ky"), slug, first));
  });
  const review = async () => (await loadReview(world.as("thu-ky"), slug, id)).review;
  const edit = async (differs: object) => {
    const { version, title, closesOn } = await review();
    const day = (on: string) => on.split("-").reverse().join("/");
    const form = { version, title, closesOn: day(closesOn), meetsOn: "26/03/2021", ...differs };
    return codes(await editReview(world.as("thu-ky"), slug, id, form));
  };
  const step = (differs: object) =>
    saveStep(world.as("thu-ky"), slug, id, {
      ...{ step: "draft" as const, version: 0, dueOn: "", doneOn: "", note: "", ...differs },
    });
  const paper = (differs: object) =>
    savePaper(world.as("thu-ky"), slug, id, {
      ...{ paper: "report" as const, version: 0, symbol: "", number: "", signedOn: "", ...differs },
    });

  test.each<[string, () => Promise<unknown>, string[]]>([
    ["its title with a telephone number", () => edit({ title: "Gọi 0912345678" }), ["title personal-phone"]],
    ["a closing day that is none", () => edit({ closesOn: "32/03/2021" }), ["closesOn no-such-day"]],
    ["a meeting on no day", () => edit({ meetsOn: "30/02/2021" }), ["meetsOn no-such-day"]],
    ["an old page", () => edit({ version: 9 }), ["form review-changed-by-other"]],
    ["no change", () => edit({}), ["form nothing-changed"]],
    ["a step due on no day", async () => codes(await step({ dueOn: "32/03/2021" })), ["dueOn no-such-day"]],
    [
      "a step done on no day",
      async () => codes(await step({ doneOn: "32/03/2021" })),
      ["doneOn no-such-day"],
    ],
    [
      "a step with a telephone number",
      async () => codes(await step({ note: "0912345678" })),
      ["note personal-phone"],
    ],
    ["a paper signed on no day", async () => codes(await paper({ signedOn: "x" })), ["signedOn not-a-date"]],
    [
      "a paper signed tomorrow",
      async () => codes(await paper({ signedOn: "05/05/2021" })),
      ["signedOn document-not-signed-yet"],
    ],
    [
      "a paper with a telephone number",
      async () => codes(await paper({ number: "0912345678" })),
      ["number personal-phone"],
    ],
    [
      "opening figures again for a reason with a telephone number",
      async () => codes(await reopenFigures(world.as("thu-ky"), slug, id, { reason: "0912345678" })),
      ["reason personal-phone"],
    ],
  ])("%s is refused at its field", async (_, act, expected) => {
    expect(await act()).toEqual(expected);
  });

  test("with its figures closed the closing day stays, and from an old page nothing is removed or brought back", async () => {
    must(await closeFigures(world.as("thu-ky"), slug, id));
    expect(await edit({ closesOn: "24/03/2021" })).toEqual(["closesOn figures-closed"]);
    const { version } = await review();
    const remove = (seen: number) => removeReview(world.as("thu-ky"), slug, id, { version: seen });
    const restore = (seen: number) => restoreReview(world.as("thu-ky"), slug, id, { version: seen });
    expect(codes(await remove(version + 1))).toEqual(["form review-changed-by-other"]);
    expect(codes(await restore(version))).toEqual(["form review-changed-by-other"]);
    must(await remove(version));
    expect(codes(await restore(version))).toEqual(["form review-changed-by-other"]);
    must(await restore(version + 1));
  });

  test("the final one is begun once, is offered no more then, and its report says so in its name", async () => {
    const form = { _key: "final", phase: "", closesOn: "", meetsOn: "" };
    const final = must(await addReview(world.as("thu-ky"), slug, form));
    expect(codes(await addReview(world.as("thu-ky"), slug, { ...form, _key: "final-2" }))).toEqual([
      "phase review-exists",
    ]);
    expect((await loadReviews(world.as("thu-ky"), slug)).choices.map(({ phase }) => phase)).not.toContain("");
    const gone = new AbortController().signal;
    const report = { paper: "report" as const, gone };
    expect((await writeReviewPaper(world.as("thu-ky"), slug, final, report)).name).toMatch(
      /^bao-cao-tong-ket-/,
    );
    await expect(writeUnitForm(world.as("thu-ky"), slug, final, { unitKey: "xa", gone })).rejects.toThrow(
      NotFound,
    );
  });
});
