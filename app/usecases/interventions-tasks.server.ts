import { LONGEST_TASK } from "~/domain/text-lengths";
import { matterTitle } from "~/i18n/matter-words";
import { textsOf } from "~/i18n/texts-of";
import type { CampaignContext } from "./campaigns.server";
import { readMatters } from "./interventions-reading.server";

/** What a task about a matter may be called, in the language of the plan; "" once the matter is settled. */
export async function taskTitleFor(open: CampaignContext, key: string): Promise<string> {
  const matter = (await readMatters(open)).matters.find((one) => one.key === key);
  return matter ? matterTitle(matter, textsOf("vi")).slice(0, LONGEST_TASK.title) : "";
}
