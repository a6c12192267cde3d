import { type CivilDate, instantOf } from "~/domain/calendar/civil-date";
import { type GridCells, type GridSaved, isLocked, quantityText, readGridRow } from "~/domain/output-grid";
import type { GridEntry } from "~/domain/output-grid-form";
import { type GridChoices, type GridIndex, indexOf, nameOf } from "~/domain/output-grid-names";
import { isWarning, type Output, type OutputFields, outputCode } from "~/domain/outputs";
import { isSummary } from "~/domain/outputs-cover";
import { readOutput } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { findIdempotencyKey } from "~db/queries/idempotency.server";
import { findOutput } from "~db/queries/outputs.server";
import { listLoggedBy } from "~db/queries/outputs-grid.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { type Logged, logInto } from "./outputs.server";
import { fieldsOf } from "./outputs-form.server";
import { type Changed, reviseOutput } from "./outputs-revise.server";
import { writeIfDone } from "./outputs-transaction.server";
import { mayCredit } from "./outputs-writing.server";
import { periodGate } from "./period-gate.server";

export interface GridPage {
  slug: string;
  /** Whose grid it is: what is kept in a browser, and what is sent, is this person's. */
  login: string;
  today: CivilDate;
  choices: GridChoices;
  /** Name of the unit with which a new row begins; "" when the person logs for several. */
  unit: string;
  /** What the person has recorded today, with why it cannot be changed any more (null: it can). */
  rows: (GridSaved & { locked: Problem | null })[];
}

/** Recorded rows with which a grid begins. */
const shownRows = 200;

/** The entry grid, begun with what the person has recorded today. */
export async function loadGrid(ctx: UseCaseContext, slug: string): Promise<GridPage> {
  const open = await openCampaign(ctx, slug, "output.log");
  const outputs = await listLoggedBy(ctx.db.read, {
    campaignId: open.campaign.id,
    accountId: open.actor.accountId,
    since: instantOf(open.today, "00:00"),
    limit: shownRows,
  });
  const desk = deskOf(open);
  const rows = await Promise.all(
    outputs.map(async (output) => ({
      ...savedOf(desk, output),
      locked: await periodGate(ctx.db.read, open, [{ unitIds: output.unitIds, day: output.publishedOn }]),
    })),
  );
  return {
    slug: open.campaign.slug,
    login: open.actor.loginName,
    today: open.today,
    choices: desk.choices,
    unit: onlyUnit(open),
    rows,
  };
}

function onlyUnit({ structure, today, unitsFor }: CampaignContext): string {
  const within = unitsFor("output.log");
  if (within === "all") return "";
  const own = structure.tree.units.filter(
    ({ id, reports, validTo }) => reports && within.includes(id) && (validTo === null || today < validTo),
  );
  return own.length === 1 ? (own[0]?.name ?? "") : "";
}

/** What became of one row. */
export type GridAnswer = { key: string } & (
  | { kind: "saved"; saved: GridSaved }
  /** `asks`: codes of the warnings among the problems, against which the person may go on. */
  | { kind: "refused" | "locked"; problems: Problem[]; asks: string[] }
  /** Somebody else has changed the output meanwhile, or an earlier sending of the row had arrived after all. */
  | { kind: "changed"; saved: GridSaved; problem: Problem | null }
);

/**
 * Records new rows and corrects recorded ones, each in a transaction of its own: one that is refused stops no other. A
 * row sent again under its key is recorded once. `standardReason` stands for a correction without a reason.
 */
export async function saveGridRows(
  ctx: UseCaseContext,
  slug: string,
  entries: readonly GridEntry[],
  standardReason: string,
): Promise<GridAnswer[]> {
  const desk = deskOf(await openCampaign(ctx, slug, "output.log"));
  const answers: GridAnswer[] = [];
  for (const entry of entries) answers.push(await saveRow(desk, entry, standardReason));
  return answers;
}

/** A campaign with the names that cells are read and written by. */
interface Desk {
  open: CampaignContext;
  choices: GridChoices;
  index: GridIndex;
}

function deskOf(open: CampaignContext): Desk {
  const choices = choicesOf(open);
  return { open, choices, index: indexOf(choices) };
}

async function saveRow(desk: Desk, entry: GridEntry, standardReason: string): Promise<GridAnswer> {
  const { open, index } = desk;
  const { key, revises } = entry;
  const read = readGridRow(entry.cells, index, open.today);
  if (read.problems.length > 0) return refusalOf(key, read.problems);
  const fields = { ...read.fields, confirm: entry.confirm, confirmReason: entry.reason };
  if (revises) return reviseRow(desk, { ...entry, revises }, fields, standardReason);
  const outcome = await logRow(open, key, fields);
  if (outcome.ok) return answerAbout(desk, key, outcome.value.numbers[0], "saved");
  if (outcome.problems.some(({ code }) => code === "resent-with-changes")) {
    const earlier = await findIdempotencyKey(open.db.read, open.actor.accountId, key);
    const logged = JSON.parse(earlier?.result ?? "{}") as Partial<Logged>;
    return answerAbout(desk, key, logged.numbers?.[0], "changed");
  }
  return refusalOf(key, outcome.problems);
}

async function logRow(open: CampaignContext, key: string, fields: OutputFields): Promise<Outcome<Logged>> {
  const read = readOutput(fields, open);
  if (!read.ok) return refused(...read.problems);
  if (!mayCredit(open, "output.log", read.draft)) return refused(notOwn);
  return writeIfDone(open.db, open.campaign.id, (tx) =>
    logInto(tx, open, { ...fields, _key: key }, read.draft, open.campaignNow),
  );
}

const notOwn: Problem = { field: "units", code: "unit-not-own" };

async function reviseRow(
  desk: Desk,
  { key, reason, revises: { number, version } }: GridEntry & { revises: { number: number; version: number } },
  fields: OutputFields,
  standardReason: string,
): Promise<GridAnswer> {
  const { open } = desk;
  const stored = await findStored(open, number);
  if (!stored) return refusalOf(key, [{ field: "form", code: "grid-gone" }]);
  const form = {
    ...withHidden(fields, fieldsOf(stored, open.structure)),
    version,
    reason: reason || standardReason,
  };
  const outcome = await accessAsProblem(() => reviseOutput(open, open.campaign.slug, number, form));
  const problem = outcome.ok ? undefined : outcome.problems[0];
  if (outcome.ok || problem?.code === "nothing-changed") return answerAbout(desk, key, number, "saved");
  if (problem?.code === "changed-by-other") return answerAbout(desk, key, number, "changed", problem);
  return refusalOf(key, outcome.problems);
}

/** A correction keeps what the grid does not show: that it is a summary, and its first day. */
function withHidden(fields: OutputFields, stored: OutputFields): OutputFields {
  const isSame = isSummary(stored.basis) && fields.basis === "item";
  return isSame ? { ...fields, basis: stored.basis, from: stored.from } : fields;
}

async function accessAsProblem(work: () => Promise<Outcome<Changed>>): Promise<Outcome<Changed>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AccessDenied) return refused(notOwn);
    if (error instanceof NotFound) return refused({ field: "form", code: "grid-gone" });
    throw error;
  }
}

function refusalOf(key: string, problems: Problem[]): GridAnswer {
  const asks = problems.map(({ code }) => code).filter(isWarning);
  return { key, kind: isLocked(problems) ? "locked" : "refused", problems, asks };
}

/** The output as it is recorded now, by its number. */
async function answerAbout(
  desk: Desk,
  key: string,
  number: number | undefined,
  kind: "saved" | "changed",
  problem: Problem | null = null,
): Promise<GridAnswer> {
  const output = number === undefined ? undefined : await findStored(desk.open, number);
  if (output?.status !== "active") {
    return refusalOf(key, [{ field: "form", code: output ? "output-withdrawn" : "grid-gone" }]);
  }
  const saved = savedOf(desk, output);
  return kind === "saved" ? { key, kind, saved } : { key, kind, saved, problem };
}

function findStored({ db, campaign, unitsFor }: CampaignContext, number: number) {
  return findOutput(db.read, { campaignId: campaign.id, number, within: unitsFor("output.view") });
}

function savedOf(desk: Desk, output: Output): GridSaved {
  const { number, version, loggedAt } = output;
  const code = outputCode(desk.open.campaign, number);
  return { number, code, version, loggedAt, cells: cellsOf(desk, output) };
}

function cellsOf({ open, choices, index }: Desk, output: Output): GridCells {
  const fields = fieldsOf(output, open.structure);
  const category = open.structure.categories.find((one) => one.id === output.categoryId)?.key ?? "";
  const message = fields.message;
  return {
    day: fields.date,
    unit: fields.units.map((key) => nameOf(choices.units, index.unit, key)).join("; "),
    category: nameOf(choices.categories, index.category, category),
    channel: open.structure.channels.find((one) => one.id === output.channelId)?.name ?? "",
    quantity: quantityText(fields),
    title: fields.title,
    link: fields.link,
    message: message === "" ? "" : nameOf(choices.messages, index.message, message),
    note: fields.note,
  };
}

/** The person's own units first. One that has ended is known too: things of its days may still be recorded. */
function choicesOf({ campaign, structure, unitsFor, actor }: CampaignContext): GridChoices {
  const within = unitsFor("output.log");
  const isOwn = (id: string) => within === "all" || within.includes(id);
  const units = structure.tree.units.filter(
    ({ reports, validTo }) => reports && (validTo === null || campaign.startsOn < validTo),
  );
  const keyOf = new Map(structure.tree.units.map((unit) => [unit.id, unit.key]));
  return {
    units: [...units.filter(({ id }) => isOwn(id)), ...units.filter(({ id }) => !isOwn(id))].map(
      ({ key, name, shortName }) => [key, name, shortName],
    ),
    categories: structure.categories
      .filter((category) => category.isActive)
      .map(({ key, name }) => [key, name[actor.locale], name[actor.locale === "vi" ? "en" : "vi"]]),
    channels: structure.channels.map(({ id, name, unitId }) => [id, name, keyOf.get(unitId) ?? ""]),
    messages: structure.messages.map(({ key, name }) => [key, name]),
  };
}
