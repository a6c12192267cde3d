import type { ClientActionFunctionArgs } from "@remix-run/react";
import { siteCode } from "~/domain/decoration";
import type { FormAnswer } from "~/ui/forms";
import { sendOrQueue } from "~/ui/offline/send-or-queue";

/** Names of the forms' drafts in the browser. */
export const siteDraft = "diem";
export const reportDraft = "diem-bao";

type Fields = [string, string][];

const valueIn = (fields: Fields, wanted: string): string =>
  fields.find(([name]) => name === wanted)?.[1] ?? "";

/** Proposes a site; without a connection it waits in this browser. The next form keeps the unit. */
export const addOrQueue = ({ request, params, serverAction }: ClientActionFunctionArgs) =>
  sendOrQueue<FormAnswer | undefined>({
    ...{ request, slug: params.campaign ?? "", form: "site", draft: siteDraft, serverAction },
    labelOf: (fields) => valueIn(fields, "place"),
    nextOf: (fields) => ({ unit: [valueIn(fields, "unit")], street: [valueIn(fields, "street")] }),
  });

/** What a person in the street says of a site, and checks of it; other forms of its page need the server. */
export async function reportOrQueue(args: ClientActionFunctionArgs) {
  const { request, params, serverAction } = args;
  const form = await request.clone().formData();
  const intent = form.get("intent");
  if (intent !== "move" && intent !== "check") return serverAction<FormAnswer | undefined>();
  const number = Number(params.site);
  return sendOrQueue<FormAnswer | undefined>({
    ...{ request, slug: params.campaign ?? "", draft: reportDraft },
    form: intent === "move" ? "site-move" : "site-check",
    serverAction,
    labelOf: () => siteCode(number),
    nextOf: () => ({}),
  });
}
