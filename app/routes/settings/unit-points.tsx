import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { type PointsPage, pointsAddress, readPointQuery } from "~/domain/unit-points";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { problemText } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import { type ListOrders, ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import { loadUnitPoints } from "~/usecases/unit-points.server";
import { SettingsHead } from "./settings-head";
import { changePointsBy } from "./unit-points-change.server";
import { SetPoint } from "./unit-points-map";
import { PastePoints } from "./unit-points-paste";

export const handle: PageHandle = { title: (t) => t.unitPoints.title };

/** `?dv=UNIT`: to set that unit's point; `?muc=3&tam=POINT`: three steps nearer, around that point. */
export const loader = guardedLoader(async ({ ctx, params, url, draft }) => ({
  page: await loadUnitPoints(
    ctx,
    params.campaign ?? "",
    readPointQuery((name) => url.searchParams.get(name) ?? ""),
  ),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(
  ({ ctx, params, form }) => changePointsBy(ctx, params.campaign ?? "", form),
  "campaign.settings",
);

export default function UnitPoints() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer = answered ?? (draft ? { problems: [], values: draft, preview: [] } : undefined);
  const t = useTexts();
  const words = t.unitPoints;
  const intent = answer?.values.intent?.[0];
  const [undoing] = intent === "undo" ? (answer?.problems ?? []) : [];
  const known = page.units.filter(({ point }) => point !== "").length;
  return (
    <>
      <SettingsHead
        slug={page.slug}
        title={words.title}
        lede={`${words.lede({ known, all: page.units.length })} ${words.ledeNote}`}
      />
      {undoing ? (
        <Notice kind="bad" live="alert">
          {problemText(undoing, t)}
        </Notice>
      ) : null}
      <SetPoint
        key={`${page.query.unitKey} ${page.formKey}`}
        page={page}
        answer={intent === "set" ? answer : undefined}
      />
      <PastePoints
        page={page}
        answer={intent === "preview" || intent === "paste" ? answer : undefined}
        preview={answer?.preview ?? []}
      />
      <Units page={page} />
      <History page={page} />
    </>
  );
}

function Units({ page: { slug, units, missing } }: { page: PointsPage }) {
  const words = useTexts().unitPoints;
  const { columns } = words;
  return (
    <Section title={words.listTitle} note={words.listNote(missing)}>
      <ListTable<PointsPage["units"][number]>
        list="unit-points"
        orders={orders}
        caption={words.listTitle}
        captionHidden
        rows={units}
        rowKey={({ key }) => key}
        columns={[
          { key: "unit", head: columns.unit, rowHeader: true, cell: ({ name }) => name },
          { key: "group", head: columns.group, width: "l", phone: "hide", cell: ({ group }) => group },
          { key: "point", head: columns.point, width: "l", cell: ({ point }) => point || words.none },
          {
            key: "set",
            head: "",
            width: "s",
            phone: "end",
            cell: ({ key, name }) => (
              <Link
                to={pointsAddress(slug, { unit: key, centre: "", zoom: 0 })}
                aria-label={words.setSpoken(name)}
              >
                {words.set}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** What the units can be ordered by; those without a place first or last. */
const orders: ListOrders<PointsPage["units"][number]> = {
  unit: { word: "ten", by: ({ name }) => name },
  group: { word: "khoi", by: ({ group }) => group },
  point: { word: "vi-tri", by: ({ point }) => Number(point === "") },
};

function History({ page: { history, formKey } }: { page: PointsPage }) {
  const words = useTexts().unitPoints;
  if (history.length === 0) return null;
  const rows = history.map(({ batch, by, at, isUndone, count, names }) => ({
    key: batch,
    title: words.historyLine({ names: names.join(", "), more: count - names.length }),
    note: `${by}, ${at}`,
    end: isUndone ? (
      words.undone
    ) : (
      <Form method="post">
        <input type="hidden" name="_key" value={`${formKey} ${batch}`} />
        <input type="hidden" name="batch" value={batch} />
        <Button size="sm" name="intent" value="undo" aria-label={words.undoSpoken({ by, at })}>
          {words.undo}
        </Button>
      </Form>
    ),
  }));
  return (
    <Section title={words.historyTitle}>
      <RowList fine rows={rows} />
    </Section>
  );
}
