import type { OutboxForm } from "~/domain/outbox";
import { draftKey } from "./draft-keys";
import { newKey } from "./new-key";
import { isOutOfReach } from "./out-of-reach";
import { putInOutbox } from "./outbox";
import type { QueuedAnswer } from "./queued";
import { forgetSent } from "./sent-drafts";
import { tabOwner } from "./this-browser";

interface Sending<T> {
  /** The form as it was sent. */
  request: Request;
  slug: string;
  form: OutboxForm;
  /** Name of the form's draft. */
  draft: string;
  serverAction: () => Promise<T>;
  /** What the list of waiting entries calls it. */
  labelOf: (fields: [string, string][]) => string;
  /** What the next form begins with, once this one waits. */
  nextOf: (fields: [string, string][]) => Record<string, string[]>;
}

/** Sends a form; where no answer comes it waits in this browser and goes out, once, when there is a connection again. */
export async function sendOrQueue<T>(sending: Sending<T>): Promise<T | QueuedAnswer> {
  const form = await sending.request.clone().formData();
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
  try {
    return await sending.serverAction();
  } catch (error) {
    const owner = tabOwner();
    if (!isOutOfReach(error) || owner === null) throw error;
    return queue(sending, fields, owner);
  }
}

async function queue<T>(
  { request, slug, form, draft, labelOf, nextOf }: Sending<T>,
  fields: [string, string][],
  owner: string,
): Promise<QueuedAnswer> {
  const label = labelOf(fields);
  forgetSent();
  try {
    const { queuedAt } = await putInOutbox({ slug, owner, form, fields, label });
    const { removeDraft } = await import("./drafts");
    const path = new URL(request.url).pathname;
    await removeDraft(draftKey({ path, name: draft, login: owner }, fields));
    const values = { ...nextOf(fields), _key: [newKey()] };
    return { problems: [], values, queued: { at: queuedAt, label } };
  } catch {
    const values: Record<string, string[]> = {};
    for (const [name, value] of fields) values[name] = [...(values[name] ?? []), value];
    return { problems: [], values, queued: { at: null, label } };
  }
}
