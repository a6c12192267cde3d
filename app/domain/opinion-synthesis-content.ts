/** What a synthesised report says as data: kept as JSON for ever once it is issued. */
import { z } from "zod";
import { breadths, tendencies } from "./opinion";
import { issueStates } from "./opinion-issues";
import { qualifiers } from "./quantities";

const said = z.object({ value: z.number().nullable(), qualifier: z.enum(qualifiers), said: z.string() });

/** An issued report has to be readable for as long as the product lives: parts are only ever added. */
export const synthesisContent = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      title: z.string(),
      topic: z.string(),
      /** Only places that may be shown; empty: the whole place. */
      places: z.array(z.string()),
      reports: z.number(),
      /** The widest breadth of each tendency that is held. */
      held: z.array(z.object({ tendency: z.enum(tendencies), breadth: z.enum(breadths) })),
      asks: z.array(z.string()),
      state: z.enum(issueStates),
      passed: z.array(
        z.object({
          agency: z.string(),
          on: z.string(),
          document: z.string(),
          dueOn: z.string().nullable(),
          answeredOn: z.string().nullable(),
          answerDocument: z.string(),
          answer: z.string(),
          isLate: z.boolean(),
        }),
      ),
    }),
  ),
  figures: z.object({
    reports: said,
    messages: said.nullable(),
    syntheses: z.number(),
    thematic: z.number(),
    issues: z.number(),
    answered: z.number(),
    tasks: said.nullable(),
    team: said.nullable(),
    trainings: said.nullable(),
    meetings: said.nullable(),
  }),
});
export type SynthesisContent = z.infer<typeof synthesisContent>;
export type SynthesisIssue = SynthesisContent["issues"][number];

/** Content with the texts and the head as they were when it was issued. */
export const issuedSynthesis = synthesisContent.extend({
  texts: z.object({
    situation: z.string(),
    issues: z.string(),
    results: z.string(),
    proposals: z.string(),
  }),
});
export type IssuedSynthesis = z.infer<typeof issuedSynthesis>;

interface HeldItem {
  breadth: (typeof breadths)[number];
  tendency: (typeof tendencies)[number];
  asks: string;
}

/** How widely each tendency is held among the items of an issue, and what is asked, each thing once. */
export function heldOf(items: readonly HeldItem[]): Pick<SynthesisIssue, "held" | "asks"> {
  const held = tendencies.flatMap((tendency) => {
    const own = items.filter((one) => one.tendency === tendency);
    const breadth = breadths.find((one) => own.some((item) => item.breadth === one));
    return breadth === undefined ? [] : [{ tendency, breadth }];
  });
  const asks = items.map(({ asks }) => asks.replace(/\s+/gu, " ").trim()).filter(Boolean);
  return { held, asks: [...new Set(asks)] };
}
