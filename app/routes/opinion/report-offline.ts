import type { ClientActionFunctionArgs } from "@remix-run/react";
import type { FormAnswer } from "~/ui/forms";
import { siteDrafts } from "~/ui/offline/mend-site";
import { sendOrQueue } from "~/ui/offline/send-or-queue";

/** Sends a report of opinion; without a connection it waits in this browser, called by its first words. */
export const fileOrQueue = ({ request, params, serverAction }: ClientActionFunctionArgs) =>
  sendOrQueue<FormAnswer | undefined>({
    ...{ request, slug: params.campaign ?? "", form: "opinion-report", serverAction },
    draft: siteDrafts["opinion-report"],
    labelOf: (fields) => (fields.find(([name]) => name === "say")?.[1] ?? "").slice(0, 60),
    nextOf: (fields) => ({
      kind: fields.filter(([name]) => name === "kind").map(([, value]) => value),
      place: fields
        .filter(([name]) => name === "place")
        .slice(0, 1)
        .map(([, value]) => value),
    }),
  });
