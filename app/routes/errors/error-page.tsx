import { Form, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { isTroubleTold, type TroubleTold } from "~/domain/server-trouble";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import type { ConfirmFirst, ElectionClosed, SignInAgain } from "~/server/guard.server";
import { ConfirmForm } from "~/ui/confirm-form";
import { ButtonLink } from "~/ui/kit/button";
import { forgetSent } from "~/ui/offline/sent-drafts";
import { usePageFacts } from "~/ui/page-context";
import { ResendForm } from "~/ui/resend-form";
import { SignInFields } from "~/ui/sign-in-fields";

/** Stands in for a page that cannot be shown: what happened, what to do, and the id to find it by. */
export function ErrorPage({ status, detail }: { status: number; detail: unknown }) {
  const t = useTexts();
  const { requestId } = usePageFacts();
  const confirm = status === 401 && isConfirmFirst(detail) ? detail : null;
  const closed = status === 403 && isElectionClosed(detail) ? detail : null;
  const trouble = isTroubleTold(detail) ? detail : null;
  const told = closed
    ? { title: t.errors.closed, text: t.errors.closedOn(formatDay(closed.closedOn)) }
    : confirm
      ? t.stepUp
      : trouble
        ? troubleTexts(trouble, t.errors)
        : textsOf(status, t.errors);
  useEffect(forgetSent, []);
  const resume = status === 401 && isSignInAgain(detail) ? detail.resume : null;
  return (
    <>
      <Brand />
      <main className="wrap main">
        <div className="head">
          <div className="head-text">
            <h1>{told.title}</h1>
            <p className="lede">{told.text}</p>
          </div>
        </div>
        {confirm ? (
          <ConfirmForm asks={confirm.asks} carried={confirm.confirm} />
        ) : resume ? (
          <Form method="post" action="/dang-nhap" reloadDocument className="form auth-again">
            <input type="hidden" name="_resume_path" value={resume.path} />
            <input type="hidden" name="_resume_body" value={resume.body} />
            <SignInFields />
          </Form>
        ) : trouble?.resend ? (
          <ResendForm {...trouble.resend} />
        ) : trouble && trouble.trouble !== "full" ? (
          <LoadAgain />
        ) : (
          <ButtonLink to="/" reloadDocument>
            {t.errors.home}
          </ButtonLink>
        )}
        {status >= 500 ? (
          <p className="muted small error-id">{t.errors.requestId(requestIdOf(detail) ?? requestId)}</p>
        ) : null}
      </main>
    </>
  );
}

/** Whose page it is: one that asks for a password must not look like a stranger's. */
function Brand() {
  return (
    <header className="top top-plain">
      <div className="wrap">
        <div className="top-row">
          <div className="campaign">
            <span className="campaign-name">{useTexts().errors.product}</span>
          </div>
        </div>
      </div>
    </header>
  );
}

/** Nothing was typed: the page is asked for again after so many milliseconds, or at once. */
const askAgainAfter = 5_000;

function LoadAgain() {
  const { storage: words } = useTexts().errors;
  const { pathname, search } = useLocation();
  useEffect(() => {
    const timer = setTimeout(() => location.reload(), askAgainAfter);
    return () => clearTimeout(timer);
  }, []);
  return (
    <ButtonLink to={pathname + search} reloadDocument>
      {words.reload}
    </ButtonLink>
  );
}

function textsOf(status: number, errors: ReturnType<typeof useTexts>["errors"]) {
  if (status === 401) return errors.signIn;
  if (status === 403) return errors.denied;
  if (status === 404) return errors.notFound;
  if (status === 413) return errors.tooLarge;
  return errors.failed;
}

function troubleTexts({ trouble, resend }: TroubleTold, { storage }: ReturnType<typeof useTexts>["errors"]) {
  const { title, kept, text } = storage[trouble];
  return { title, text: resend ? `${storage.nothing} ${kept}` : text };
}

function isSignInAgain(detail: unknown): detail is SignInAgain {
  return typeof detail === "object" && detail !== null && "resume" in detail;
}

function isConfirmFirst(detail: unknown): detail is ConfirmFirst {
  return typeof detail === "object" && detail !== null && "confirm" in detail;
}

function isElectionClosed(detail: unknown): detail is ElectionClosed {
  return typeof detail === "object" && detail !== null && "closedOn" in detail;
}

function requestIdOf(detail: unknown): string | null {
  if (typeof detail !== "object" || detail === null || !("requestId" in detail)) return null;
  return typeof detail.requestId === "string" ? detail.requestId : null;
}
