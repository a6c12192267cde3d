import { Link } from "@remix-run/react";
import type { ClauseLine, ClausesPart, ClauseUse } from "~/domain/clauses";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { type Column, Table } from "~/ui/kit/table";
import { AddClauses, ClauseTools } from "./clause-forms";

interface ClausesProps {
  part: ClausesPart;
  isRemoved: boolean;
  answer: FormAnswer | undefined;
}

/** The clauses of a document in its order, each with the tasks, milestones and targets that point to it. */
export function Clauses({ part, isRemoved, answer }: ClausesProps) {
  const words = useTexts().clauses;
  const canEdit = part.canEdit && !isRemoved;
  const { clauses, unlisted } = part;
  return (
    <Section title={words.title} id="muc" note={clauses.length > 0 ? words.note(clauses.length) : undefined}>
      {clauses.length === 0 ? (
        <p className="muted">
          {words.empty} {canEdit ? words.emptyText : null}
        </p>
      ) : (
        <ClauseTable part={part} canEdit={canEdit} answer={answer} />
      )}
      {unlisted.length > 0 ? (
        <p className="muted">
          {words.unlisted}{" "}
          {unlisted.map(({ label, uses }, index) => (
            <span key={label}>
              {index > 0 ? "; " : ""}
              {label} (<Uses uses={uses} />)
            </span>
          ))}
        </p>
      ) : null}
      {canEdit ? <AddClauses part={part} answer={answer} /> : null}
    </Section>
  );
}

function ClauseTable({
  part,
  canEdit,
  answer,
}: {
  part: ClausesPart;
  canEdit: boolean;
  answer: FormAnswer | undefined;
}) {
  const words = useTexts().clauses;
  const columns: Column<ClauseLine>[] = [
    { key: "label", head: words.columns.label, width: "m", rowHeader: true, cell: ({ label }) => label },
    { key: "content", head: words.columns.content, phoneLabel: null, cell: ({ content }) => content },
    {
      key: "uses",
      head: words.columns.uses,
      width: "l",
      cell: ({ uses }) =>
        uses.length > 0 ? <Uses uses={uses} /> : <span className="muted">{words.unused}</span>,
    },
  ];
  const tools: Column<ClauseLine> = {
    key: "tools",
    head: words.columns.tools,
    width: "m",
    phoneLabel: null,
    cell: (clause) => <ClauseTools part={part} clause={clause} answer={answer} />,
  };
  return (
    <Table<ClauseLine>
      caption={words.title}
      captionHidden
      rows={part.clauses}
      rowKey={({ id }) => id}
      columns={canEdit ? [...columns, tools] : columns}
    />
  );
}

function Uses({ uses }: { uses: readonly ClauseUse[] }) {
  const words = useTexts().clauses;
  return (
    <>
      {uses.map(({ kind, name, path }, index) => (
        <span key={path}>
          {index > 0 ? "; " : ""}
          {kind === "task" ? "" : `${words.kinds[kind]} `}
          <Link to={path}>{name}</Link>
        </span>
      ))}
    </>
  );
}
