import { type CaseSource, sourceKinds } from "~/domain/cases";
import type { CasePage } from "~/domain/cases-page";
import { LONGEST_CASE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typedAll } from "~/ui/forms";
import { FieldError } from "~/ui/kit/field";
import { Select, TextInput } from "~/ui/kit/inputs";

interface SourceFieldsProps {
  page: CasePage;
  answer: FormAnswer | undefined;
  error: string | undefined;
}

/** Rows for so many sources more than there are. */
const spare = 1;
const fewest = 2;

/** Official sources, a row each: its kind, what it is, its link or document. */
export function SourceFields({ page, answer, error }: SourceFieldsProps) {
  const words = useTexts().cases.decide;
  const rows = rowsOf(page.sources, answer);
  return (
    <fieldset className="f" id="decide-sources" tabIndex={-1} aria-describedby="decide-sources-hint">
      <legend className="f-label">{words.sources}</legend>
      <p className="f-hint" id="decide-sources-hint">
        {words.sourcesHint}
      </p>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved
        <SourceRow key={index} index={index} row={row} documents={page.documents} />
      ))}
      {error ? <FieldError id="decide-sources-error">{error}</FieldError> : null}
    </fieldset>
  );
}

type Row = Record<"kind" | "title" | "link" | "document", string>;

function rowsOf(sources: readonly CaseSource[], answer: FormAnswer | undefined): Row[] {
  const column = (name: string) => typedAll(answer, name);
  const there: Row[] = answer
    ? column("sourceKind").map((kind, index) => ({
        kind,
        title: column("sourceTitle")[index] ?? "",
        link: column("sourceLink")[index] ?? "",
        document: column("sourceDocument")[index] ?? "",
      }))
    : sources.map(({ kind, title, link, documentId }) => ({
        ...{ kind, title, link: link ?? "", document: documentId ?? "" },
      }));
  const wanted = answer ? there.length : Math.max(fewest, there.length + spare);
  const empty: Row = { kind: "law", title: "", link: "", document: "" };
  return [...there, ...Array.from({ length: Math.max(0, wanted - there.length) }, () => empty)];
}

function SourceRow({ index, row, documents }: { index: number; row: Row; documents: CasePage["documents"] }) {
  const { decide: words, sourceKinds: kinds } = useTexts().cases;
  const number = index + 1;
  return (
    <div className="bar">
      <Select
        id={`source-kind-${number}`}
        name="sourceKind"
        label={words.sourceKind(number)}
        defaultValue={row.kind}
        options={sourceKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <TextInput
        id={`source-title-${number}`}
        name="sourceTitle"
        label={words.sourceTitle}
        defaultValue={row.title}
        maxLength={LONGEST_CASE.source}
        fieldClass="grow"
      />
      <TextInput
        id={`source-link-${number}`}
        name="sourceLink"
        label={words.sourceLink}
        defaultValue={row.link}
        inputMode="url"
        fieldClass="w-l"
      />
      <Select
        id={`source-document-${number}`}
        name="sourceDocument"
        label={words.sourceDocument}
        defaultValue={row.document}
        options={[
          { value: "", label: words.noDocument },
          ...documents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
