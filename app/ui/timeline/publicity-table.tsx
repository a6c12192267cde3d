import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { publicitySides } from "~/domain/publicity";
import type { PublicityChecklist, PublicityLine, PublicityOutput } from "~/domain/publicity-page";
import { formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Status } from "../kit/status";
import { type Column, Table } from "../kit/table";
import { publicityStateWords, publicityStatusOf, whenWords } from "./publicity-words";

interface PublicityTableProps {
  checklist: PublicityChecklist;
  /** How many linked outputs a line names; the rest is a number. */
  named?: number;
  /** What can be done with a line. */
  toolsOf?: (line: PublicityLine) => ReactNode;
  /** What can be done with a linked output. */
  outputToolsOf?: (line: PublicityLine, output: PublicityOutput) => ReactNode;
}

/** The items before and after, each with its days, the outputs that tick it, and how it stands. */
export function PublicityTable(props: PublicityTableProps) {
  const t = useTexts();
  const words = t.publicity;
  const groups = publicitySides.map((side) => ({
    key: side,
    title: words.sides[side],
    rows: props.checklist.lines.filter((line) => line.side === side),
  }));
  return (
    <div className="publicity-list">
      <Table
        caption={words.title}
        captionHidden
        columns={columnsOf(props, t)}
        groups={groups}
        rowKey={(line) => line.id}
        empty={words.empty}
      />
    </div>
  );
}

function columnsOf(
  { checklist, named = 3, toolsOf, outputToolsOf }: PublicityTableProps,
  t: Texts,
): Column<PublicityLine>[] {
  const words = t.publicity;
  return [
    {
      key: "item",
      head: words.columns.item,
      rowHeader: true,
      cell: (line) => (
        <>
          {line.name}
          <Narrowing line={line} />
        </>
      ),
    },
    { key: "when", head: words.columns.when, width: "m", cell: (line) => whenWords(line, t) },
    {
      key: "outputs",
      head: words.columns.outputs,
      width: "xl",
      cell: (line) => outputsOf(line, { checklist, named, outputToolsOf }, t),
    },
    {
      key: "state",
      head: words.columns.state,
      width: "m",
      phone: "end",
      cell: (line) => (
        <Status kind={publicityStatusOf[line.state.code]}>{publicityStateWords(line, t)}</Status>
      ),
    },
    ...(toolsOf ? [toolsColumn(words.columns.tools, toolsOf)] : []),
  ];
}

const toolsColumn = (head: string, toolsOf: (line: PublicityLine) => ReactNode): Column<PublicityLine> => ({
  key: "tools",
  head,
  width: "m",
  phoneLabel: null,
  cell: toolsOf,
});

/** The form and the unit that an item asks for, where it asks for any. */
function Narrowing({ line: { category, unit } }: { line: PublicityLine }) {
  const asked = [category, unit].filter(Boolean).join(" · ");
  return asked === "" ? null : <span className="sub tl-sub">{asked}</span>;
}

type Listing = Pick<PublicityTableProps, "checklist" | "outputToolsOf"> & { named: number };

function outputsOf(line: PublicityLine, { checklist, named, outputToolsOf }: Listing, t: Texts): ReactNode {
  const words = t.publicity;
  const unseen = line.count - line.outputs.filter((output) => !output.isWithdrawn).length;
  const rest = line.outputs.length - named;
  if (line.outputs.length === 0) return unseen > 0 ? words.hidden(unseen) : null;
  return (
    <ul className="publicity-outputs">
      {line.outputs.slice(0, named).map((output) => (
        <li key={output.id}>
          <div>
            <Link to={`/${checklist.slug}/ket-qua/${output.number}`}>{output.title}</Link>{" "}
            <span className="sub">
              {output.code} · {formatShortDay(output.publishedOn)} · {output.units}
              {output.isWithdrawn ? ` · ${words.withdrawn}` : ""}
            </span>
          </div>
          {outputToolsOf?.(line, output)}
        </li>
      ))}
      {rest > 0 ? <li className="sub">{words.more(rest)}</li> : null}
    </ul>
  );
}
