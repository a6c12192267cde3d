import { redirect } from "@remix-run/node";
import { z } from "zod";
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

export const clearFlashCookie = `${name}=; ${flags}; Max-Age=0`;
