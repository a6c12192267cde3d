import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { claimText, freeText, namedPersonProblems } from "~/domain/guarded-text";
import { filesBelow } from "../../scripts/layers/source-tree";

const root = new URL("../../", import.meta.url);

const named = (text: string) => text.split(" ");

/**
 * Fields of forms that hold no text of a person: what stands there is looked up, or understood as what it should be,
 * and refused when it is not that.
 */
const NOT_TEXT = new Set([
  // Keys of records, which are found or refused.
  ...named(
    "_key _seen accountId after areas batch before block campaign categories category categoryId channel",
  ),
  ...named("channels closure coordinating decision decorationKey digest documentId documents event"),
  ...named(
    "evidence feed file first id into item itemDesign itemId items itemKind keep key last layout member",
  ),
  ...named("message milestone newer occurrence older outputId outputs parent phase photo report request"),
  ...named(
    "rerun rule ruleAnchor scope seen sheet site templateKey topic topics unit unitId unitScope units",
  ),
  ...named("upload view week"),
  ...named("handover issues repeat seenOf team"),
  ...named("case entry handovers issue matter repeatOf seenOn seenTime sourceDocument sourceLink topicKey"),
  // A place on the map in figures, and where a feed of an outlet is read: both are read, or refused.
  ...named("point address link"),
  // Days, hours and rules of days.
  ...named(
    "asOf closesOn date day doneOn due dueBy dueOn endOn endsOn from itemDue itemDone lastDay meetsOn monthDay on",
  ),
  ...named(
    "period rerunOn ruleDays ruleSide signedOn startOn startsOn surveyedOn takenOn time times to until",
  ),
  ...named("validFrom validUntil weekday windowFrom windowTo"),
  ...named("answeredOn decidedOn decidedTime issuedOn passedOn publishedOn publishedTime toldOn"),
  // Figures and versions.
  ...named(
    "_version agreed estimate factor introduced itemQuantity itemSize n newerVersion number olderVersion per",
  ),
  ...named("quantity repairable revision selfNominated signed sum there usable version wanted whole"),
  ...named("decideHours publishHours value"),
  // Ticks, and what a person signs in with.
  ...named("confirm currentPassword login loginName newPassword newPasswordAgain password"),
]);

/** Texts that another look holds against the rule: each with the reason why their form does not. */
const ELSEWHERE: Record<string, string> = {
  "case-forms.sourceTitle": "one for each source; the use case says at which",
  "clause-forms.clause": "the key of a clause",
  "copy-manifest.auditKey": "a fingerprint that the product has written itself",
  "copy-manifest.madeAt": "an instant that the product has written itself",
  "copy-manifest.migrations": "names that the product has written itself",
  "copy-manifest.seal": "a seal that the product has written itself",
  "decoration-forms.itemDoer": "one for each item; the use case says at which row",
  "decoration-forms.text": "a pasted list, judged line by line",
  "decoration-forms.name": "the name of a photograph, dropped by `keptName` when it holds anything personal",
  "evidence-forms.name": "the name of a photograph, dropped by `keptName` when it holds anything personal",
  "account-forms.challenge": "a text that the server has signed itself",
  "account-forms.code": "a one-time code, compared and not kept",
  "field-report-forms.name":
    "the name of a photograph, dropped by `keptName` when it holds anything personal",
  "field-report-forms.place": "the key of a unit",
  "holidays.nameEn": "judged by `readHoliday`, whose source may be an address",
  "holidays.nameVi": "judged by `readHoliday`, whose source may be an address",
  "holidays.source": "judged by `readHoliday`: the pages of a source may bear long numbers",
  "holidays.pasted": "a pasted list, judged line by line",
  "meeting-forms.scopes": "the word for a set of units, looked up",
  "opinion-forms.asks": "one for each matter; the use case says at which",
  "opinion-forms.place": "the key of a unit",
  "opinion-forms.say": "one for each matter; the use case says at which",
  "output-grid-form.note": "one for each row; the row is refused, not the form",
  "output-grid-form.reason": "one for each row; the row is refused, not the form",
  "output-grid-form.title": "one for each row; the row is refused, not the form",
  "outputs-paste-form.text": "a pasted list, judged line by line",
  "own-data-forms.answer": "about an official's own contact data, read by that official alone",
  "own-data-forms.note": "about an official's own contact data, read by the administrator alone",
  "own-feed-forms.place": "the key of a unit's place",
  "report-acceptance-forms.reports": "the key of a unit and a version",
  "report-acceptance-forms.shown": "the key of a unit and a version",
  "roster.lines": "a pasted list of officials, judged by the use case",
  "task-forms.source": "the key of a document or clause",
  "task-forms.text": "a pasted list, judged line by line",
  "unit-forms.lines": "a pasted list, judged line by line",
  "unit-forms.names": "a pasted list, judged line by line",
  "unit-point-forms.text": "a pasted list of figures, judged line by line",
  "weekly-report-forms.why": "one for each figure; the use case says at which",
};

/** Schemas of forms that stand beside their route, because nobody else reads them. */
const BESIDE_ROUTES: Record<string, string> = {
  "app/routes/accounts/settings.tsx": "the key of a session",
  "app/routes/admin/account-actions.server.ts":
    "versions, days and the name of one's own account, typed again",
  "app/routes/admin/account-sign-on-acts.server.ts": "an account's key at the provider of single sign-on",
  "app/routes/admin/jobs.tsx": "the key of a job",
  "app/routes/meetings/meeting-change.server.ts": "the key of a topic",
  "app/routes/timeline/move.server.ts": "an address to go back to",
};

interface FormField {
  name: string;
  field: string;
  schema: z.ZodType;
}

describe("every text of every form", async () => {
  const fields = await fieldsOfForms();
  const open = fields.filter(({ schema }) => takes(schema));

  it("refuses personal data, or is listed here with what it holds instead", () => {
    expect(fields.length).toBeGreaterThan(300);
    const unlisted = open.filter(({ name, field }) => !(name in ELSEWHERE || NOT_TEXT.has(field)));
    expect(unlisted.map(({ name }) => name)).toEqual([]);
  });

  it("is not listed when it needs not be", () => {
    const names = open.map(({ name }) => name);
    expect(Object.keys(ELSEWHERE).filter((name) => !names.includes(name))).toEqual([]);
  });

  it("stands in the domain, where this test finds it", () => {
    const beside = filesBelow("app/routes", "app/ui").filter((path) =>
      /z\s*\.string\(\)|\.extend\(/.test(readFileSync(new URL(path, root), "utf8")),
    );
    expect(beside.filter((path) => !(path in BESIDE_ROUTES))).toEqual([]);
  });
});

/** Whether a field, or each value of a list, takes what points at a person. */
const takes = (schema: z.ZodType) =>
  ["Gọi 0912 345 678", "0912345678"].some(
    (text) => schema.safeParse(text).success || schema.safeParse([text]).success,
  );

async function fieldsOfForms(): Promise<FormField[]> {
  const names = readdirSync(new URL("app/domain", root)).filter(
    (name) =>
      name.endsWith(".ts") && /from "zod"/.test(readFileSync(new URL(`app/domain/${name}`, root), "utf8")),
  );
  const fields = await Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -".ts".length);
      const module: Record<string, unknown> = await import(`../../app/domain/${name}.ts`);
      return Object.values(module).flatMap((schema) =>
        schema instanceof z.ZodObject && !STORED.has(name) ? fieldsOf(name, schema) : [],
      );
    }),
  );
  return fields.flat();
}

/** Modules whose schemas read what the product itself wrote down. */
const STORED = new Set(["meeting-pack", "review-figures"]);

const fieldsOf = (form: string, schema: z.ZodObject): FormField[] =>
  Object.entries(schema.shape).map(([field, one]) => ({
    name: `${form}.${field}`,
    field,
    schema: one as z.ZodType,
  }));

describe("a text of a form", () => {
  const told = (schema: z.ZodType, text: string) => schema.safeParse(text).error?.issues;

  it("is refused with what was found, which is shown shortened", () => {
    expect(told(freeText(), "Gọi 0912 345 678")).toMatchObject([
      { message: "personal-phone", params: { found: "0912 345 678" } },
    ]);
    const [issue] = told(freeText(), `https://bit.ly/${"a".repeat(500)}`) ?? [];
    expect(issue).toMatchObject({ message: "personal-profile-link" });
    expect(JSON.stringify(issue).length).toBeLessThan(250);
  });

  it("may name pages that only the election's channels tell from a person's, unless it is about claims", () => {
    const page = "Xem https://www.tiktok.com/@truyenhinhhalong";
    expect(told(freeText(), page)).toBeUndefined();
    expect(told(claimText(), page)).toMatchObject([{ message: "personal-profile-link" }]);
  });

  it("is refused for its length as well", () => {
    expect(told(freeText().max(5), "Gọi 0912 345 678")?.map(({ code }) => code)).toEqual([
      "custom",
      "too_big",
    ]);
  });

  it("warns of somebody who is called by name until that is no citizen's name", () => {
    const texts = { claim: "Ông Nguyễn Văn A nói vậy", correction: "Điều 63" };
    expect(namedPersonProblems(texts, "")).toEqual([
      { field: "claim", code: "named-person", params: { found: "Ông Nguyễn Văn A" } },
    ]);
    expect(namedPersonProblems(texts, "1")).toEqual([]);
  });
});
