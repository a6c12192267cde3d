import { data } from "@remix-run/node";
import type { Problem } from "~/domain/problem";
import type { UseCaseContext } from "~/usecases/context.server";

/** What came of a sign-on, for the page that says why and what to do. */
export function signOnRefused({ signOn }: UseCaseContext, problems: Problem[], next: string) {
  const [problem] = problems;
  if (!signOn || !problem) throw new Error("a sign-on that was not refused");
  const answer = { name: signOn.name, problem, next };
  return data(answer, { status: statuses[problem.code] ?? 422 });
}

const statuses: Record<string, number> = {
  "sso-down": 503,
  "sso-set-up": 503,
  "too-many-tries": 429,
  "sso-no-account": 403,
  "sso-disabled": 403,
};
