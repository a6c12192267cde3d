/** The forms of the units' own news feeds and of what they propose. */
import { z } from "zod";
import { maxLinkLength } from "./links";
import { outputForm } from "./outputs";

/** A unit, or one of its channels, as one choice: "unit-key" or "unit-key/channel-id". */
const place = z.string().min(1, "unit-needed").max(200);
const key = z.string().min(1, "not-valid").max(60);
const feed = z.string().min(1, "not-valid").max(60);
const version = z.string().max(12);

const fields = {
  place,
  category: z.string().max(400),
  address: z.string().min(1, "feed-address-needed").max(maxLinkLength),
};

export const tryFeedForm = z.object({ address: fields.address });
export const addFeedForm = z.object({ ...fields, _key: key });
export const editFeedForm = z.object({ ...fields, _key: key, feed, _version: version });
export const feedActForm = z.object({ feed });

export type AddFeedForm = z.infer<typeof addFeedForm>;
export type EditFeedForm = z.infer<typeof editFeedForm>;

/** So many proposals are shown and decided at a time. */
export const proposalsPerPage = 30;

const items = z.array(z.string().max(60)).min(1, "nothing-chosen").max(proposalsPerPage, "not-valid");

export const proposalsForm = z.object({ _key: key, items });
export const restoreForm = z.object({
  items: z.array(z.string().max(60)).max(proposalsPerPage, "not-valid"),
  decision: z.string().max(60),
});

/** A proposal recorded with changes: the form of an output, and which item it is about. */
export const proposalForm = outputForm.extend({ item: z.string().min(1, "not-valid").max(60) });
export type ProposalForm = z.infer<typeof proposalForm>;
