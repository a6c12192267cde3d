import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { electionDayForm } from "~/domain/election-day-form";
import { formatDay, formatLongDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { withDocument } from "~/server/document-form.server";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Select } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { moveElectionDay } from "~/usecases/election-day-move.server";
import { type ElectionDayPage, loadElectionDay } from "~/usecases/election-day-page.server";
import { MoveForm } from "./election-day-form";
import { MoveHistory } from "./election-day-history";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.settings.move.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const asked = { day: url.searchParams.get("ngay") ?? "", law: url.searchParams.get("luat") ?? "" };
  const page = await loadElectionDay(ctx, params.campaign ?? "", asked);
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, electionDayForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  return withDocument(ctx, slug, form, parsed.value, async (chosen) => {
    const outcome = await moveElectionDay(ctx, slug, chosen);
    if (!outcome.ok) return outcome;
    const { to, changed } = outcome.value;
    const flash = { code: "election-day-moved", params: { to: formatDay(to), changed } };
    return redirectWithFlash(`/${slug}/cai-dat/ngay-bau-cu`, flash);
  });
}, "campaign.settings");

/** After a refusal the list has to be of what is stored now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function ElectionDay() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const locale = useLocale();
  const words = t.settings.move;
  const law = page.laws.find((one) => one.key === page.lawNow)?.name ?? "";
  return (
    <>
      <SettingsHead
        slug={page.slug}
        title={words.title}
        lede={words.lede({ day: formatLongDay(page.electionOn, locale), law })}
      />
      {page.votedOn ? <Notice title={words.voted(formatDay(page.votedOn))} /> : <NewDay page={page} />}
      {page.preview ? (
        <MoveForm key={page.preview.seen} page={page} preview={page.preview} answer={answer} />
      ) : null}
      <Section title={words.history}>
        <MoveHistory lines={page.history} />
      </Section>
    </>
  );
}

/** Asks what a day would change; nothing is saved by it. */
function NewDay({ page }: { page: ElectionDayPage }) {
  const t = useTexts();
  const words = t.settings.move;
  const [problem] = page.problems;
  return (
    <Form method="get" className="bar" key={`${page.typed} ${page.law}`}>
      <DateInput
        name="ngay"
        label={words.day}
        pickerLabel={t.frame.openCalendar}
        min={page.today}
        defaultValue={page.typed}
        error={problem ? problemText(problem, t) : undefined}
        required
      />
      <Select
        name="luat"
        label={words.law}
        defaultValue={page.law}
        options={page.laws.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <Button variant={page.preview ? "plain" : "go"}>{words.show}</Button>
    </Form>
  );
}
