import type { ClientActionFunctionArgs } from "@remix-run/react";
import type { FormAnswer } from "~/ui/forms";
import { sendOrQueue } from "~/ui/offline/send-or-queue";
import { entryLabel, nextEntryValues } from "./next-entry";

/** Name of the entry form's draft in the browser. */
export const entryDraft = "ghi";

/** Sends the entry form; without a connection the entry waits in this browser. */
export const logOrQueue = ({ request, params, serverAction }: ClientActionFunctionArgs) =>
  sendOrQueue<FormAnswer | undefined>({
    ...{ request, slug: params.campaign ?? "", form: "output", draft: entryDraft },
    serverAction,
    labelOf: entryLabel,
    nextOf: nextEntryValues,
  });
