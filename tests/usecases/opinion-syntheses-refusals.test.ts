import { beforeAll, expect, test } from "vitest";
import type { EntryForm } from "~/domain/opinion-synthesis-forms";
import { NotFound } from "~/usecases/context.server";
import { addEntry, loadFigures, setEntry } from "~/usecases/opinion-figures.server";
import { loadSyntheses } from "~/usecases/opinion-syntheses.server";
import {
  addSynthesis,
  editSynthesis,
  issueSynthesis,
  reopenSynthesis,
  saveWording,
  setSynthesisRemoved,
} from "~/usecases/opinion-synthesis-changes.server";
import { loadSynthesis, writeSynthesis } from "~/usecases/opinion-synthesis-page.server";
import { describeOnSqlite } from "../support/engines";
import { entryForm, filed, issueOf, synthesisForm } from "../support/opinion-synthesis";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const phone = "Gọi 0912 345 678";

const gone = new AbortController().signal;

/** Days of a period that are typed wrong, and what is said of each. */
const wrongDays = [
  ["30/02/2021", "30/04/2021", "from no-such-day"],
  ["01/04/2021", "không rõ", "to not-a-date"],
  ["", "30/04/2021", "from date-needed"],
  ["01/04/2021", "", "to date-needed"],
  ["02/04/2021", "01/04/2021", "to period-order"],
] as const;

describeOnSqlite("a synthesised report", (open) => {
  let world: World;
  let issue: string;
  const secretary = () => world.as("thu-ky");
  const begun = async () =>
    carriedOut(await addSynthesis(secretary(), slug, synthesisForm({ issues: [issue], title: "Tháng tư" })));
  const draft = { title: "Tháng tư", from: "01/04/2021", to: "30/04/2021", issues: [] as string[] };
  const paper = { version: 1, number: "7", symbol: "", issuedOn: "03/05/2021" };

  beforeAll(async () => {
    world = await open();
    issue = await issueOf(world, await filed(world, [{ on: "2021-04-10" }]));
  });

  test.each(wrongDays)("says at its field why %s to %s is no period, new or kept", async (from, to, said) => {
    const id = await begun();
    const added = await addSynthesis(secretary(), slug, synthesisForm({ from, to }));
    const edited = await editSynthesis(secretary(), slug, id, { ...draft, version: 1, from, to });
    expect([codesOf(problemsOf(added)), codesOf(problemsOf(edited))]).toEqual([[said], [said]]);
    expect((await loadSynthesis(secretary(), slug, id)).synthesis).toMatchObject({
      ...{ title: "Tháng tư", from: "2021-04-01", to: "2021-04-30", version: 1 },
    });
  });

  test("takes personal data in none of its texts", async () => {
    const id = await begun();
    const said = [
      await addSynthesis(secretary(), slug, synthesisForm({ title: phone })),
      await editSynthesis(secretary(), slug, id, { ...draft, version: 1, title: phone }),
      await issueSynthesis(secretary(), slug, id, { ...paper, symbol: phone }),
      await reopenSynthesis(secretary(), slug, id, { version: 1, reason: phone }),
    ].map((outcome) => codesOf(problemsOf<unknown>(outcome)));
    expect(said).toEqual([
      ["title personal-phone"],
      ["title personal-phone"],
      ["symbol personal-phone"],
      ["reason personal-phone"],
    ]);
  });

  test("is changed only by who saw it as it is, at every step", async () => {
    const id = await begun();
    carriedOut(await editSynthesis(secretary(), slug, id, { ...draft, version: 1, issues: [issue, "999"] }));
    expect((await loadSynthesis(secretary(), slug, id)).covered.map(({ number }) => String(number))).toEqual([
      issue,
    ]);
    const late = world.as("thu-ky-2");
    const lost = [
      await editSynthesis(late, slug, id, { ...draft, version: 1, title: "Khác" }),
      await issueSynthesis(late, slug, id, paper),
      await setSynthesisRemoved(late, slug, id, { version: 1, isRemoved: true }),
    ].map((outcome) => codesOf(problemsOf<unknown>(outcome)));
    expect(lost).toEqual(Array.from({ length: 3 }, () => ["form synthesis-changed-by-other"]));
    carriedOut(await issueSynthesis(secretary(), slug, id, { ...paper, version: 2 }));
    expect(
      codesOf(problemsOf(await reopenSynthesis(late, slug, id, { version: 2, reason: "Sai số" }))),
    ).toEqual(["form synthesis-changed-by-other"]);
  });

  test("that is issued stays as it is until it is opened again", async () => {
    const id = await begun();
    carriedOut(await issueSynthesis(secretary(), slug, id, paper));
    const refused = [
      await editSynthesis(secretary(), slug, id, { ...draft, version: 2 }),
      await issueSynthesis(secretary(), slug, id, { ...paper, version: 2 }),
      await setSynthesisRemoved(secretary(), slug, id, { version: 2, isRemoved: true }),
    ].map((outcome) => codesOf(problemsOf<unknown>(outcome)));
    expect(refused).toEqual(Array.from({ length: 3 }, () => ["form synthesis-issued"]));
    carriedOut(await reopenSynthesis(secretary(), slug, id, { version: 2, reason: "Sai số liệu" }));
    expect(
      codesOf(problemsOf(await reopenSynthesis(secretary(), slug, id, { version: 3, reason: "Lần nữa" }))),
    ).toEqual(["form synthesis-not-issued"]);
  });

  test("is issued only about issues, and with no wording that its author has not seen", async () => {
    const empty = carriedOut(await addSynthesis(secretary(), slug, synthesisForm()));
    expect(codesOf(problemsOf(await issueSynthesis(secretary(), slug, empty, paper)))).toEqual([
      "form issues-needed",
    ]);
    const never = carriedOut(await addSynthesis(secretary(), slug, synthesisForm()));
    expect(
      codesOf(problemsOf(await issueSynthesis(secretary(), slug, never, { ...paper, issuedOn: "31/4" }))),
    ).toEqual(["issuedOn not-a-date"]);
  });

  test("goes back from a kept wording to what the data say", async () => {
    const id = await begun();
    const drafted = (await loadSynthesis(secretary(), slug, id)).texts[0]?.body;
    const wording = { section: "situation", version: 0, body: "Ổn định." } as const;
    carriedOut(await saveWording(secretary(), slug, id, wording));
    expect((await loadSynthesis(secretary(), slug, id)).texts[0]?.body).toBe("Ổn định.");
    carriedOut(await saveWording(secretary(), slug, id, { ...wording, version: 1, body: null }));
    const [text] = (await loadSynthesis(secretary(), slug, id)).texts;
    expect([text?.body, text?.isDraft, text?.version]).toEqual([drafted, true, 2]);
  });

  test("is taken away once, and brought back once", async () => {
    const id = await begun();
    const set = (version: number, isRemoved: boolean) =>
      setSynthesisRemoved(secretary(), slug, id, { version, isRemoved });
    expect(carriedOut(await set(1, true))).toBe(2);
    expect(codesOf(problemsOf(await set(2, true)))).toEqual(["form synthesis-changed-by-other"]);
    expect((await loadSyntheses(secretary(), slug)).removed.map((one) => one.id)).toContain(id);
    expect(carriedOut(await set(2, false))).toBe(3);
    expect((await loadSyntheses(secretary(), slug)).reports.map((one) => one.id)).toContain(id);
  });

  test("is saved under a name that says its kind, in the campaign's own layout where none is asked", async () => {
    const general = await begun();
    const thematic = carriedOut(
      await addSynthesis(secretary(), slug, synthesisForm({ kind: "thematic", issues: [issue] })),
    );
    const names = [];
    for (const id of [general, thematic])
      names.push((await writeSynthesis(secretary(), slug, id, { layout: null, gone })).name);
    expect(names).toEqual([
      "bao-cao-du-luan-tong-hop-2021-04-30.docx",
      "bao-cao-du-luan-chuyen-de-2021-04-30.docx",
    ]);
  });
});

describeOnSqlite("a figure that is stated for a period", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });

  test.each<[Partial<EntryForm>, string]>([
    ...wrongDays.map(([from, to, said]): [Partial<EntryForm>, string] => [{ from, to }, said]),
    [{ said: phone, qualifier: "uncounted" }, "said personal-phone"],
    [{ value: "" }, "value value-needed"],
    [{ value: "mươi" }, "value not-a-count"],
  ])("is refused with what is wrong: %j", async (differs, said) => {
    const form = entryForm({ value: "5", from: "01/01/2019", to: "31/01/2019", ...differs });
    expect(codesOf(problemsOf(await addEntry(world.as("thu-ky"), slug, form)))).toEqual([said]);
  });

  test("is taken back and brought back by who saw it as it is", async () => {
    const secretary = world.as("thu-ky");
    const month = { from: "01/02/2019", to: "28/02/2019" };
    const entry = carriedOut(await addEntry(secretary, slug, entryForm({ value: "5", ...month })));
    const shown = async () => (await loadFigures(secretary, slug, month)).entries.length;
    const lost = ["form issue-changed-by-other"];
    expect(
      codesOf(problemsOf(await setEntry(secretary, slug, { entry, version: 1, isRemoved: false }))),
    ).toEqual(lost);
    expect(carriedOut(await setEntry(secretary, slug, { entry, version: 1, isRemoved: true }))).toBe(2);
    expect(await shown()).toBe(0);
    expect(
      codesOf(problemsOf(await setEntry(secretary, slug, { entry, version: 1, isRemoved: false }))),
    ).toEqual(lost);
    expect(carriedOut(await setEntry(secretary, slug, { entry, version: 2, isRemoved: false }))).toBe(3);
    expect(await shown()).toBe(1);
    const unknown = { entry: "không có", version: 1, isRemoved: true };
    await expect(setEntry(secretary, slug, unknown)).rejects.toThrow(NotFound);
  });

  test.each([
    ["abc", "30/04/2021"],
    ["01/04/2021", "abc"],
    ["", ""],
    ["30/04/2021", "01/04/2021"],
  ])("an address that asks for %s to %s shows the half-year of today", async (from, to) => {
    const page = await loadFigures(world.as("lanh-dao"), slug, { from, to });
    expect(page.period).toEqual({ from: "2021-01-01", to: "2021-06-30" });
  });
});
