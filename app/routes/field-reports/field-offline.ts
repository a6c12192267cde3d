import type { ClientActionFunctionArgs } from "@remix-run/react";
import type { FormAnswer } from "~/ui/forms";
import { siteDrafts } from "~/ui/offline/mend-site";
import { sendOrQueue } from "~/ui/offline/send-or-queue";

/** Sends a field report; without a connection it waits in this browser. The next form keeps the place. */
export const reportOrQueue = ({ request, params, serverAction }: ClientActionFunctionArgs) =>
  sendOrQueue<FormAnswer | undefined>({
    ...{ request, slug: params.campaign ?? "", form: "field-report", serverAction },
    draft: siteDrafts["field-report"],
    labelOf: (fields) => (fields.find(([name]) => name === "description")?.[1] ?? "").slice(0, 60),
    nextOf: (fields) => ({
      place: fields.filter(([name]) => name === "place").map(([, value]) => value),
      urgency: ["normal"],
    }),
  });
