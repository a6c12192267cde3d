import { type CivilDate, civilDateOfInstant, formatCivil } from "~/domain/calendar/civil-date";
import { type HolidayGaps, holidayGaps, holidaysOf } from "~/domain/calendar/working-days";
import {
  type HolidayDraft,
  type HolidayEditForm,
  type HolidayForm,
  type HolidayPasteForm,
  type HolidayRemoveForm,
  type HolidayRow,
  readHoliday,
  readPastedHolidays,
} from "~/domain/holidays";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { listAuditEntries } from "~db/queries/audit-log.server";
import { listCampaigns } from "~db/queries/campaigns.server";
import {
  deleteHoliday,
  insertHolidays,
  listHolidayRows,
  listHolidays,
  updateHoliday,
} from "~db/queries/holidays.server";
import { requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";

export interface HolidayPage {
  year: number;
  rows: HolidayRow[];
  /** Every year with rows, and the one that is shown; the latest first. */
  years: number[];
  /** Years of this installation's elections that want rows. */
  gaps: HolidayGaps;
  formKey: string;
}

/** One year's days off; without a year, this year's, or that of the next year known. */
export async function loadHolidays(ctx: UseCaseContext, wanted: number | null): Promise<HolidayPage> {
  requireAdministrator(ctx, "holiday.edit");
  const [all, campaigns] = await Promise.all([listHolidays(ctx.db.read), listCampaigns(ctx.db.read)]);
  const year = wanted ?? Number(civilDateOfInstant(ctx.now()).slice(0, 4));
  const known = [...new Set([...all.map(({ day }) => yearOf(day)), year])].sort((a, b) => b - a);
  const holidays = holidaysOf(all);
  const gaps = campaigns.map(({ startsOn, electionOn }) => holidayGaps(startsOn, electionOn, holidays));
  const distinct = (years: number[]) => [...new Set(years)].sort((a, b) => a - b);
  return {
    year,
    rows: await listHolidayRows(ctx.db.read, { year }),
    years: known,
    gaps: {
      unknown: distinct(gaps.flatMap((gap) => gap.unknown)),
      provisional: distinct(gaps.flatMap((gap) => gap.provisional)),
    },
    formKey: ctx.newId(),
  };
}

/** Adds a day off. Problems: those of `readHoliday`, day-taken {day, name} at `day`. */
export function addHoliday(ctx: UseCaseContext, form: HolidayForm): Promise<Outcome<HolidayDraft[]>> {
  const { _key, ...fields } = form;
  const read = readHoliday(fields);
  return add(ctx, { _key, fields, field: "day" }, read.ok ? { ok: true, value: [read.value] } : read);
}

/** Adds many of one source, all or none. Problems: those of `readPastedHolidays`, day-taken {day, name} at `pasted`. */
export function addHolidays(ctx: UseCaseContext, form: HolidayPasteForm): Promise<Outcome<HolidayDraft[]>> {
  const { _key, ...fields } = form;
  return add(ctx, { _key, fields, field: "pasted" }, readPastedHolidays(fields));
}

/**
 * Changes a day's kind, name or source; the day itself stays. The value is the row as it was, to go back to. Problems:
 * those of `readHoliday`, changed-by-other {by, at}, holiday-removed {by, at}.
 */
export async function editHoliday(ctx: UseCaseContext, form: HolidayEditForm): Promise<Outcome<HolidayRow>> {
  requireAdministrator(ctx, "holiday.edit");
  const { _key, version, ...fields } = form;
  const read = readHoliday(fields);
  if (!read.ok) return refused(...read.problems);
  const { day } = read.value;
  return ctx.db.write(systemChain, (tx) =>
    once(tx, ctx, { key: _key, payload: { version, ...fields } }, async () => {
      const [before] = await listHolidayRows(tx, { days: [day] });
      if (!before || !(await updateHoliday(tx, { ...read.value, version }))) {
        return refused(await lostRace(tx, day, before === undefined));
      }
      await audit(tx, ctx, "holiday.edited", day, { before: told(before), after: read.value });
      return done(before);
    }),
  );
}

/**
 * Takes days out again, as they were seen; the value is what they were. Problems: changed-by-other {by, at},
 * holiday-removed {by, at}, and then none is taken out.
 */
export async function removeHolidays(
  ctx: UseCaseContext,
  { _key, rows }: HolidayRemoveForm,
): Promise<Outcome<HolidayRow[]>> {
  requireAdministrator(ctx, "holiday.edit");
  const wanted = rows.split(" ").map((row) => ({ day: row.slice(0, 10), version: Number(row.slice(11)) }));
  return ctx.db.write(systemChain, (tx) =>
    once(tx, ctx, { key: _key, payload: rows }, async () => {
      const before = await listHolidayRows(tx, { days: wanted.map(({ day }) => day) });
      const stale = wanted.find(
        ({ day, version }) => !before.some((row) => row.day === day && row.version === version),
      );
      if (stale) return refused(await lostRace(tx, stale.day, !before.some(({ day }) => day === stale.day)));
      for (const row of before) {
        await deleteHoliday(tx, row.day, row.version);
        await audit(tx, ctx, "holiday.removed", row.day, { before: told(row) });
      }
      return done(before);
    }),
  );
}

async function add(
  ctx: UseCaseContext,
  { _key, fields, field }: { _key: string; fields: unknown; field: string },
  read: { ok: true; value: HolidayDraft[] } | { ok: false; problems: Problem[] },
): Promise<Outcome<HolidayDraft[]>> {
  const actor = requireAdministrator(ctx, "holiday.edit");
  if (!read.ok) return refused(...read.problems);
  const drafts = read.value;
  return ctx.db.write(systemChain, (tx) =>
    once(tx, ctx, { key: _key, payload: fields }, async () => {
      const [taken] = await listHolidayRows(tx, { days: drafts.map(({ day }) => day) });
      if (taken) {
        return refused({
          field,
          code: "day-taken",
          params: { day: formatCivil(taken.day), name: taken.nameVi },
        });
      }
      await insertHolidays(tx, drafts, { accountId: actor.accountId, at: ctx.now() });
      for (const draft of drafts) await audit(tx, ctx, "holiday.added", draft.day, { after: draft });
      return done(drafts);
    }),
  );
}

/** Who was faster, and when. */
async function lostRace(tx: WriteTransaction, day: CivilDate, isGone: boolean): Promise<Problem> {
  const [last] = await listAuditEntries(tx, { subjectKind: SUBJECT, subjectId: day }, 1);
  const params = { by: last?.accountName ?? "", at: last ? momentOf(last.at) : "" };
  return { field: "form", code: isGone ? "holiday-removed" : "changed-by-other", params };
}

const SUBJECT = "holiday";

function audit(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  action: string,
  day: CivilDate,
  payload: Record<string, unknown>,
): Promise<void> {
  const event = {
    chain: systemChain,
    action,
    subjectKind: SUBJECT,
    subjectId: day,
    campaignId: null,
    payload,
  };
  return appendAudit(tx, ctx, event);
}

const told = ({ version: _, addedBy: __, ...draft }: HolidayRow): HolidayDraft => draft;

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));
