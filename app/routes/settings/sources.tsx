import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_SOURCE } from "~/domain/text-lengths";
import { type Texts, useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { TextInput } from "~/ui/kit/inputs";
import { type ListOrders, ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import { loadSources, type SourceLine, type SourcesPage } from "~/usecases/official-sources.server";
import { SettingsForm, useFields } from "./form-parts";
import { SettingsHead } from "./settings-head";
import { changeSourcesBy } from "./source-change.server";

export const handle: PageHandle = { title: (t) => t.sources.title };

export const loader = guardedLoader(async ({ ctx, params, draft }) => ({
  page: await loadSources(ctx, params.campaign ?? ""),
  draft: draft?.fields() ?? null,
}));

export const action = guardedAction(
  ({ ctx, params, form }) => changeSourcesBy(ctx, params.campaign ?? "", form),
  "source.manage",
);

export default function OfficialSources() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const words = useTexts().sources;
  return (
    <>
      <SettingsHead slug={page.slug} title={words.title} lede={words.lede} />
      {page.canManage ? (
        <Section className="adds" title={words.addTitle}>
          <AddForm key={page.formKey} page={page} answer={answer} />
        </Section>
      ) : (
        <p>{words.readOnly}</p>
      )}
      <Section title={words.list}>
        <SourceTable title={words.list} rows={page.sources} act={page.canManage ? "remove" : null} />
      </Section>
      {page.removed.length > 0 ? (
        <Section title={words.removedTitle}>
          <SourceTable
            title={words.removedTitle}
            rows={page.removed}
            act={page.canManage ? "restore" : null}
          />
        </Section>
      ) : null}
    </>
  );
}

function AddForm({ page, answer }: { page: SourcesPage; answer: FormAnswer | undefined }) {
  const words = useTexts().sources;
  const { field } = useFields("source", answer);
  return (
    <SettingsForm prefix="source" answer={answer} hidden={{ _key: page.formKey, intent: "add" }}>
      <TextInput {...field("entry")} label={words.entry} hint={words.entryHint} inputMode="url" required />
      <TextInput {...field("owner")} label={words.owner} maxLength={LONGEST_SOURCE.owner} required />
      <div className="acts">
        <Button variant="go">{words.add}</Button>
      </div>
    </SettingsForm>
  );
}

interface SourceTableProps {
  title: string;
  rows: readonly SourceLine[];
  /** What can be done with a row; null: nothing by this person. */
  act: "remove" | "restore" | null;
}

function SourceTable({ title, rows, act }: SourceTableProps) {
  const words = useTexts().sources;
  const named = act === "restore" ? words.restoreNamed : words.removeNamed;
  return (
    <ListTable<SourceLine>
      list="sources"
      orders={ordersOf(words)}
      caption={title}
      captionHidden
      rows={rows}
      rowKey={({ entry }) => entry}
      columns={[
        { key: "entry", head: words.columns.entry, rowHeader: true, cell: ({ entry }) => entry },
        { key: "owner", head: words.columns.owner, cell: ({ owner }) => owner },
        {
          key: "origin",
          head: words.columns.origin,
          cell: ({ origin, by, at }) => (
            <>
              {words.origins[origin]}
              {by ? <small> ({words.addedBy({ by, at })})</small> : null}
            </>
          ),
        },
        ...(act === null
          ? []
          : [
              {
                key: "act",
                head: words.columns.act,
                name: "",
                phoneLabel: null,
                cell: ({ entry, origin }: SourceLine) =>
                  origin === "outlet" ? (
                    <small>{words.outletNote}</small>
                  ) : (
                    <Form method="post">
                      <input type="hidden" name="entry" value={entry} />
                      <Button size="sm" name="intent" value={act} aria-label={named(entry)}>
                        {words[act]}
                      </Button>
                    </Form>
                  ),
              },
            ]),
      ]}
    />
  );
}

const ordersOf = (words: Texts["sources"]): ListOrders<SourceLine> => ({
  entry: { word: "dia-chi", by: ({ entry }) => entry },
  owner: { word: "chu", by: ({ owner }) => owner },
  origin: { word: "tu-dau", by: ({ origin }) => words.origins[origin] },
});
