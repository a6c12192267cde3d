import { Form } from "@remix-run/react";
import { useEffect } from "react";
import { useTexts } from "~/i18n/texts";
import type { ConfirmFirst, SignInAgain } from "~/server/guard.server";
import { ConfirmForm } from "~/ui/confirm-form";
import { Button, ButtonLink } from "~/ui/kit/button";
import { forgetSent } from "~/ui/offline/sent-drafts";
import { usePageFacts } from "~/ui/page-context";
import { SignInFields } from "~/ui/sign-in-fields";

/** Says that no answer came, which is nobody's fault, and what can be done meanwhile. */
export function OutOfReachPage() {
  const words = useTexts().offline.lost;
  useEffect(forgetSent, []);
  return (
    <main className="wrap main">
      <div className="head">
        <div className="head-text">
          <h1>{words.title}</h1>
          <p className="lede">{words.text}</p>
        </div>
      </div>
      <div className="acts">
        <Button type="button" variant="go" onClick={() => location.reload()}>
          {words.again}
        </Button>
        <ButtonLink to="/ngoai-tuyen" reloadDocument>
          {words.work}
        </ButtonLink>
      </div>
    </main>
  );
}

/** Stands in for a page that cannot be shown: what happened, what to do, and the id to find it by. */
export function ErrorPage({ status, detail }: { status: number; detail: unknown }) {
  const t = useTexts();
  const { requestId } = usePageFacts();
  const confirm = status === 401 && isConfirmFirst(detail) ? detail : null;
  const told = confirm ? t.stepUp : textsOf(status, t.errors);
  useEffect(forgetSent, []);
  const resume = status === 401 && isSignInAgain(detail) ? detail.resume : null;
  return (
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
      ) : (
        <ButtonLink to="/" reloadDocument>
          {t.errors.home}
        </ButtonLink>
      )}
      {status >= 500 ? (
        <p className="muted small">{t.errors.requestId(requestIdOf(detail) ?? requestId)}</p>
      ) : null}
    </main>
  );
}

function textsOf(status: number, errors: ReturnType<typeof useTexts>["errors"]) {
  if (status === 401) return errors.signIn;
  if (status === 403) return errors.denied;
  if (status === 404) return errors.notFound;
  if (status === 413) return errors.tooLarge;
  return errors.failed;
}

function isSignInAgain(detail: unknown): detail is SignInAgain {
  return typeof detail === "object" && detail !== null && "resume" in detail;
}

function isConfirmFirst(detail: unknown): detail is ConfirmFirst {
  return typeof detail === "object" && detail !== null && "confirm" in detail;
}

function requestIdOf(detail: unknown): string | null {
  if (typeof detail !== "object" || detail === null || !("requestId" in detail)) return null;
  return typeof detail.requestId === "string" ? detail.requestId : null;
}
