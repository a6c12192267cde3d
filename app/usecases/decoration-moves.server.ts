import type { CivilDate } from "~/domain/calendar/civil-date";
import {
  isPassed,
  refusedMove,
  type Site,
  type SiteCheck,
  type SiteMove,
  stateAfter,
} from "~/domain/decoration";
import type { ApproveSitesForm, SiteCheckForm, SiteMoveForm } from "~/domain/decoration-forms";
import { readCount } from "~/domain/decoration-typed";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import {
  type ItemCount,
  insertSiteEvent,
  listSiteEvents,
  type SiteEvent,
} from "~db/queries/decoration-events.server";
import { findSite, updateItem, updateSite } from "~db/queries/decoration-sites.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { auditSite, ownSite, siteNow } from "./decoration-edit.server";
import { type Moved, standingMoves } from "./decoration-undo.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";
import { readDay } from "./timeline-days.server";

/**
 * Says what has become of a site: approved, begun, so far, complete, taken down. Problems: `on` required, those of a
 * typed day, in-future, site-day-before-last {day}; `done` item-done {most}; `documentId` document-unknown;
 * `form` site-changed {by, at} when somebody else was first, site-removed, and why the move is not allowed from where
 * the site is (`refusedMove`); personal-…. Throws AccessDenied.
 */
export async function moveSite(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { _key, ...form }: SiteMoveForm,
): Promise<Outcome<Moved>> {
  const action = form.move === "approved" ? "decoration.approve" : "decoration.report";
  const open = await openCampaign(ctx, slug, action);
  const site = await ownSite(open, number, action);
  const problems: Problem[] = [];
  const happenedOn = readMoveDay(form.on, open, problems);
  if (form.documentId !== "" && !open.structure.documents.some(({ id }) => id === form.documentId))
    problems.push({ field: "documentId", code: "document-unknown" });
  problems.push(...textProblems({ note: form.note }, open.structure));
  const typed = new Map(form.itemId.map((id, index) => [id, form.itemDone[index] ?? ""]));
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { number, ...form } }, async () => {
      if (problems.length > 0 || happenedOn === null) return refused(...problems);
      const counts = (now: Site) => countsAfter(form.move, now, typed);
      const { version, move, note } = form;
      const documentId = form.documentId || null;
      const said = { version, move, note, documentId, happenedOn, check: null, counts };
      return recordMove(tx, open, site.number, said);
    }),
  );
}

/**
 * Records an inspection: passed when nothing failed, else the site has to be mended. Who inspects is not who reported
 * the site complete. Problems: those of `moveSite`; `form` check-own-report; `mend` mend-missing.
 */
export async function checkSite(
  ctx: UseCaseContext,
  slug: string,
  number: number,
  { _key, ...form }: SiteCheckForm,
): Promise<Outcome<Moved>> {
  const open = await openCampaign(ctx, slug, "decoration.check");
  await ownSite(open, number, "decoration.check");
  const { content, design, clean, firm, light, remark } = form;
  const answers = { content, design, clean, firm, light };
  const passed = isPassed(answers);
  const problems: Problem[] = [];
  const happenedOn = readMoveDay(form.on, open, problems);
  if (!passed && form.mend === "") problems.push({ field: "mend", code: "mend-missing" });
  problems.push(...textProblems({ remark, mend: form.mend }, open.structure));
  const check: SiteCheck = { answers, remark, mend: passed ? "" : form.mend };
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { number, ...form } }, async () => {
      if (problems.length > 0 || happenedOn === null) return refused(...problems);
      return recordMove(tx, open, number, {
        ...{ version: form.version, move: passed ? "checked" : "failed", note: remark, documentId: null },
        ...{ happenedOn, check, counts: (now: Site) => done(countsOf(now)) },
      });
    }),
  );
}

/** Approves all these proposals; those that are none any more stay as they are. The value is how many there were. */
export async function approveSites(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: ApproveSitesForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "decoration.approve");
  const { campaign, structure, today } = open;
  if (form.documentId !== "" && !structure.documents.some(({ id }) => id === form.documentId))
    return refused({ field: "documentId", code: "document-unknown" });
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      let count = 0;
      for (const number of new Set(form.sites.map(Number))) {
        const site = await findSite(tx, campaign.id, number);
        if (site?.state !== "proposed" || site.isRemoved) continue;
        const documentId = form.documentId || null;
        const said = { version: site.version, move: "approved" as const, note: "", documentId, check: null };
        const counts = (now: Site) => done(countsOf(now));
        await recordMove(tx, open, number, { ...said, happenedOn: today, counts });
        count += 1;
      }
      return done(count);
    }),
  );
}

interface Said {
  version: number;
  move: SiteMove;
  note: string;
  documentId: string | null;
  happenedOn: CivilDate;
  check: SiteCheck | null;
  counts: (now: Site) => Outcome<ItemCount[]>;
}

async function recordMove(
  tx: WriteTransaction,
  open: CampaignContext,
  number: number,
  said: Said,
): Promise<Outcome<Moved>> {
  const now = await siteNow(tx, open, number);
  if (now.isRemoved) return refused({ field: "form", code: "site-removed" });
  const history = standingMoves(await listSiteEvents(tx, [now.id]));
  if (now.version !== said.version) return refused(lostRace(history));
  const state = stateAfter(said.move, now.state);
  if (!state) return refused({ field: "form", code: refusedMove(said.move, now.state) });
  const flaw = orderFlaw(said, history, open);
  if (flaw) return refused(flaw);
  const counts = said.counts(now);
  if (!counts.ok) return counts;
  const event = open.newId();
  await insertSiteEvent(
    tx,
    {
      ...{ id: event, siteId: now.id, kind: said.move, state, happenedOn: said.happenedOn },
      ...{ note: said.note, documentId: said.documentId, recordedAt: open.campaignNow },
      ...{ counts: counts.value, check: said.check },
    },
    { campaignId: open.campaign.id, accountId: open.actor.accountId },
  );
  for (const { itemId, done: count } of counts.value) await updateItem(tx, itemId, { done: count });
  await updateSite(tx, now, { state });
  const { move, happenedOn, note, check } = said;
  await auditSite(tx, open, `site.${move}`, now.id, { after: { number, happenedOn, note, state, check } });
  return done({ number, place: now.place, state, event });
}

function lostRace(history: readonly SiteEvent[]): Problem {
  const last = history.at(-1);
  const params = last && { by: last.by, at: momentOf(last.recordedAt), kind: last.kind };
  return { field: "form", code: "site-changed", params };
}

/** Days follow one another as the moves do, and nobody inspects what they themselves reported complete. */
function orderFlaw({ move, happenedOn }: Said, history: readonly SiteEvent[], open: CampaignContext) {
  // A proposal is often typed in after the day on which it was agreed.
  const last = history.findLast(({ kind }) => kind !== "changed" && kind !== "proposed");
  if (last && happenedOn < last.happenedOn)
    return { field: "on", code: "site-day-before-last", params: { day: last.happenedOn } };
  const isCheck = move === "checked" || move === "failed";
  const completed = history.findLast(({ kind }) => kind === "completed");
  if (isCheck && completed?.accountId === open.actor.accountId)
    return { field: "form", code: "check-own-report" };
  return null;
}

const countsOf = (site: Site): ItemCount[] =>
  site.items.map(({ id, quantity, done: count }) => ({ itemId: id, quantity, done: count }));

/** Complete means all of it; what is said on the way may not be more than is planned. */
function countsAfter(move: SiteMove, now: Site, typed: ReadonlyMap<string, string>): Outcome<ItemCount[]> {
  if (move === "completed")
    return done(now.items.map(({ id, quantity }) => ({ itemId: id, quantity, done: quantity })));
  if (move !== "progress") return done(countsOf(now));
  const problems: Problem[] = [];
  const counts = countsOf(now).map((one) => {
    const text = typed.get(one.itemId) ?? "";
    const count = text === "" ? one.done : readCount(text, 0);
    if (count !== null && count <= one.quantity) return { ...one, done: count };
    problems.push({ field: "done", code: "item-done", params: { most: one.quantity } });
    return one;
  });
  return problems.length > 0 ? refused(...problems) : done(counts);
}

function readMoveDay(typed: string, open: CampaignContext, problems: Problem[]): CivilDate | null {
  if (typed === "") return open.today;
  const on = readDay(typed, "on", problems);
  if (on && on > open.today) problems.push({ field: "on", code: "in-future" });
  if (on && on < open.campaign.startsOn)
    problems.push({
      ...{ field: "on", code: "date-outside" },
      params: { start: open.campaign.startsOn, end: open.today },
    });
  return on;
}
