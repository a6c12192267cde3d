import { formatCivil } from "~/domain/calendar/civil-date";
import {
  type HolidayDraft,
  holidayEditForm,
  holidayForm,
  holidayPasteForm,
  holidayRemoveForm,
} from "~/domain/holidays";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import type { ActionArgs } from "~/server/guard.server";
import { addHoliday, addHolidays, editHoliday, removeHolidays } from "~/usecases/holidays.server";
import { HOLIDAY_INTENTS, holidayFields, holidaysPath } from "./holiday-intents";

/** Carries out one of the forms of the page of days off and goes back to the year it was about. */
export async function performOnHolidays(args: ActionArgs) {
  const intent = HOLIDAY_INTENTS.find((one) => one === args.form.get("intent"));
  if (!intent) return invalid(args.form, [{ field: "form", code: "not-valid" }]);
  return performers[intent](args);
}

const performers = { add, paste, edit, remove };

async function add({ ctx, form }: ActionArgs) {
  const parsed = parseForm(form, holidayForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addHoliday(ctx, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return told("holiday-added", outcome.value, undoOfAdding(ctx.newId(), outcome.value));
}

async function paste({ ctx, form }: ActionArgs) {
  const parsed = parseForm(form, holidayPasteForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addHolidays(ctx, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return told("holidays-added", outcome.value, undoOfAdding(ctx.newId(), outcome.value));
}

async function edit({ ctx, form }: ActionArgs) {
  const parsed = parseForm(form, holidayEditForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await editHoliday(ctx, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const before = outcome.value;
  const version = String(before.version + 1);
  return told("holiday-saved", [before], {
    intent: "edit",
    _key: ctx.newId(),
    version,
    ...holidayFields(before),
  });
}

async function remove({ ctx, form }: ActionArgs) {
  const parsed = parseForm(form, holidayRemoveForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await removeHolidays(ctx, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const [only, ...more] = outcome.value;
  const undo =
    only && more.length === 0 ? { intent: "add", _key: ctx.newId(), ...holidayFields(only) } : undefined;
  return told(more.length === 0 ? "holiday-removed" : "holidays-removed", outcome.value, undo);
}

/** As many rows as a flash's field holds. */
const UNDOABLE_LETTERS = 500;

function undoOfAdding(key: string, added: readonly HolidayDraft[]): Record<string, string> | undefined {
  const rows = added.map(({ day }) => `${day}@1`).join(" ");
  return rows.length > UNDOABLE_LETTERS ? undefined : { intent: "remove", _key: key, rows };
}

function told(code: string, rows: readonly HolidayDraft[], undo: Record<string, string> | undefined) {
  const [first] = rows;
  const path = holidaysPath(first ? first.day.slice(0, 4) : "");
  return redirectWithFlash(path, {
    code,
    params: { day: first ? formatCivil(first.day) : "", name: first?.nameVi ?? "", count: rows.length },
    ...(undo ? { undo: { path, fields: undo } } : {}),
  });
}
