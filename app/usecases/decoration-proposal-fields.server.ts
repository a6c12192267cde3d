import type { Site } from "~/domain/decoration";
import type { ProposalFields } from "~/domain/decoration-proposal-forms";
import { type ProposalContent, readDong } from "~/domain/decoration-proposals";
import { namesPerson, readCount } from "~/domain/decoration-typed";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { listSites } from "~db/queries/decoration-sites.server";
import type { CampaignContext } from "./campaigns.server";
import { AccessDenied, done, type Outcome, refused } from "./context.server";
import { readDay } from "./timeline-days.server";

/**
 * Holds a line of the survey against the campaign. Problems: `unit` required, unit-unknown; `site` proposal-site-unknown,
 * proposal-site-other-unit; `place` required; `there`, `usable`, `repairable`, `quantity` proposal-count;
 * `usable` survey-more-than-there; `quantity` proposal-nothing-wanted, repair-more-than-broken; `reason` required;
 * `estimate` not-dong, estimate-for-nothing; `decider` decider-person; `surveyedOn` those of a typed day,
 * survey-in-future; personal-…. Throws AccessDenied for other people's units.
 */
export async function readProposalFields(
  form: ProposalFields,
  open: CampaignContext,
): Promise<Outcome<ProposalContent>> {
  const problems: Problem[] = [];
  const site = await readSite(form.site, open, problems);
  const unitId = readUnit(form.unit, site, open, problems);
  const place = oneLine(form.place) || (site?.place ?? "");
  if (place === "") problems.push({ field: "place", code: "required" });
  const counts = readCounts(form, problems);
  const surveyedOn = readDay(form.surveyedOn, "surveyedOn", problems) ?? open.today;
  if (surveyedOn > open.today) problems.push({ field: "surveyedOn", code: "survey-in-future" });
  const estimate = readEstimate(form, problems);
  const [reason, decider] = [form.reason.trim(), oneLine(form.decider)];
  if (form.wish !== "none" && reason === "") problems.push({ field: "reason", code: "required" });
  if (namesPerson(decider)) problems.push({ field: "decider", code: "decider-person" });
  problems.push(...textProblems({ place, reason, decider }, open.structure));
  if (problems.length > 0 || unitId === null) return refused(...problems);
  return done({
    ...{ unitId, siteId: site?.id ?? null, place, kind: form.kind, ...counts, surveyedOn },
    ...{ wish: form.wish, reason, estimate, decider },
  });
}

const oneLine = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();

async function readSite(
  typed: string,
  { db, campaign }: CampaignContext,
  problems: Problem[],
): Promise<Site | undefined> {
  const text = typed.trim();
  if (text === "") return undefined;
  const number = Number(/^(?:TT-?)?0*(\d{1,6})$/i.exec(text)?.[1] ?? 0);
  const site = (await listSites(db.read, campaign.id)).find((one) => one.number === number && !one.isRemoved);
  if (!site) problems.push({ field: "site", code: "proposal-site-unknown" });
  return site;
}

function readUnit(
  key: string,
  site: Site | undefined,
  { structure: { tree }, ...open }: CampaignContext,
  problems: Problem[],
): string | null {
  const own = open.unitsFor("decoration.propose");
  const [only, ...more] = own === "all" ? [] : own;
  const alone = more.length === 0 ? only : undefined;
  const unitId = key === "" ? (site?.unitId ?? alone) : tree.units.find((one) => one.key === key)?.id;
  if (unitId === undefined) {
    problems.push({ field: "unit", code: key === "" ? "required" : "unit-unknown" });
    return null;
  }
  if (own !== "all" && !own.includes(unitId)) throw new AccessDenied();
  if (site && site.unitId !== unitId) {
    const unit = tree.shortNameOf(site.unitId);
    problems.push({ field: "site", code: "proposal-site-other-unit", params: { unit } });
  }
  return unitId;
}

function readCounts(form: ProposalFields, problems: Problem[]) {
  const count = (field: "there" | "usable" | "repairable" | "quantity") => {
    const read = form[field].trim() === "" ? 0 : readCount(form[field], 0);
    if (read === null) problems.push({ field, code: "proposal-count" });
    return read ?? 0;
  };
  const found = { there: count("there"), usable: count("usable"), repairable: count("repairable") };
  const wanted = form.wish === "none" ? 0 : count("quantity");
  const { there, usable, repairable } = found;
  if (usable + repairable > there)
    problems.push({ field: "usable", code: "survey-more-than-there", params: { there } });
  if (form.wish !== "none" && wanted === 0)
    problems.push({ field: "quantity", code: "proposal-nothing-wanted" });
  if (form.wish === "repair" && wanted > repairable)
    problems.push({ field: "quantity", code: "repair-more-than-broken", params: { repairable } });
  return { ...found, quantity: wanted };
}

function readEstimate({ estimate, wish }: ProposalFields, problems: Problem[]): number | null {
  if (estimate.trim() === "") return null;
  const sum = readDong(estimate);
  if (sum === null) problems.push({ field: "estimate", code: "not-dong" });
  if (sum !== null && wish === "none") problems.push({ field: "estimate", code: "estimate-for-nothing" });
  return sum;
}
