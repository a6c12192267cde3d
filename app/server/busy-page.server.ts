import { randomInt } from "node:crypto";
import type { Request, Response } from "express";
import { keptFields } from "~/domain/form-drafts";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";
import { formBytesAt } from "./forms.server";

/** What a form may weigh (bytes) to be given back whole by a server that has too much to do. */
const longestHeld = 100_000;

/**
 * Says that there is too much to do just now (503) or that one asks too often (429), and when to come again. A page
 * comes back to itself; a form that no script sent is given back with all its fields and sends itself again.
 */
export async function answerBusy(
  request: Request,
  response: Response,
  status: 429 | 503,
  seconds = randomInt(3, 9),
): Promise<void> {
  const form = await formOf(request);
  if (response.destroyed) return;
  response.status(status).set({ "Retry-After": String(seconds), "Cache-Control": "no-store" });
  const texts = (request.query.lang === "en" ? en : vi).errors[status === 429 ? "tooOften" : "busy"];
  if (!request.accepts(["text/plain", "html"]).toString().includes("html"))
    response.type("text/plain").send(`${texts.title}\n`);
  else response.type("html").send(pageOf({ texts, form, seconds, request, nonce: response.locals.nonce }));
}

/** The fields of a form that can be sent again as it is; null: it is none, too long, or holds a password. */
async function formOf(request: Request): Promise<URLSearchParams | null> {
  const isForm = request.method === "POST" && request.is("application/x-www-form-urlencoded");
  const length = Number(request.get("Content-Length"));
  if (!isForm || length > Math.min(longestHeld, formBytesAt(request.path))) {
    request.resume();
    return null;
  }
  let text = "";
  request.setEncoding("utf8");
  for await (const piece of request) text += piece;
  const form = new URLSearchParams(text);
  return new URLSearchParams(keptFields(text)).size === form.size ? form : null;
}

interface BusyPage {
  texts: { title: string; page: string; form: string; again: string };
  form: URLSearchParams | null;
  seconds: number;
  request: Request;
  nonce: string;
}

function pageOf({ texts, form, seconds, request, nonce }: BusyPage): string {
  const here = escaped(request.originalUrl);
  // Only for browsers without scripts; the others are brought back by one, since WCAG 2.2.1 wants no timed refresh.
  const comeAgain = form
    ? ""
    : `<noscript><meta http-equiv="refresh" content="${seconds};url=${here}"></noscript>`;
  const acts = form
    ? `<form id="again" method="post" action="${here}">${[...form].map(field).join("")}<button>${escaped(texts.again)}</button></form>
<script nonce="${nonce}">setTimeout(function () { HTMLFormElement.prototype.submit.call(document.getElementById("again")); }, ${seconds * 1000});</script>`
    : `<p><a href="${here}">${escaped(texts.again)}</a></p>
<script nonce="${nonce}">setTimeout(function () { location.reload(); }, ${seconds * 1000});</script>`;
  return `<!doctype html>
<html lang="${request.query.lang === "en" ? "en" : "vi"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${comeAgain}
<title>${escaped(texts.title)}</title><style nonce="${nonce}">${look}</style></head>
<body><main><p>Cột Mốc</p><h1>${escaped(texts.title)}</h1><p>${escaped(form ? texts.form : texts.page)}</p>${acts}</main></body></html>`;
}

/** The page comes when nothing else does, so it brings the little that it needs; colours of styles/tokens.css. */
const look = `:root{color-scheme:light dark}
body{margin:0;font:1rem/1.5 "Source Sans 3 Variable","Source Sans 3","Segoe UI",Roboto,Arial,sans-serif;background:#fbfaf7;color:#1c2126}
main{max-width:40rem;margin:12vh auto 0;padding:0 1.5rem}
main>:first-child{margin:0 0 1.5rem;font-weight:600}
h1{font:600 1.75rem/1.25 "Source Serif 4 Variable",Georgia,"Times New Roman",serif;margin:0 0 .75rem}
button,a{display:inline-block;font:inherit;font-weight:600;padding:.5rem 1rem;border:0;border-radius:.25rem;background:#14506b;color:#fff;text-decoration:none}
button:focus-visible,a:focus-visible{outline:3px solid Highlight;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#14181b;color:#ebe8e1}button,a{background:#86c3da;color:#0c1a20}}`;

const field = ([name, value]: [string, string]) =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
