import { redirect } from "@remix-run/node";
import { z } from "zod";
import { type Locale, type Sentence, say } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import { readCookie } from "./session.server";

const flashSchema = z.object({
  /** Key of the sentence in t.flash. */
  code: z.string().max(60),
  params: z.record(z.string().max(40), z.union([z.string().max(500), z.number()])).default({}),
  /** A form that takes the act back: where to post what. */
  undo: z
    .object({
      path: z
        .string()
        .regex(/^\/[^/\\]/)
        .max(300),
      fields: z.record(z.string().max(40), z.string().max(500)),
    })
    .optional(),
  /** Where to go on from here; `code` is the key of its words in t.flash. */
  link: z
    .object({
      path: z
        .string()
        .regex(/^\/[^/\\]/)
        .max(300),
      code: z.string().max(60),
    })
    .optional(),
});

/** One sentence about what has just been done, shown once on the next page. */
export type Flash = z.infer<typeof flashSchema>;

const name = "cot-moc-flash";
const flags = "Path=/; HttpOnly; SameSite=Lax";

/** Goes on to a page that says what was done. Other cookies may be set along. */
export function redirectWithFlash(
  path: string,
  flash: z.input<typeof flashSchema>,
  cookies: string[] = [],
): Response {
  const value = Buffer.from(JSON.stringify(flashSchema.parse(flash))).toString("base64url");
  const headers = new Headers([["Set-Cookie", `${name}=${value}; ${flags}; Max-Age=60`]]);
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(path, { headers });
}

/** The sentence that waits to be said, if the cookie holds a well-formed one. */
export function readFlash(request: Request): Flash | null {
  const value = readCookie(request.headers.get("Cookie"), name);
  if (!value) return null;
  try {
    return flashSchema.parse(JSON.parse(Buffer.from(value, "base64url").toString()));
  } catch {
    return null;
  }
}

/** A flash in words, as pages show it. */
export interface SaidFlash {
  sentence: string;
  undo: Flash["undo"];
  link: { path: string; text: string } | undefined;
}

/** Says a flash here, so that no page has to load the sentences of all others; null where the code has no words. */
export function sayFlash({ code, params, undo, link }: Flash, locale: Locale): SaidFlash | null {
  const sentences: Record<string, Sentence> = textsOf(locale).flash;
  const sentenceOf = (key: string) => (Object.hasOwn(sentences, key) ? sentences[key] : undefined);
  const sentence = sentenceOf(code);
  if (sentence === undefined) return null;
  return {
    sentence: say(sentence, params),
    undo,
    link: link && { path: link.path, text: say(sentenceOf(link.code) ?? "") },
  };
}

export const clearFlashCookie = `${name}=; ${flags}; Max-Age=0`;
