import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { type TwinForm, twinForm } from "~/domain/output-twin-forms";
import { outputsTwinsTexts as en } from "~/i18n/en/outputs-twins";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { outputsTwinsTexts as vi } from "~/i18n/vi/outputs-twins";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { EmptyState } from "~/ui/kit/empty-state";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import { loadTwins, twinParams } from "~/usecases/outputs-duplicates.server";
import { decideTwins, type TwinDecided } from "~/usecases/outputs-twin-acts.server";
import { OutputTabs } from "./output-tabs";
import { TwinPairForm } from "./twin-pair";

export const handle: PageHandle = { title: (t) => t.twins.title };

export const loader = guardedLoader(async ({ ctx, params, url }) => {
  const page = await loadTwins(ctx, params.campaign ?? "", (name) => url.searchParams.get(name) ?? "");
  return { ...page, names: twinParams };
});

export const action = guardedAction(async ({ ctx, params, form, url }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, twinForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const words = { vi, en }[ctx.actor?.locale ?? "vi"];
  const outcome = await decideTwins(ctx, slug, parsed.value, words);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(url.pathname + url.search, flashOf(slug, parsed.value, outcome.value));
}, "output.withdraw");

/** A discarded output can be brought back at once; the parts of the other acts are taken back at the outputs' pages. */
function flashOf(slug: string, { intent }: TwinForm, { newer, code, version }: TwinDecided) {
  if (intent === "keep") return { code: "twins-kept" };
  const path = `/${slug}/ket-qua/${newer}`;
  const undo = { path, fields: { intent: "restore", version: String(version) } };
  return { code: `twins-${intent}`, params: { code }, ...(intent === "withdraw" ? { undo } : {}) };
}

export default function Twins() {
  const page = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.twins;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.outputs.crumb, to: `/${page.slug}/ket-qua` }, { label: words.title }]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
      />
      <OutputTabs />
      <Filter page={page} />
      {page.isPartial ? <Notice>{words.partial}</Notice> : null}
      {page.rows.length === 0 ? (
        <EmptyState title={words.none} action={<Link to={`/${page.slug}/ket-qua`}>{t.outputs.crumb}</Link>}>
          {words.noneText}
        </EmptyState>
      ) : (
        <Section title={words.found(page.rows.length + page.more)}>
          {page.rows.map((row) => (
            <TwinPairForm
              key={`${row.older.number} ${row.newer.number} ${row.older.version} ${row.newer.version}`}
              slug={page.slug}
              row={row}
              answer={answer?.values.newer?.[0] === String(row.newer.number) ? answer : undefined}
            />
          ))}
          {page.more > 0 ? <p className="muted">{words.more(page.more)}</p> : null}
        </Section>
      )}
    </>
  );
}

function Filter({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const t = useTexts();
  const words = t.twins;
  return (
    <Form method="get" className="bar">
      <UnitSelect
        name={page.names.unit}
        label={words.unit}
        defaultValue={page.unit}
        units={unitsOf(page.units)}
        first={{ value: "", label: words.allUnits }}
      />
      <DateInput
        name={page.names.from}
        label={words.from}
        pickerLabel={t.frame.openCalendar}
        defaultValue={formatDay(page.from)}
      />
      <Button>{words.show}</Button>
    </Form>
  );
}
