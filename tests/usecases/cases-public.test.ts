import { expect, test } from "vitest";
import { loadCase } from "~/usecases/cases-case.server";
import { hideCaseFromPublic, showCasePublicly } from "~/usecases/cases-public.server";
import { addRepeat } from "~/usecases/cases-record.server";
import { AccessDenied } from "~/usecases/context.server";
import { switchFactsPage } from "~/usecases/facts-settings.server";
import { loadPublicFacts } from "~/usecases/public-facts.server";
import { caseOf, decided, linking, recorded } from "../support/cases";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";
import type { World } from "../support/world";

async function published(world: World): Promise<number> {
  const number = await recorded(world);
  await decided(world, number);
  const output = await outputOf(world, { title: "Thẻ cử tri được cấp không thu tiền" });
  carriedOut(await linking(world, number, [output.id]));
  return number;
}
const page = (world: World, number: number) => loadCase(world.as("thu-ky"), slug, number, null);
const claims = async (world: World) =>
  (await loadPublicFacts(world.asNobody(), slug)).facts.map(({ claim }) => claim);

describeOnEngines("a correction on the public page", (open) => {
  test("is there once the secretary shows it, and gone when it is taken off", async () => {
    const world = await open();
    const number = await published(world);
    carriedOut(await switchFactsPage(world.as("thu-ky"), slug, true));
    expect(await claims(world)).toEqual([]);
    const { version } = carriedOut(
      await showCasePublicly(world.as("thu-ky"), slug, number, {
        version: (await page(world, number)).version,
      }),
    );
    expect(await claims(world)).toEqual([caseOf().claim]);
    expect((await page(world, number)).publicPage).toEqual({ isShown: true, path: `/cong-khai/${slug}/1` });
    carriedOut(await hideCaseFromPublic(world.as("thu-ky"), slug, number, { version }));
    expect(await claims(world)).toEqual([]);
    expect((await page(world, number)).history.map(({ act }) => act)).toEqual(
      expect.arrayContaining(["shown-public", "hidden-public"]),
    );
  });

  test("is refused before anything has published it, with an old version, and to a unit's people", async () => {
    const world = await open();
    const number = await recorded(world);
    await decided(world, number);
    const early = await showCasePublicly(world.as("thu-ky"), slug, number, { version: 2 });
    expect(codesOf(problemsOf(early))).toEqual(["form case-not-published"]);
    const other = await published(world);
    const { version } = await page(world, other);
    carriedOut(await showCasePublicly(world.as("thu-ky"), slug, other, { version }));
    const stale = await hideCaseFromPublic(world.as("thu-ky-2"), slug, other, { version });
    expect(codesOf(problemsOf(stale))).toEqual(["form case-changed"]);
    await expect(hideCaseFromPublic(world.as("can-bo"), slug, other, { version })).rejects.toThrow(
      AccessDenied,
    );
  });

  test("a person called by name is asked about until the form says that it is no citizen", async () => {
    const world = await open();
    const number = await recorded(world);
    const form = {
      ...{ _key: "lan-2", medium: "press" as const, unit: "", seenOn: "04/05/2021", seenTime: "08:00" },
      note: "Ông Nguyễn Văn Bình nói lại trong cuộc họp tổ",
    };
    const asked = await addRepeat(world.as("thu-ky"), slug, number, form);
    expect(codesOf(problemsOf(asked))).toEqual(["note named-person"]);
    carriedOut(await addRepeat(world.as("thu-ky"), slug, number, { ...form, notCitizen: "1" }));
  });
});
