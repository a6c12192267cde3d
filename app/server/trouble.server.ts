import { type AppLoadContext, data } from "@remix-run/node";
import { keptFields } from "~/domain/form-drafts";
import { StorageTrouble, type TroubleKind } from "~/domain/storage-trouble";
import type { FormInput } from "./forms.server";
import { reportUnexpected } from "./unexpected.server";

/** What the error page of a 503 or 507 gets: why, and the typed fields to be sent again as they were. */
export interface TroubleTold {
  trouble: TroubleKind;
  requestId: string;
  /** null: nothing was typed. */
  resend: { path: string; fields: [string, string][] } | null;
}

/** Seconds after which a disk that is full, or a server that is busy, is worth asking again. */
const [roomAfter, turnAfter] = [60, 5];

/** HTTP status of trouble with what keeps the records, and when to ask again; null: it is another kind of error. */
export function troubleStatus(error: unknown): { status: 503 | 507; retryAfter: number } | null {
  if (!(error instanceof StorageTrouble)) return null;
  return error.kind === "full"
    ? { status: 507, retryAfter: roomAfter }
    : { status: 503, retryAfter: turnAfter };
}

/**
 * The answer to a request that could not be carried out because records could not be kept or read, written to the log;
 * null for another error. What was typed comes back to be sent again, without passwords.
 */
export function troubleAnswer(
  error: unknown,
  { context, url, form }: { context: AppLoadContext; url: URL; form?: FormInput },
) {
  const told = troubleStatus(error);
  if (!told || !(error instanceof StorageTrouble)) return null;
  const { requestId } = context.useCases;
  reportUnexpected(error, requestId);
  context.askAgainIn(told.retryAfter);
  const resend = form ? { path: withoutData(url), fields: pairsOf(form) } : null;
  return data<TroubleTold>({ trouble: error.kind, requestId, resend }, { status: told.status });
}

/** The page's own address; its script sends a form to the same with ".data" behind. */
const withoutData = ({ pathname, search }: URL) => pathname.replace(/\.data$/, "") + search;

function pairsOf(form: FormInput): [string, string][] {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(form.fields()))
    for (const value of values) body.append(name, value);
  return [...new URLSearchParams(keptFields(body.toString()))];
}
