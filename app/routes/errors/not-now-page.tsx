import { Form, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { useTexts } from "~/i18n/texts";
import type { NotNow } from "~/server/unavailable.server";
import { Button, ButtonLink } from "~/ui/kit/button";
import { forgetSent } from "~/ui/offline/sent-drafts";

/** Milliseconds after which a page that nobody typed into is asked for again. */
const askAgainAfter = 5_000;

export const isNotNow = (detail: unknown): detail is NotNow =>
  typeof detail === "object" && detail !== null && "notNow" in detail;

/** Says that the database is away for a moment, and holds what was typed until it can be sent again. */
export function NotNowPage({ detail }: { detail: NotNow }) {
  const t = useTexts();
  const told = t.errors[detail.notNow];
  const { resend } = detail;
  const { pathname, search } = useLocation();
  useEffect(forgetSent, []);
  useEffect(() => {
    if (resend) return;
    const timer = setTimeout(() => location.reload(), askAgainAfter);
    return () => clearTimeout(timer);
  }, [resend]);
  return (
    <main className="wrap main">
      <div className="head">
        <div className="head-text">
          <h1>{told.title}</h1>
          <p className="lede">{resend ? told.kept : told.text}</p>
        </div>
      </div>
      {resend ? (
        <Form method="post" action={resend.path} reloadDocument className="acts">
          {resend.fields.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields may repeat, and their order never changes
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" variant="go">
            {t.errors.resend}
          </Button>
        </Form>
      ) : (
        <p className="acts">
          <ButtonLink to={pathname + search} reloadDocument>
            {t.errors.reload}
          </ButtonLink>
        </p>
      )}
      <p className="muted small">{t.errors.requestId(detail.requestId)}</p>
    </main>
  );
}
