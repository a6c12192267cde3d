import { Form, Link } from "@remix-run/react";
import type { PublicityOutput } from "~/domain/publicity-page";
import { type TaskPage, taskPath } from "~/domain/tasks-page";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { RowList } from "~/ui/kit/row-list";
import { LinkOutputs } from "./task-linking";

interface OutputsProps {
  page: TaskPage;
  answer: FormAnswer | undefined;
}

/** The outputs that fulfil the task, how many of those asked for, and more to link. */
export function TaskOutputs({ page, answer }: OutputsProps) {
  const words = useTexts().tasks.task;
  const { row, outputs, slug } = page;
  const path = taskPath(slug, row.id, row.occurrence);
  return (
    <Section
      title={words.outputs}
      id="ket-qua"
      note={
        row.wanted === null
          ? undefined
          : words.outputsNote({ n: row.outputs, wanted: row.wanted, category: page.category })
      }
      action={
        page.may.link && page.search === null ? (
          <ButtonLink
            size="sm"
            to={`${path}${path.includes("?") ? "&" : "?"}gan=1#ket-qua`}
            preventScrollReset
          >
            {words.link}
          </ButtonLink>
        ) : undefined
      }
    >
      {outputs.length === 0 ? <p className="muted">{words.noOutputs}</p> : <Linked page={page} />}
      {page.search ? <LinkOutputs page={page} search={page.search} answer={answer} /> : null}
    </Section>
  );
}

function Linked({ page }: { page: TaskPage }) {
  const words = useTexts().tasks.task;
  return (
    <RowList
      rows={page.outputs.map((output) => ({
        key: output.id,
        title: <Link to={`/${page.slug}/ket-qua/${output.number}`}>{output.title}</Link>,
        note: [
          output.code,
          formatShortDay(output.publishedOn),
          output.category,
          output.units,
          output.isWithdrawn ? words.withdrawn : "",
        ]
          .filter(Boolean)
          .join(" · "),
        end: page.may.link && output.mayUnlink ? <Unlink page={page} output={output} /> : undefined,
      }))}
    />
  );
}

function Unlink({ page, output }: { page: TaskPage; output: PublicityOutput }) {
  const words = useTexts().tasks.task;
  return (
    <Form method="post">
      {/* A key of its own for each small form of the page. */}
      <input type="hidden" name="_key" value={`${page.formKey.slice(-12)}-${output.id}`} />
      <input type="hidden" name="occurrence" value={page.row.occurrence} />
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
