import { Link } from "@remix-run/react";
import type { ProposalState, SurveyedKind } from "~/domain/decoration-proposals";
import { type ProposalListPage, type ProposalRow, proposalPath } from "~/domain/decoration-proposals-page";
import { capitalise, formatNumber } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";

export const proposalStatusOf: Record<ProposalState, StatusKind> = {
  proposed: "waiting",
  approved: "ok",
  rejected: "returned",
};

/** The survey's lines with what is proposed, its estimate and its decision; sums of money below. */
export function ProposalTable({ page }: { page: ProposalListPage }) {
  const t = useTexts();
  const { proposals: words, known, dong } = t.decorationGate;
  const { requested, approved } = page.totals;
  return (
    <ListTable<ProposalRow>
      list="proposals"
      caption={words.title}
      captionHidden
      rows={page.rows}
      rowKey={({ number }) => String(number)}
      columns={columnsOf(page.slug, t)}
      foot={
        page.query.state === "" ? [words.sum, "", "", "", known(requested), dong(approved.sum)] : undefined
      }
    />
  );
}

function columnsOf(slug: string, t: Texts): ListColumn<ProposalRow>[] {
  const { proposals: words, dong } = t.decorationGate;
  const { columns } = words;
  return [
    {
      key: "place",
      order: { word: "dia-diem", by: ({ place }) => place },
      head: columns.place,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={proposalPath(slug, row.number)}>{row.place}</Link>
          <span className="sub">{[row.code, row.reason].filter(Boolean).join(" · ")}</span>
        </>
      ),
    },
    {
      key: "unit",
      order: { word: "don-vi", by: ({ unit }) => unit },
      head: columns.unit,
      width: "m",
      phoneLabel: null,
      cell: ({ unit }) => unit,
    },
    {
      key: "found",
      head: columns.found,
      width: "l",
      cell: (row) => words.found({ ...row, kind: t.decoration.kinds[row.kind] }),
    },
    { key: "wish", head: columns.wish, width: "m", cell: (row) => wishSaid(row, t) },
    {
      key: "estimate",
      order: { word: "du-toan", by: ({ estimate }) => estimate },
      head: columns.estimate,
      numeric: true,
      cell: ({ wish, estimate }) =>
        wish === "none" ? "—" : estimate === null ? words.noEstimate : dong(estimate),
    },
    {
      key: "state",
      order: { word: "tinh-trang", by: ({ state }) => words.states[state] },
      head: columns.state,
      width: "m",
      phone: "end",
      cell: (row) => <Decision row={row} />,
    },
  ];
}

/** "Làm mới 2 pano"; "Không đề xuất". */
export function wishSaid(
  { wish, quantity, kind }: Pick<ProposalRow, "wish" | "quantity" | "kind">,
  t: Texts,
): string {
  const { wishes, wish: said } = t.decorationGate.proposals;
  return wish === "none"
    ? wishes.none
    : said({ wish: wishes[wish], quantity, kind: t.decoration.kinds[kind] });
}

function Decision({ row: { wish, state, sum, document } }: { row: ProposalRow }) {
  const { proposals: words, dong } = useTexts().decorationGate;
  if (wish === "none") return <span className="muted">—</span>;
  return (
    <>
      <Status kind={proposalStatusOf[state]}>{words.states[state]}</Status>
      <span className="sub">{[sum === null ? "" : dong(sum), document].filter(Boolean).join(" · ")}</span>
    </>
  );
}

/** What stands there by kind; kinds are not added up. */
export function SurveyTable({ survey }: { survey: readonly SurveyedKind[] }) {
  const t = useTexts();
  const locale = useLocale();
  const { survey: words } = t.decorationGate.proposals;
  const number = (key: keyof typeof words, value: (one: SurveyedKind) => number): Column<SurveyedKind> => ({
    key,
    head: words[key],
    numeric: true,
    cell: (one) => formatNumber(value(one), locale),
  });
  if (survey.length === 0) return null;
  return (
    <Section title={words.title}>
      <Table<SurveyedKind>
        caption={words.title}
        captionHidden
        rows={survey}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: "kind",
            head: words.kind,
            rowHeader: true,
            cell: ({ kind }) => capitalise(t.decoration.kinds[kind]),
          },
          number("there", ({ there }) => there),
          number("usable", ({ usable }) => usable),
          number("repairable", ({ repairable }) => repairable),
          number("gone", ({ there, usable, repairable }) => there - usable - repairable),
          number("wanted", ({ wanted }) => wanted),
        ]}
      />
    </Section>
  );
}
