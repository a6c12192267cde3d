import { Form, Link } from "@remix-run/react";
import { type CasePage, casePath } from "~/domain/cases-page";
import type { PublicityOutput } from "~/domain/publicity-page";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { RowList } from "~/ui/kit/row-list";
import { LinkOutputs } from "./case-linking";
import { PublishedForm } from "./case-published";

interface OutputsProps {
  page: CasePage;
  answer: FormAnswer | undefined;
}

/** The outputs that published the correction, of several units, and more to link. */
export function CaseOutputs({ page, answer }: OutputsProps) {
  const words = useTexts().cases;
  const { row, outputs, slug } = page;
  const mayLink = page.may.report && row.state !== "left";
  return (
    <Section
      title={words.page.outputs}
      id="ket-qua"
      note={outputs.length > 0 ? words.page.outputsNote(row.outputs) : undefined}
      action={
        mayLink && page.search === null ? (
          <ButtonLink size="sm" to={`${casePath(slug, row.number)}?gan=1#ket-qua`} preventScrollReset>
            {words.publish.open}
          </ButtonLink>
        ) : undefined
      }
    >
      {outputs.length === 0 ? <p className="muted">{words.page.noOutputs}</p> : <Linked page={page} />}
      {mayLink && (page.search || (row.state === "to-publish" && outputs.length > 0)) ? (
        <LinkOutputs page={page} answer={answer} />
      ) : null}
      {row.state === "published" && page.may.decide ? (
        <PublishedForm
          key={page.version}
          page={page}
          answer={answer?.values.intent?.[0] === "published" ? answer : undefined}
        />
      ) : null}
    </Section>
  );
}

function Linked({ page }: { page: CasePage }) {
  const words = useTexts().cases.page;
  return (
    <RowList
      rows={page.outputs.map((output) => ({
        key: output.id,
        title: <Link to={`/${page.slug}/ket-qua/${output.number}`}>{output.title}</Link>,
        note: [
          ...[output.code, formatShortDay(output.publishedOn), output.category, output.units],
          output.isWithdrawn ? words.withdrawn : "",
        ]
          .filter(Boolean)
          .join(" · "),
        end: page.may.report && output.mayUnlink ? <Unlink page={page} output={output} /> : undefined,
      }))}
    />
  );
}

function Unlink({ page, output }: { page: CasePage; output: PublicityOutput }) {
  const words = useTexts().cases.publish;
  return (
    <Form method="post">
      {/* A key of its own for each small form of the page. */}
      <input type="hidden" name="_key" value={`${page.formKey.slice(-12)}-${output.id}`} />
      <input type="hidden" name="outputId" value={output.id} />
      <Button
        size="sm"
        variant="bare"
        name="intent"
        value="unlink"
        aria-label={words.unlinkSpoken(output.code)}
      >
        {words.unlink}
      </Button>
    </Form>
  );
}
