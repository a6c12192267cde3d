import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { dimensions } from "~/domain/readiness";
import { readinessForm } from "~/domain/readiness-form";
import type { ReadinessRules } from "~/domain/readiness-grades";
import { LONGEST_READINESS } from "~/domain/text-lengths";
import { type Texts, useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Fieldset } from "~/ui/kit/field";
import { NumberInput, TextArea } from "~/ui/kit/inputs";
import { Table } from "~/ui/kit/table";
import type { PageHandle } from "~/ui/page-title";
import {
  loadReadinessRules,
  type ReadinessRulesPage,
  setReadinessRules,
} from "~/usecases/readiness-rules.server";
import { BothTexts, SettingsForm, useFields } from "./form-parts";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.readiness.set.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadReadinessRules(ctx, params.campaign ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, readinessForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await setReadinessRules(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(`/${slug}/san-sang`, { code: "readiness-rules-set", params: outcome.value });
}, "campaign.settings");

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function ReadinessSettings() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().readiness.set;
  return (
    <>
      <SettingsHead slug={page.slug} title={words.title} lede={words.lede} />
      <BothTexts answer={answer} stored={figuresOf(page.rules, useTexts())} />
      <RulesForm page={page} answer={answer} />
      <Section title={words.history}>
        <Versions page={page} />
      </Section>
    </>
  );
}

function RulesForm({ page, answer }: { page: ReadinessRulesPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.readiness.set;
  const { field } = useFields("ready", answer);
  const figures = figuresOf(page.rules, t);
  const group = (key: string) => figures.filter(({ name }) => name.endsWith(`-${key}`));
  return (
    <SettingsForm
      key={page.version}
      prefix="ready"
      answer={answer}
      hidden={{ _key: page.formKey, _version: String(page.version) }}
    >
      {[...dimensions, "overall" as const].map((key) => (
        <Fieldset
          key={key}
          legend={key === "overall" ? t.readiness.formula.overall : t.readiness.dimensions[key]}
        >
          <div className="bar">
            {group(key).map(({ name, part, value }) => (
              <NumberInput key={name} {...field(name, value)} label={words[part]} maxLength={3} required />
            ))}
          </div>
        </Fieldset>
      ))}
      <TextArea {...field("reason")} label={words.reason} maxLength={LONGEST_READINESS.reason} required />
      <div className="acts">
        <Button variant="go">{words.save}</Button>
      </div>
    </SettingsForm>
  );
}

/** Every figure of the formula with the name of its field. */
function figuresOf({ dimensions: own, overall }: ReadinessRules, t: Texts) {
  const words = t.readiness;
  const figure = (part: "weight" | "green" | "amber", key: string, dimension: string, value: number) => ({
    ...{ name: `${part}-${key}`, part, value: String(value) },
    label: words.set.field({ field: words.set[part], dimension }),
  });
  return [
    ...dimensions.flatMap((key) =>
      (["weight", "green", "amber"] as const).map((part) =>
        figure(part, key, words.dimensions[key], own[key][part]),
      ),
    ),
    ...(["green", "amber"] as const).map((part) =>
      figure(part, "overall", words.formula.overall, overall[part]),
    ),
  ];
}

function Versions({ page: { versions } }: { page: ReadinessRulesPage }) {
  const words = useTexts().readiness;
  const { columns, value } = words.set;
  if (versions.length === 0) return <p>{words.set.noHistory}</p>;
  return (
    <Table
      caption={words.set.history}
      captionHidden
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: "number",
          head: columns.number,
          rowHeader: true,
          cell: ({ number }) => words.set.number(number),
        },
        { key: "by", head: columns.by, cell: ({ by }) => by },
        { key: "at", head: columns.at, cell: ({ at }) => at },
        { key: "reason", head: columns.reason, cell: ({ reason }) => reason },
        {
          key: "values",
          head: columns.values,
          cell: ({ rules }) =>
            dimensions
              .map((key) => value({ name: words.dimensions[key], ...rules.dimensions[key] }))
              .join("; "),
        },
      ]}
    />
  );
}
