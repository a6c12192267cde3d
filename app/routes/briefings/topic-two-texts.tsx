import { NEW_MESSAGE, PRESS_UNITS, type TopicPage } from "~/domain/briefings-page";
import { CHOSEN_UNITS, LOCAL_UNITS } from "~/domain/milestone-units";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, typed, typedAll } from "~/ui/forms";
import { Notice } from "~/ui/kit/notice";
import { Table } from "~/ui/kit/table";

interface Difference {
  part: string;
  theirs: string;
  yours: string;
}

/** What somebody else saved meanwhile beside what was typed here, where they differ; the form below keeps the latter. */
export function TopicTwoTexts({ page, answer }: { page: TopicPage; answer: FormAnswer }) {
  const t = useTexts();
  const words = t.briefings.form;
  const { values } = page;
  const theirs = said(page, t, (name) => [values[name]].flat());
  const yours = said(page, t, (name) =>
    name === "units" || name === "documents" ? typedAll(answer, name) : [typed(answer, name)],
  );
  const differences = theirs
    .map(([part, text], index): Difference => ({ part, theirs: text, yours: yours[index]?.[1] ?? "" }))
    .filter((one) => one.theirs !== one.yours);
  return (
    <Notice kind="warn" title={page.changed ? words.theirs(page.changed) : undefined}>
      <Table<Difference>
        caption={words.theirsCaption}
        captionHidden
        rows={differences}
        rowKey={({ part }) => part}
        empty={words.same}
        columns={[
          { key: "part", head: words.part, width: "m", rowHeader: true, cell: ({ part }) => part },
          { key: "theirs", head: words.stored, cell: (one) => one.theirs || "—" },
          { key: "yours", head: words.yours, cell: (one) => one.yours || "—" },
        ]}
      />
      <p>{words.keep}</p>
    </Notice>
  );
}

/** Every part of a topic's form in words. */
function said(
  { choices }: TopicPage,
  { briefings }: Texts,
  get: (name: keyof TopicPage["values"]) => readonly string[],
): [string, string][] {
  const words = briefings.form;
  const one = (name: keyof TopicPage["values"]) => get(name)[0] ?? "";
  const message = choices.messages.find(({ key }) => key === one("message"))?.name ?? one("message");
  const scope = choices.scopes.find(({ value }) => value === one("unitScope"));
  const named = (name: "units" | "documents", among: readonly { value: string; name: string }[]) =>
    among
      .filter(({ value }) => get(name).includes(value))
      .map((found) => found.name)
      .join("; ");
  const units = named(
    "units",
    choices.units.map(({ key, name }) => ({ value: key, name })),
  );
  const documents = named(
    "documents",
    choices.documents.map(({ id, name }) => ({ value: id, name })),
  );
  return [
    [words.message, one("message") === NEW_MESSAGE ? one("name") : message],
    [words.from, one("from")],
    [words.to, one("to")],
    [words.guidance, one("guidance")],
    [words.who, one("unitScope") === CHOSEN_UNITS ? units : scopeWords(scope, briefings)],
    [words.documents, documents],
  ];
}

function scopeWords(
  scope: TopicPage["choices"]["scopes"][number] | undefined,
  { form, bloc }: Texts["briefings"],
): string {
  if (!scope) return "";
  if (scope.value === PRESS_UNITS) return form.press(scope.count);
  return scope.value === LOCAL_UNITS ? form.local(scope.count) : bloc(scope);
}
