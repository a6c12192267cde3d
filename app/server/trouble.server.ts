import { type AppLoadContext, data } from "@remix-run/node";
import { ServerTrouble, type TroubleTold } from "~/domain/server-trouble";
import { reportUnexpected } from "./unexpected.server";

/** Seconds after which a disk that is full, or a server that is busy, is worth asking again. */
const [roomAfter, turnAfter] = [60, 5];

/** HTTP status of trouble with what keeps the records, and when to ask again; null: it is another kind of error. */
export function troubleStatus(error: unknown): { status: 503 | 507; retryAfter: number } | null {
  if (!(error instanceof ServerTrouble)) return null;
  return error.kind === "full"
    ? { status: 507, retryAfter: roomAfter }
    : { status: 503, retryAfter: turnAfter };
}

/** The answer where records could not be kept or read, which goes to the log; null for another error. */
export function troubleAnswer(error: unknown, context: AppLoadContext, resend: TroubleTold["resend"]) {
  const told = troubleStatus(error);
  if (!told || !(error instanceof ServerTrouble)) return null;
  const { requestId } = context.useCases;
  reportUnexpected(error, requestId);
  context.askAgainIn(told.retryAfter);
  return data<TroubleTold>({ trouble: error.kind, requestId, resend }, { status: told.status });
}
