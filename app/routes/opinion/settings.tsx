import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { opinionPeriods } from "~/domain/opinion";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { NumberInput, Select } from "~/ui/kit/inputs";
import { RowList } from "~/ui/kit/row-list";
import { OpinionTabs } from "~/ui/opinion-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadOpinionSettings, type OpinionSettingsPage } from "~/usecases/opinion-settings.server";
import { changeSettings } from "./settings-change.server";

export const handle: PageHandle = { title: (t) => t.opinion.settings.title };

export const loader = guardedLoader(({ ctx, params }) => loadOpinionSettings(ctx, params.campaign ?? ""));

export const action = guardedAction(
  ({ ctx, params, form }) => changeSettings(ctx, params.campaign ?? "", form),
  "opinion.synthesise",
);

interface FormProps {
  page: OpinionSettingsPage;
  answer: FormAnswer | undefined;
}

export default function OpinionSettings() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const { settings: words } = useTexts().opinion;
  const isTeam = answer?.values.intent?.[0] === "add";
  return (
    <>
      <PageHead title={words.title} />
      <OpinionTabs slug={page.slug} />
      <Section title={words.cells}>
        <Cells key={page.settings.version} page={page} answer={isTeam ? undefined : answer} />
      </Section>
      <Section title={words.expected}>
        <Expected page={page} />
        <Add key={page.formKey} page={page} answer={isTeam ? answer : undefined} />
      </Section>
    </>
  );
}

function Cells({ page: { settings }, answer }: FormProps) {
  const t = useTexts();
  const { settings: words, urgencies } = t.opinion;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, initial: number) => ({
    ...{ name, defaultValue: typed(answer, name, String(initial)), error: problems[name], maxLength: 4 },
  });
  return (
    <Form method="post" className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) => ({ field: name, message }))}
      />
      <input type="hidden" name="version" value={settings.version} />
      <NumberInput
        {...field("smallestCell", settings.smallestCell)}
        label={words.smallest}
        hint={words.smallestHint}
      />
      <fieldset className="op-matter">
        <legend>{words.hours}</legend>
        <div className="bar">
          <NumberInput {...field("hoursNormal", settings.hours.normal)} label={urgencies.normal} />
          <NumberInput {...field("hoursSoon", settings.hours.soon)} label={urgencies.soon} />
          <NumberInput {...field("hoursAtOnce", settings.hours["at-once"])} label={urgencies["at-once"]} />
        </div>
      </fieldset>
      <div className="acts">
        <Button variant="go" name="intent" value="save">
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

function Expected({ page: { expectations } }: { page: OpinionSettingsPage }) {
  const { settings: words, periodNames } = useTexts().opinion;
  if (expectations.length === 0) return <p className="muted">{words.none}</p>;
  const rows = expectations.map(({ id, teamName, period, dueDay, validFrom }) => ({
    key: id,
    title: teamName,
    note: words.line({ period: periodNames[period], day: dueDay, from: validFrom }),
    end: (
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <Button
          size="sm"
          name="intent"
          value="remove"
          aria-label={words.removeOne({ team: teamName, period: periodNames[period] })}
        >
          {words.remove}
        </Button>
      </Form>
    ),
  }));
  return <RowList rows={rows} />;
}

function Add({ page, answer }: FormProps) {
  const t = useTexts();
  const { settings: words, periodNames, teams } = t.opinion;
  const problems = fieldProblems(answer?.problems, t);
  const field = (name: string, initial: string) => ({
    ...{ name, defaultValue: typed(answer, name, initial), error: problems[name] },
  });
  return (
    <Form method="post" className="bar">
      <input type="hidden" name="_key" value={page.formKey} />
      <Select
        {...field("team", "")}
        label={words.team}
        options={[
          { value: "", label: teams.lone },
          ...page.teams.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <Select
        {...field("period", "month")}
        label={words.period}
        options={opinionPeriods.map((one) => ({ value: one, label: periodNames[one] }))}
      />
      <NumberInput {...field("dueDay", "25")} label={words.day} hint={words.dayHint} maxLength={2} />
      <DateInput
        {...field("from", formatDay(page.today))}
        label={words.from}
        pickerLabel={t.frame.openCalendar}
      />
      <Button name="intent" value="add">
        {words.add}
      </Button>
    </Form>
  );
}
