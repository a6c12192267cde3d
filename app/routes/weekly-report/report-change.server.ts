import { reportPath } from "~/domain/weekly-report-flow";
import { acceptForm, nothingForm, returnForm, weeklyReportForm } from "~/domain/weekly-report-forms";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormInput, invalid, parseForm } from "~/server/forms.server";
import { momentWords } from "~/ui/local-time";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import type { ReportPlace } from "~/usecases/weekly-report.server";
import {
  acceptReport,
  type ReportDone,
  reportNothing,
  returnReport,
  writeReport,
} from "~/usecases/weekly-report-changes.server";
import { nextToReview } from "~/usecases/weekly-report-next.server";
import type { ReportIntent } from "./report-intents";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  place: ReportPlace;
}

/** Carries out one of the forms of a report's page and says what was done, with the code of what was sent. */
export async function changeReport(at: Place, intent: ReportIntent, form: FormInput) {
  const parsed = await carryOut(at, intent, form);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const { act, code, at: instant, number } = parsed.value;
  const path = reportPath(at.slug, at.place.unit, at.place.week);
  if (act === "submit" && code !== null) {
    const params = { time: momentWords(instant), code };
    const link = { path: `/${at.slug}/bao-cao/phieu/${number}`, code: "report-proof" };
    return redirectWithFlash(path, { code: "report-sent", params, link });
  }
  const isReviewed = act === "accept" || act === "return";
  const next = isReviewed ? await nextToReview(at.ctx, at.slug, at.place) : null;
  const onward = next === null ? {} : { link: { path: next, code: "report-next" } };
  return redirectWithFlash(path, { code: flashOf[act], ...onward });
}

const flashOf = {
  save: "report-saved",
  present: "report-presented",
  submit: "report-sent",
  accept: "report-accepted",
  return: "report-returned",
} as const;

async function carryOut(
  { ctx, slug, place }: Place,
  intent: ReportIntent,
  form: FormInput,
): Promise<Outcome<ReportDone>> {
  if (intent === "nothing") {
    const parsed = parseForm(form, nothingForm);
    return parsed.ok ? reportNothing(ctx, slug, place, parsed.value) : parsed;
  }
  if (intent === "accept") {
    const parsed = parseForm(form, acceptForm);
    return parsed.ok ? acceptReport(ctx, slug, place, parsed.value) : parsed;
  }
  if (intent === "return") {
    const parsed = parseForm(form, returnForm);
    return parsed.ok ? returnReport(ctx, slug, place, parsed.value) : parsed;
  }
  const parsed = parseForm(form, weeklyReportForm);
  return parsed.ok ? writeReport(ctx, slug, place, intent, parsed.value) : parsed;
}
