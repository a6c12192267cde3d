import { Form } from "@remix-run/react";
import type { RoundWarning } from "~/domain/rounds";
import type { RoundPage } from "~/domain/rounds-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { roundLineWords } from "./round-history";

/** What a reader has to know before the facts: a lost race, what does not fit, the milestone's own day. */
export function RoundNotices({ page, answer }: { page: RoundPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.rounds.round;
  const lostRace = answer?.problems.find((problem) => problem.code === "changed-by-other");
  const theirs = page.history[0];
  return (
    <>
      {lostRace && theirs ? (
        <Notice kind="warn" live="alert" title={problemText(lostRace, t)}>
          {words.theirs} {roundLineWords(theirs, t, locale)}. {words.yours}
        </Notice>
      ) : null}
      {page.isRemoved ? <Removed page={page} /> : null}
      {page.warnings.map((warning) => (
        <Notice key={warning.code} kind="warn">
          {warningWords(warning, t)}
        </Notice>
      ))}
      <MilestoneDay page={page} />
    </>
  );
}

function Removed({ page }: { page: RoundPage }) {
  const { round: words } = useTexts().rounds;
  return (
    <Notice
      kind="warn"
      actions={
        page.may.edit ? (
          <Form method="post">
            <input type="hidden" name="_key" value={`${page.formKey}-restore`} />
            <input type="hidden" name="_seen" value={page.seen} />
            <Button size="sm" icon="undo" name="intent" value="restore">
              {words.restore}
            </Button>
          </Form>
        ) : undefined
      }
    >
      {words.removed}
    </Notice>
  );
}

function warningWords(warning: RoundWarning, t: Texts): string {
  const { warnings: words } = t.rounds.round;
  switch (warning.code) {
    case "before-previous":
    case "planned-before-previous":
      return words[warning.code](formatDay(warning.on));
    case "agreed-over-nominated":
      return words[warning.code](warning);
    default:
      return words[warning.code];
  }
}

/** The milestone keeps a day of its own; once it can be told from the rounds, one press records it there. */
function MilestoneDay({ page }: { page: RoundPage }) {
  const { round: words } = useTexts().rounds;
  const { title, key, actualOn, offeredOn } = page.milestone;
  const path = `/${page.slug}/lich/${key}`;
  if (actualOn) {
    return (
      <Notice
        actions={
          <ButtonLink size="sm" to={path}>
            {words.milestone.open}
          </ButtonLink>
        }
      >
        {words.milestone.own({ title, day: formatDay(actualOn) })}
      </Notice>
    );
  }
  if (!offeredOn || !page.may.complete) return <Notice>{words.milestone.none(title)}</Notice>;
  const day = formatDay(offeredOn);
  return (
    <Notice
      actions={
        <Form method="post" action={path}>
          <input type="hidden" name="_key" value={`${page.formKey}-milestone`} />
          <input type="hidden" name="_seen" value={page.milestone.seen} />
          <input type="hidden" name="on" value={day} />
          <input type="hidden" name="documentId" value="" />
          <input type="hidden" name="reason" value={words.milestone.reason} />
          <Button size="sm" icon="check" name="intent" value="complete">
            {words.milestone.record(day)}
          </Button>
        </Form>
      }
    >
      {words.milestone.offer({ title, day })}
    </Notice>
  );
}
