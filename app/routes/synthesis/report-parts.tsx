import { Link } from "@remix-run/react";
import { issuePath } from "~/domain/opinion-issues";
import type { SynthesisPage } from "~/domain/opinion-syntheses-page";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Table } from "~/ui/kit/table";

/** The issues that the report covers, in its order. */
export function Covered({ page }: { page: SynthesisPage }) {
  const words = useTexts().opinionSyntheses;
  return (
    <Section title={words.page.covered} id="van-de">
      {page.covered.length === 0 ? <p className="muted">{words.page.noCovered}</p> : null}
      <ol>
        {page.covered.map(({ number, title, state }) => (
          <li key={number}>
            <Link to={issuePath(page.slug, number)}>{title}</Link> <span className="muted">({state})</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The figures of its period, as its annex has them. */
export function Figures({ page }: { page: SynthesisPage }) {
  const words = useTexts().opinionSyntheses;
  return (
    <Section title={words.page.figures} id="so-lieu">
      <Table
        caption={words.page.figureCaption}
        captionHidden
        stack={false}
        rows={page.figures}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", head: words.page.what, rowHeader: true, cell: ({ name }) => name },
          { key: "text", head: words.page.figure, numeric: true, cell: ({ text }) => text },
        ]}
      />
    </Section>
  );
}
