import { data } from "@remix-run/node";
import type { NextFunction, Request, Response } from "express";
import { askAgainAfter, type DatabaseUnavailable } from "~/domain/database-unavailable";
import { keptFields } from "~/domain/form-drafts";
import type { FormInput } from "./forms.server";
import { reportUnexpected } from "./unexpected.server";

/** What the error page of a 503 gets: why, and the form that was sent, to be sent again as it was. */
export interface NotNow {
  notNow: DatabaseUnavailable["reason"];
  requestId: string;
  /** null: nothing was typed, the page is asked for again. */
  resend: { path: string; fields: [name: string, value: string][] } | null;
}

/** Answers what the database could not carry out now: status 503, with everything that was typed but passwords. */
export function notNow(
  error: DatabaseUnavailable,
  requestId: string,
  sent: { url: URL; form: FormInput } | null,
) {
  reportUnexpected(error, requestId);
  const resend = sent && { path: sent.url.pathname + sent.url.search, fields: fieldsOf(sent.form) };
  return data<NotNow>({ notNow: error.reason, requestId, resend }, { status: 503 });
}

function fieldsOf(form: FormInput): [string, string][] {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(form.fields()))
    for (const value of values) body.append(name, value);
  return [...new URLSearchParams(keptFields(body.toString()))];
}

/** Every answer of status 503 says when to ask again; stands before all that could give one. */
export function sayWhenToAskAgain(_request: Request, response: Response, next: NextFunction): void {
  const writeHead = response.writeHead;
  response.writeHead = function (this: Response, ...head: unknown[]) {
    if (head[0] === 503 && !this.hasHeader("Retry-After"))
      this.setHeader("Retry-After", String(askAgainAfter));
    return Reflect.apply(writeHead, this, head);
  } as typeof response.writeHead;
  next();
}
