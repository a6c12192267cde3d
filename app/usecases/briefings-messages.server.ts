import type { BriefingTopic } from "~/domain/briefings";
import { freeKey } from "~/domain/keys";
import type { WriteTransaction } from "~db/client.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import {
  insertMessage,
  isMessageUsed,
  listMessageKeys,
  renameMessage,
  setMessageActive,
} from "~db/queries/messages.server";
import type { ReadTopic } from "./briefings-fields.server";
import type { CampaignContext } from "./campaigns.server";

export interface SettledMessage {
  messageId: string;
  name: string;
  bringsMessage: boolean;
}

/**
 * The message that a topic is about: the chosen one, or a new one of the campaign. A new name of a message that was
 * written for this topic, and that nothing else points to yet, corrects that one.
 */
export async function settleMessage(
  tx: WriteTransaction,
  open: CampaignContext,
  message: ReadTopic["message"],
  before?: BriefingTopic,
): Promise<SettledMessage> {
  const { campaign, structure } = open;
  if ("id" in message) {
    const name = structure.messages.find(({ id }) => id === message.id)?.name ?? "";
    const isBrought = before?.messageId === message.id && before.bringsMessage;
    return { messageId: message.id, name, bringsMessage: isBrought };
  }
  const { name } = message;
  const isOwn =
    before?.bringsMessage &&
    !(await isMessageUsed(tx, before.messageId, { butTopic: before.id, isLiveOnly: false }));
  if (isOwn) await renameMessage(tx, before.messageId, name);
  const messageId = isOwn ? before.messageId : open.newId();
  if (!isOwn) {
    const key = freeKey(name, await listMessageKeys(tx, campaign.id), "noi-dung");
    await insertMessage(tx, { id: messageId, campaignId: campaign.id, key, name });
  }
  await bumpStructure(tx, campaign.id);
  return { messageId, name, bringsMessage: true };
}

/** Takes a message that was written for the topic out of the forms when nothing else points to it. */
export async function retireMessage(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  { id, messageId, bringsMessage }: BriefingTopic,
): Promise<void> {
  if (!bringsMessage || (await isMessageUsed(tx, messageId, { butTopic: id, isLiveOnly: true }))) return;
  if (await setMessageActive(tx, messageId, false)) await bumpStructure(tx, campaign.id);
}

/** Offers a topic's message in the forms again. */
export async function offerMessage(
  tx: WriteTransaction,
  { campaign }: CampaignContext,
  { messageId }: BriefingTopic,
): Promise<void> {
  if (await setMessageActive(tx, messageId, true)) await bumpStructure(tx, campaign.id);
}
