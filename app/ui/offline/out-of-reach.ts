import { isRouteErrorResponse } from "@remix-run/react";
import { isTroubleTold } from "~/domain/server-trouble";

/** Whether what was thrown says that no answer came; an answer of the server itself, also a refusal, is none. */
export function isOutOfReach(error: unknown): boolean {
  if (isRouteErrorResponse(error))
    return [502, 503, 504].includes(error.status) && !isTroubleTold(error.data);
  // What browsers throw when a fetch or the loading of a module finds nobody; a mistake of ours has other words.
  return error instanceof TypeError && /fetch|network|load failed|importing a module/i.test(error.message);
}
