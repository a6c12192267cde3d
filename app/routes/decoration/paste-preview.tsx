import { type Texts, useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { type Column, Table } from "~/ui/kit/table";
import { LineState, lineColumn } from "~/ui/pasted-list";
import type { PreviewedSite } from "~/usecases/decoration-paste.server";

/** What would be proposed, site by site; what cannot be written is mended, or left out. */
export function PastePreview({ sites }: { sites: readonly PreviewedSite[] }) {
  const t = useTexts();
  const words = t.decoration.pasting;
  const bad = sites.filter(({ problems }) => problems.length > 0).length;
  const unsure = sites.filter(({ warnings }) => warnings.length > 0).length;
  return (
    <Section title={words.previewTitle({ good: sites.length - bad, bad })}>
      <Table<PreviewedSite>
        caption={words.preview}
        captionHidden
        rows={sites}
        rowKey={({ line }) => String(line)}
        columns={columnsOf(t)}
      />
      {bad > 0 ? <p>{words.mend}</p> : null}
      {bad === sites.length ? null : (
        <div className="stack-1">
          {bad > 0 ? <Checkbox name="confirm" value="skip-bad" label={words.skip(bad)} /> : null}
          {unsure > 0 ? (
            <Checkbox name="confirm" value="paste-warnings" label={words.confirm(unsure)} />
          ) : null}
          <div className="acts">
            <Button variant="go" name="intent" value="save">
              {words.submit(sites.length - bad)}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}

function columnsOf(t: Texts): Column<PreviewedSite>[] {
  const { columns, fine } = t.decoration.pasting;
  return [
    lineColumn(columns.line),
    {
      key: "site",
      head: columns.site,
      rowHeader: true,
      cell: ({ place, street }) => (
        <>
          {place || "—"}
          {street ? <span className="sub">{street}</span> : null}
        </>
      ),
    },
    { key: "unit", head: columns.unit, width: "m", cell: ({ unit }) => unit },
    { key: "items", head: columns.items, width: "l", cell: ({ items }) => items },
    {
      key: "state",
      head: columns.state,
      width: "l",
      phone: "end",
      cell: ({ problems, warnings }) => (
        <LineState problems={problems} warnings={warnings} fine={fine} t={t} />
      ),
    },
  ];
}
