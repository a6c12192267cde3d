/** What the form of notices may hold. Apart from the page, so that no browser loads the schema library. */
import { z } from "zod";

/** opened: by opening what it tells of. */
export const noticeMarkSchema = z.object({
  intent: z.enum(["read", "unread", "opened"], "not-valid"),
  notice: z.array(z.string().min(1).max(120)).max(200),
});
