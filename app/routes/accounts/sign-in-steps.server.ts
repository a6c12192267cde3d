import { data } from "@remix-run/node";
import { secondStepSchema, signInSchema } from "~/domain/account-forms";
import type { Problem } from "~/domain/problem";
import { type FormInput, type InvalidForm, parseForm } from "~/server/forms.server";
import type { ActionArgs } from "~/server/guard.server";
import type { Outcome } from "~/usecases/context.server";
import type { SignedIn } from "~/usecases/open-session.server";
import { signIn } from "~/usecases/sign-in.server";
import { signInWithCode } from "~/usecases/sign-in-second-step.server";
import { withoutSecrets } from "./without-passwords.server";

/** Signed in; `codesLeft` says how many recovery codes are left when one was used. */
type Entered = Outcome<SignedIn & { codesLeft: number | null }>;

/** Name and password. */
export async function firstStep({ ctx, form, request, address }: ActionArgs): Promise<Entered> {
  const parsed = parseForm(form, signInSchema);
  if (!parsed.ok) return parsed;
  const outcome = await signIn(ctx, { ...parsed.value, userAgent: deviceSaid(request), address });
  return outcome.ok ? { ok: true, value: { ...outcome.value, codesLeft: null } } : outcome;
}

/** The code, where the account has a second factor. */
export async function secondStep({ ctx, form, request, address }: ActionArgs): Promise<Entered> {
  const parsed = parseForm(form, secondStepSchema);
  if (!parsed.ok) return parsed;
  return signInWithCode(ctx, { ...parsed.value, userAgent: deviceSaid(request), address });
}

const deviceSaid = (request: Request) => request.headers.get("User-Agent") ?? "";

/** The page again: asking for the code (200), or saying what is wrong; `challenge` where the second step goes on. */
export function answerTo(form: FormInput, problems: Problem[]) {
  const wanted = problems.find(({ code }) => code === "code-wanted");
  const begun = problems.some(({ code }) => code === "sign-in-anew") ? "" : form.get("challenge");
  const challenge = wanted ? String(wanted.params?.challenge ?? "") : begun;
  const { challenge: _, ...values } = withoutSecrets(form).fields();
  const answer: InvalidForm & { challenge: string | null } = {
    problems: wanted ? [] : problems,
    values,
    challenge: challenge || null,
  };
  return data(answer, { status: wanted ? 200 : (statuses[problems[0]?.code ?? ""] ?? 422) });
}

const statuses: Record<string, number> = { "too-many-tries": 429, "server-busy": 503 };
