import { Form } from "@remix-run/react";
import type { ChasePage } from "~/domain/report-chase";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { CopyArea } from "~/ui/kit/copy-area";
import { Notice } from "~/ui/kit/notice";

/** One button for all that are missing, with whom it reaches and what became of the letters so far. */
export function NudgeAll({ page }: { page: ChasePage }) {
  const words = useTexts().chase;
  const reached = page.lines.filter(({ contacts }) => contacts.length > 0).length;
  const mailed = page.sendsMail ? page.lines.filter(({ mailable }) => mailable > 0).length : 0;
  const unreached = page.lines.length - reached;
  const toTell = page.lines.filter(({ contacts, isToldToday }) => contacts.length > 0 && !isToldToday).length;
  return (
    <div className="stack-1">
      {reached > 0 && toTell === 0 ? <p>{words.allTold(reached)}</p> : null}
      {toTell > 0 ? (
        <Form method="post" className="form">
          <Hidden page={page} channel="app" />
          <p className="f-hint">{words.nudgeNote({ reached, mailed })}</p>
          <div className="acts">
            <Button variant="go">{words.nudge(toTell)}</Button>
          </div>
        </Form>
      ) : null}
      {unreached > 0 ? <p>{words.unreached(unreached)}</p> : null}
      {page.sendsMail ? <MailNews page={page} /> : <p className="muted">{words.noMail}</p>}
    </div>
  );
}

function MailNews({ page: { mails } }: { page: ChasePage }) {
  const words = useTexts().chase.mails;
  const calm = [
    mails.sent > 0 ? words.sent(mails.sent) : "",
    mails.waiting > 0 ? words.waiting(mails.waiting) : "",
  ].filter(Boolean);
  return (
    <>
      {calm.length > 0 ? <p className="muted">{calm.join("; ")}.</p> : null}
      {mails.stuck > 0 ? <Notice kind="warn">{words.stuck(mails.stuck)}</Notice> : null}
      {mails.failed > 0 ? <Notice kind="warn">{words.failed(mails.failed)}</Notice> : null}
    </>
  );
}

/** The short text for a chat, and the record that it was sent there. */
export function ChaseMessage({ page }: { page: ChasePage }) {
  const words = useTexts().chase.message;
  return (
    <Section title={words.title} note={words.note}>
      <div className="stack-1">
        <CopyArea
          key={page.message}
          name="message"
          label={words.label}
          value={page.message}
          rows={Math.min(14, page.lines.length + 3)}
          lang="vi"
          copy={words.copy}
          copied={words.copied}
        />
        <Form method="post" className="form">
          <Hidden page={page} channel="message" />
          <p className="f-hint">{words.markNote}</p>
          <div className="acts">
            <Button>{words.mark}</Button>
          </div>
        </Form>
      </div>
    </Section>
  );
}

function Hidden({ page, channel }: { page: ChasePage; channel: "app" | "message" }) {
  return (
    <>
      <input type="hidden" name="_key" value={`${page.formKey}-${channel}`} />
      <input type="hidden" name="week" value={page.week.from} />
      <input type="hidden" name="channel" value={channel} />
    </>
  );
}
