import { Form } from "@remix-run/react";
import type { ReportGridPage, UpwardLine } from "~/domain/report-grid-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Status } from "~/ui/kit/status";
import { Table } from "~/ui/kit/table";

/** What the sub-committee itself has to send to the bodies above it. */
export function UpwardReports({ page, formKey }: { page: ReportGridPage; formKey: string }) {
  const t = useTexts();
  const words = t.reportGrid.upward;
  if (page.upward.length === 0) return null;
  return (
    <Section title={words.title} note={words.note}>
      <Table<UpwardLine>
        caption={words.title}
        captionHidden
        rows={page.upward}
        rowKey={({ id }) => id}
        columns={[
          { key: "week", head: words.columns.week, width: "s", phone: "start", cell: ({ week }) => week },
          {
            key: "what",
            head: words.columns.what,
            rowHeader: true,
            cell: ({ name, receiver }) => (
              <>
                {name || receiver}
                {name ? <span className="sub">{receiver}</span> : null}
              </>
            ),
          },
          { key: "due", head: words.columns.due, cell: ({ dueText }) => dueText },
          {
            key: "state",
            head: words.columns.state,
            cell: (line) => <UpwardState line={line} page={page} formKey={formKey} t={t} />,
          },
        ]}
      />
    </Section>
  );
}

const kinds = { waiting: "none", missing: "bad", "on-time": "ok", late: "late" } as const;

function UpwardState({
  line,
  page,
  formKey,
  t,
}: {
  line: UpwardLine;
  page: ReportGridPage;
  formKey: string;
  t: Texts;
}) {
  const words = t.reportGrid.upward;
  return (
    <span className="rg-upward">
      <Status kind={kinds[line.timeliness]}>{stateText(line, t)}</Status>
      {line.sentText === null && page.canChase && !page.asOf.isPast ? (
        <Form method="post">
          <input type="hidden" name="_key" value={`${formKey}-${line.id}`} />
          <Button
            size="sm"
            name="report"
            value={line.id}
            aria-label={words.markSpoken({ name: line.name || line.receiver, week: line.week })}
          >
            {words.mark}
          </Button>
        </Form>
      ) : null}
    </span>
  );
}

function stateText({ sentText, timeliness, lateMinutes }: UpwardLine, { reportGrid }: Texts): string {
  const words = reportGrid.upward;
  if (sentText === null) return timeliness === "missing" ? words.missing : words.waiting;
  if (lateMinutes === null) return words.sent(sentText);
  return words.sentLate({ at: sentText, late: reportGrid.table.late(lateMinutes) });
}
