import type { ClientActionFunctionArgs } from "@remix-run/react";
import { siteCode } from "~/domain/decoration";
import type { FormAnswer } from "~/ui/forms";
import { siteDrafts } from "~/ui/offline/mend-site";
import { sendOrQueue } from "~/ui/offline/send-or-queue";

type Fields = [string, string][];

const valueIn = (fields: Fields, wanted: string): string =>
  fields.find(([name]) => name === wanted)?.[1] ?? "";

/** Proposes a site; without a connection it waits in this browser. The next form keeps the unit. */
export const addOrQueue = ({ request, params, serverAction }: ClientActionFunctionArgs) =>
  sendOrQueue<FormAnswer | undefined>({
    ...{ request, slug: params.campaign ?? "", form: "site", draft: siteDrafts.site, serverAction },
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
  const kind = intent === "move" ? "site-move" : "site-check";
  return sendOrQueue<FormAnswer | undefined>({
    ...{ request, slug: params.campaign ?? "", form: kind, draft: siteDrafts[kind] },
    serverAction,
    labelOf: () => siteCode(number),
    nextOf: () => ({}),
  });
}
