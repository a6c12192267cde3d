import { Form } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { ProposalEdit } from "~/usecases/own-feed-proposals.server";
import { useLiveFields } from "./form-view";
import { OutputFields } from "./output-fields";
import type { ProposalsData } from "./proposals";
import { ProblemSummary, Warnings, withoutWarnings } from "./warnings";

interface ProposalFormProps {
  page: ProposalsData;
  editing: ProposalEdit;
  answer: FormAnswer | undefined;
}

/** One proposal in the form in which every output is recorded. */
export function ProposalForm({ page, editing, answer }: ProposalFormProps) {
  const t = useTexts();
  const words = t.ownFeeds.proposals;
  const { row, initial } = editing;
  const problems = fieldProblems(withoutWarnings(answer, t), t);
  const { live, onChange } = useLiveFields(initial, answer);
  const view = { ...editing, answer, problems, live, isRevision: false };
  const back = page.unit === "" ? "" : `?${page.names.unit}=${encodeURIComponent(page.unit)}`;
  const list = `/${page.slug}/ket-qua/de-xuat`;
  return (
    <>
      <PageHead
        title={words.editTitle}
        crumbs={[
          { label: t.outputs.crumb, to: `/${page.slug}/ket-qua` },
          { label: words.title, to: list },
          { label: words.editTitle },
        ]}
        crumbsLabel={t.outputs.way}
        lede={<Source row={row} />}
      />
      <div className="cols">
        <div className="c-8 stack-1">
          {row.hasGap ? <Notice kind="warn">{words.gap}</Notice> : null}
          {row.twin && !answer ? (
            <Notice kind="warn" title={`${words.twin[row.twin.by]} ${row.twin.code}`}>
              {words.twinOf({ day: formatDay(row.twin.day), title: row.twin.title })}
            </Notice>
          ) : null}
          <Form method="post" className="form" onChange={onChange}>
            <ProblemSummary answer={answer} />
            <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
            <input type="hidden" name="item" value={row.id} />
            <OutputFields view={view} />
            <Warnings answer={answer} reasonError={problems.confirmReason} />
            <div className="acts">
              <Button variant="go" name="intent" value="record">
                {t.outputs.form.submit}
              </Button>
              <ButtonLink variant="bare" to={list + back}>
                {words.back}
              </ButtonLink>
            </div>
          </Form>
        </div>
      </div>
    </>
  );
}

function Source({ row }: { row: ProposalEdit["row"] }) {
  const words = useTexts().ownFeeds.proposals;
  if (row.link === "") return row.title;
  return (
    <a href={row.link} target="_blank" rel="noreferrer">
      {words.source}
    </a>
  );
}
