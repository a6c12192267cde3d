import { Form } from "@remix-run/react";
import type { MeetingPage } from "~/domain/meetings-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { Status } from "~/ui/kit/status";

/** Forms that say themselves what is wrong with them. */
const saysItself = ["details", "note", "topic-add", "topic-edit", "conclude", "addendum", "paper"];

/** Whether the pack is frozen, as of when, and by which code it is known. */
export function PackState({ page, answer }: { page: MeetingPage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.meetings.page;
  const { frozen, asOf, canEdit } = page;
  const isElsewhere = !saysItself.includes(answer?.values.intent?.[0] ?? "");
  const refused = isElsewhere ? answer?.problems[0] : undefined;
  return (
    <div className="stack-2">
      {refused ? (
        <Notice kind="warn" live="alert">
          {problemText(refused, t)}
        </Notice>
      ) : null}
      {frozen && !frozen.isIntact ? <Notice kind="bad">{words.broken}</Notice> : null}
      {frozen ? (
        <>
          <p>
            <Status kind="locked">{words.frozen(frozen)}</Status>
          </p>
          <p className="small muted meeting-hash">
            {words.hash}: <code>{frozen.hash}</code>
            {page.pack.anchor ? (
              <>
                <br />
                {words.anchor}: <code>{page.pack.anchor.code}</code>
              </>
            ) : null}
          </p>
        </>
      ) : (
        <p>
          <Status kind="draft">{words.preview(asOf)}</Status>
        </p>
      )}
      {canEdit && !frozen ? (
        <Form method="post" className="meeting-freeze">
          <Button icon="lock" name="intent" value="freeze">
            {words.freeze}
          </Button>
          <span className="f-hint">{words.freezeHint}</span>
        </Form>
      ) : null}
    </div>
  );
}
