import type { PasteSitesForm } from "~/domain/decoration-forms";
import { MOST_PASTED_SITES, type PastedSite, readPastedSites } from "~/domain/decoration-paste";
import type { Problem } from "~/domain/problem";
import { choiceOfUnit, type UnitChoice } from "~/domain/unit-choice";
import { foldVietnamese } from "~/domain/vietnamese";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { writeSite } from "./decoration-edit.server";
import { type ReadSite, readSiteFields, type SiteFrame, siteFrame } from "./decoration-fields.server";
import { once } from "./idempotency.server";

/** A pasted site as the preview shows it. */
export type PreviewedSite = Pick<PastedSite, "line" | "place" | "street" | "items"> & {
  unit: string;
  problems: Problem[];
  /** What can be gone on with when the person says so. */
  warnings: Problem[];
};

export interface PasteSitesPage {
  slug: string;
  units: UnitChoice[];
  formKey: string;
}

export async function loadPasteSites(ctx: UseCaseContext, slug: string): Promise<PasteSitesPage> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const own = open.unitsFor("decoration.propose");
  const units = open.structure.tree.units
    .filter(({ id, validTo }) => (own === "all" || own.includes(id)) && (validTo ?? "9999") > open.today)
    .map(choiceOfUnit);
  return { slug, units, formKey: ctx.newId() };
}

type Pasted = Omit<PasteSitesForm, "_key">;

/** What would be proposed, site by site. Problems: `text` paste-nothing, paste-too-many {max}. */
export async function previewSites(
  ctx: UseCaseContext,
  slug: string,
  form: Pasted,
): Promise<Outcome<PreviewedSite[]>> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const read = await readLines(form, open);
  if (!read.ok) return read;
  const nameOf = new Map(open.structure.tree.units.map(({ key, shortName }) => [key, shortName]));
  return done(
    read.value.map(({ pasted, problems, warnings }) => ({
      ...{ line: pasted.line, place: pasted.place, street: pasted.street, items: pasted.items },
      unit: nameOf.get(pasted.fields.unit) ?? pasted.unit,
      problems,
      warnings,
    })),
  );
}

/**
 * Proposes all pasted sites at once, without those that cannot be written where the person leaves them out ("skip-bad");
 * the value is how many. Problems: those of the preview; `text` paste-bad-lines {n}, and `confirm` paste-warnings {n} until the person goes on: then nothing is written.
 */
export async function pasteSites(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: PasteSitesForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "decoration.propose");
  const read = await readLines(form, open);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      if (!read.ok) return read;
      const sites = read.value.flatMap(({ site }) => site ?? []);
      const bad = read.value.length - sites.length;
      const isAll = !form.confirm.includes("skip-bad") || sites.length === 0;
      if (bad > 0 && isAll) return refused({ field: "text", code: "paste-bad-lines", params: { n: bad } });
      const unsure = read.value.filter(({ warnings }) => warnings.length > 0).length;
      if (unsure > 0 && !form.confirm.includes("paste-warnings"))
        return refused({ field: "confirm", code: "site-paste-warnings", params: { n: unsure } });
      for (const site of sites) await writeSite(tx, open, site);
      return done(sites.length);
    }),
  );
}

interface ReadLine {
  pasted: PastedSite;
  /** null: it cannot be written as it is. */
  site: ReadSite | null;
  problems: Problem[];
  warnings: Problem[];
}

async function readLines(form: Pasted, open: CampaignContext): Promise<Outcome<ReadLine[]>> {
  const frame = await siteFrame(open);
  const designs = frame.designs.filter(({ isRemoved }) => !isRemoved);
  const own = open.unitsFor("decoration.propose");
  const only = own !== "all" && own.length === 1 ? open.structure.tree.keyOf(own[0]) : "";
  const wanted = { units: frame.units, designs, unit: form.unit || only, today: open.today };
  const pasted = readPastedSites(form.text, wanted);
  if (pasted.length === 0) return refused({ field: "text", code: "paste-nothing" });
  if (pasted.length > MOST_PASTED_SITES)
    return refused({ field: "text", code: "paste-too-many", params: { max: MOST_PASTED_SITES } });
  const seen = new Map<string, number>();
  return done(pasted.map((one) => readLine(one, { frame, open, seen })));
}

const sureOfAll = ["point-far", "site-twin"];

function readLine(
  pasted: PastedSite,
  { frame, open, seen }: { frame: SiteFrame; open: CampaignContext; seen: Map<string, number> },
): ReadLine {
  if (pasted.problems.length > 0) return { pasted, site: null, problems: pasted.problems, warnings: [] };
  const sure = readOrDenied({ ...pasted.fields, confirm: sureOfAll }, frame, open);
  if (!sure.ok) return { pasted, site: null, problems: sure.problems, warnings: [] };
  const unsure = readOrDenied(pasted.fields, frame, open);
  const warnings = unsure.ok ? [] : unsure.problems;
  const key = foldVietnamese(`${pasted.fields.unit} ${pasted.place} ${pasted.street}`);
  const above = seen.get(key);
  if (above !== undefined)
    warnings.push({ field: "place", code: "site-twin-above", params: { line: above } });
  else seen.set(key, pasted.line);
  return { pasted, site: sure.value, problems: [], warnings };
}

/** In a list another unit's site is a line to be taken out, not the end of everything. */
function readOrDenied(
  fields: PastedSite["fields"],
  frame: SiteFrame,
  open: CampaignContext,
): Outcome<ReadSite> {
  try {
    return readSiteFields(fields, frame, open);
  } catch (error) {
    if (error instanceof AccessDenied) return refused({ field: "unit", code: "site-unit-not-yours" });
    throw error;
  }
}
