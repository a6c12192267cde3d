/** What the form of notices may hold. Apart from the page, so that no browser loads the schema library. */
import { z } from "zod";

/** The kind of record, then what names it: `task:…@unit`. */
const noticeKey = /^[a-z]+:[\w:@.-]+$/;

/** opened: by opening what it tells of. */
export const noticeMarkSchema = z.object({
  intent: z.enum(["read", "unread", "opened"], "not-valid"),
  notice: z.array(z.string().max(160).regex(noticeKey, "not-valid")).max(200),
});
