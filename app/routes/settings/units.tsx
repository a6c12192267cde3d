import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { addUnitsForm } from "~/domain/unit-forms";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Table } from "~/ui/kit/table";
import type { PageHandle } from "~/ui/page-title";
import { addUnits, loadUnits, type UnitsPage } from "~/usecases/units.server";
import { AddUnits } from "./add-units";
import { SettingsHead } from "./settings-head";
import { UnitTree } from "./unit-tree";

export const handle: PageHandle = { title: (t) => t.settings.units.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadUnits(ctx, params.campaign ?? "");
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, addUnitsForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await addUnits(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  return redirectWithFlash(`/${slug}/cai-dat/don-vi`, { code: "units-added", params: outcome.value });
}, "campaign.settings");

export default function Units() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().settings.units;
  const { reporting, tree } = page;
  return (
    <>
      <SettingsHead slug={page.slug} title={words.title} lede={words.lede({ all: tree.length, reporting })} />
      <AddUnits key={tree.length + page.others.length} page={page} answer={answer} />
      <Section title={words.caption} note={formatDay(page.today)}>
        <UnitTree page={page} />
      </Section>
      {page.others.length > 0 ? (
        <Section title={words.others} note={words.othersNote}>
          <OtherUnits page={page} />
        </Section>
      ) : null}
    </>
  );
}

/** Units that ended, and those whose day has not come. */
function OtherUnits({ page }: { page: UnitsPage }) {
  const words = useTexts().settings.units;
  return (
    <Table<UnitsPage["others"][number]>
      caption={words.others}
      captionHidden
      rows={page.others}
      rowKey={(unit) => unit.id}
      columns={[
        {
          key: "name",
          head: words.name,
          rowHeader: true,
          cell: (unit) => <Link to={`/${page.slug}/cai-dat/don-vi/${unit.key}`}>{unit.name}</Link>,
        },
        { key: "kind", head: words.kind, cell: (unit) => words.kinds[unit.kind] },
        { key: "from", head: words.from, cell: (unit) => formatDay(unit.validFrom) },
        {
          key: "to",
          head: words.until,
          cell: (unit) => (unit.validTo ? formatDay(unit.validTo) : words.open),
        },
      ]}
    />
  );
}
