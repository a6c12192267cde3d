import { describe, expect, it } from "vitest";
import { newSetUp, phaseField, type SetUpDraft, type SetUpUnit, unitField } from "~/domain/set-up";
import { isSamePart, withForm } from "~/domain/set-up-forms";
import { categorySeeds, messageSeeds } from "~db/seeds/catalogue";
import { posted } from "../support/set-up";

const known = { categories: categorySeeds, messages: messageSeeds };
const blank = newSetUp(known);
const unit = (id: string, differs: Partial<SetUpUnit>): SetUpUnit => ({
  ...{ id, name: "Phường Hà Tu", kind: "ward", bloc: "", code: "", parent: "", shortName: "Hà Tu" },
  ...differs,
});

describe("the form of units", () => {
  const draft: SetUpDraft = {
    ...blank,
    units: {
      ...{ root: "Hạ Long", pasted: "cũ" },
      lines: [
        unit("u1", {}),
        unit("u2", { name: "Khu 1", parent: "Phường Hà Tu" }),
        unit("u3", { name: "Khu 2" }),
      ],
    },
  };
  const withFields = (fields: Record<string, string>) =>
    withForm(draft, "units", posted(fields), known).units;
  const line = (
    id: string,
    name: string,
    more: Partial<Record<"kind" | "parent" | "drop", string>> = {},
  ) => ({
    [unitField(id, "name")]: name,
    ...Object.fromEntries(
      Object.entries(more).map(([field, value]) => [unitField(id, field as "kind"), value]),
    ),
  });

  it("changes only the lines that stood on its page", () => {
    expect(withFields({})).toEqual(draft.units);
    expect(withFields(line("u3", "Khu 3")).lines.map(({ name }) => name)).toEqual([
      "Phường Hà Tu",
      "Khu 1",
      "Khu 3",
    ]);
  });

  it("takes out what is ticked, and keeps the kind where it sends one that is none", () => {
    const units = withFields({
      ...line("u2", "Khu 1", { drop: "1" }),
      ...line("u3", "Khu 2", { kind: "làng" }),
    });
    expect(units.lines.map(({ id, kind }) => [id, kind])).toEqual([
      ["u1", "ward"],
      ["u3", "ward"],
    ]);
    expect(withFields(line("u3", "Khu 2", { kind: "office" })).lines[2]?.kind).toBe("office");
  });

  it("lets what reports to a renamed unit go on doing so, unless it was given another", () => {
    const renamed = withFields(line("u1", "Phường Hà Tu mới"));
    expect(renamed.lines.map(({ parent }) => parent)).toEqual(["", "Phường Hà Tu mới", ""]);
    // The short name belonged to the old name.
    expect(renamed.lines[0]?.shortName).toBeUndefined();
    const moved = withFields({ ...line("u1", "Phường A"), ...line("u2", "Khu 1", { parent: "Khu 2" }) });
    expect(moved.lines[1]?.parent).toBe("Khu 2");
    expect(withFields(line("u1", "")).lines[1]?.parent).toBe("Phường Hà Tu");
    expect(withFields(line("u1", "Phường Hà Tu")).lines[0]?.shortName).toBe("Hà Tu");
  });

  it("keeps a pasted list that is being looked at", () => {
    expect(withFields({ pasted: "mới", root: "Cẩm Phả" })).toMatchObject({ pasted: "mới", root: "Cẩm Phả" });
    expect(withFields({ root: "Cẩm Phả" }).pasted).toBe("cũ");
  });
});

describe("the form of phases", () => {
  const milestone = (key: string) => ({
    ...{
      key,
      name: key,
      kind: "deadline",
      daysBefore: 10,
      isKept: true,
      inclusive: true,
      dueTime: undefined,
    },
  });
  const draft = {
    ...blank,
    phases: { lines: blank.phases.lines.slice(0, 2), milestones: [milestone("a"), milestone("b")] },
  } as unknown as SetUpDraft;
  const withFields = (fields: Record<string, string | string[]>) =>
    withForm(draft, "phases", posted(fields), known);

  it("leaves out a line whose cells were emptied, and adds a blank one that was filled in", () => {
    const next = withFields({
      ...{ [phaseField("p1", "name")]: "", [phaseField("p1", "from")]: "", [phaseField("p1", "to")]: "" },
      [phaseField(`p${draft.nextId}`, "name")]: "Cao điểm",
      [phaseField(`p${draft.nextId}`, "kind")]: "peak",
      [phaseField(`p${draft.nextId + 1}`, "kind")]: "peak",
    });
    expect(next.phases.lines.map(({ name, kind }) => [name, kind])).toEqual([
      ["Đợt 2", "phase"],
      ["Cao điểm", "peak"],
    ]);
    expect(next.nextId).toBe(draft.nextId + 2);
  });

  it("takes any other kind for a plain phase", () => {
    expect(withFields({ [phaseField("p1", "kind")]: "lạ" }).phases.lines[0]?.kind).toBe("phase");
  });

  it("drops only milestones that stood on the page without a tick", () => {
    expect(withFields({}).phases.milestones.map(({ isKept }) => isKept)).toEqual([true, true]);
    expect(
      withFields({ _milestones: "1", milestones: ["b"] }).phases.milestones.map(({ isKept }) => isKept),
    ).toEqual([false, true]);
  });
});

describe("the forms of the other steps", () => {
  it("keep what they do not hold, and cut what nobody types", () => {
    const basics = withForm(
      blank,
      "basics",
      posted({ name: "x".repeat(3_000), notSunday: "on" }),
      known,
    ).basics;
    expect(basics).toMatchObject({ name: "x".repeat(2_000), notSunday: true, level: "province" });
    const rhythm = (limit: string) =>
      withForm(blank, "rhythm", posted({ decorationLimit: limit, meetingTime: "14:00" }), known).rhythm;
    expect(rhythm("before")).toMatchObject({
      decorationLimit: "before",
      meetingTime: "14:00",
      weekFirstDay: "1",
    });
    expect(rhythm("lạ").decorationLimit).toBe("by");
  });

  it("read a message a line, known ones by their key", () => {
    const [first] = messageSeeds;
    const { content } = withForm(
      blank,
      "content",
      posted({ categories: ["pano"], messages: `${first?.name}\nViệc mới` }),
      known,
    );
    expect(content.categories).toEqual(["pano"]);
    expect(content.messages).toEqual([first, { key: "viec-moi", name: "Việc mới" }]);
  });

  it("change nothing where a step has no form of its own, and are the same where nothing changed", () => {
    expect(withForm(blank, "copy", posted({ name: "x" }), known)).toBe(blank);
    expect(withForm(blank, "preview", posted({ name: "x" }), known)).toBe(blank);
    const same = withForm(blank, "rhythm", posted({}), known);
    const other = withForm(blank, "rhythm", posted({ meetingTime: "8:00" }), known);
    expect([isSamePart(blank, same, "rhythm"), isSamePart(blank, other, "rhythm")]).toEqual([true, false]);
    expect(isSamePart(blank, other, "preview")).toBe(true);
  });
});
