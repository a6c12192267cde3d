/** The pack of a weekly meeting (tài liệu giao ban) as data: kept as JSON for ever once it is frozen. */
import { z } from "zod";
import { topicKinds } from "./meeting-topics";
import { qualifiers } from "./quantities";

const figure = z.object({ value: z.number().nullable(), qualifier: z.enum(qualifiers) }).nullable();

/** A frozen pack has to be readable for as long as the product lives: parts are only ever added. */
export const meetingPack = z.object({
  /** UTC instant: everything below is as it stood then. */
  asOf: z.string(),
  campaign: z.string(),
  isDemo: z.boolean(),
  /** The audit trail's newest anchor at that time; packs of before have none. */
  anchor: z.object({ at: z.string(), code: z.string() }).optional(),
  on: z.string(),
  time: z.string(),
  week: z.object({ number: z.number(), from: z.string(), to: z.string() }),
  topics: z.array(
    z.object({ id: z.string(), kind: z.enum(topicKinds), title: z.string(), body: z.string() }),
  ),
  /** Open ones of earlier meetings, the most pressing first. */
  conclusions: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      content: z.string(),
      units: z.array(z.string()),
      /** Units that have not done it. */
      waiting: z.array(z.string()),
      saidOn: z.string(),
      dueOn: z.string().nullable(),
      ageWeeks: z.number(),
      overdueDays: z.number(),
    }),
  ),
  /** Done since the meeting before. */
  settled: z.number(),
  words: z.array(z.object({ unit: z.string(), difficulties: z.string(), proposals: z.string() })),
  categories: z.array(
    z.object({
      name: z.string(),
      unit: z.string(),
      inWeek: figure,
      before: figure,
      sinceStart: figure,
      /** What counts towards the plan of a group; otherwise the same as `sinceStart`. */
      compared: figure,
      /** What the plan asks for by the end of the week; null: no target. */
      planned: z.number().nullable(),
      percent: z.number().nullable(),
    }),
  ),
  bodies: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      records: z.number(),
      before: z.number(),
      lines: z.array(z.object({ name: z.string(), unit: z.string(), figure })),
      /** Cumulative, against what the plan asks of this unit by the end of the week. */
      plans: z.array(
        z.object({
          name: z.string(),
          unit: z.string(),
          figure,
          planned: z.number(),
          percent: z.number().nullable(),
        }),
      ),
    }),
  ),
  reports: z.object({
    expected: z.number(),
    waiting: z.number(),
    onTime: z.number(),
    late: z.number(),
    missing: z.number(),
    nothing: z.number(),
    /** In tenths of a percent; null: nothing is due yet. */
    received: z.number().nullable(),
    onTimeRate: z.number().nullable(),
    lateUnits: z.array(z.object({ unit: z.string(), minutes: z.number() })),
    missingUnits: z.array(z.string()),
    waitingUnits: z.array(z.string()),
  }),
  milestones: z.array(
    z.object({
      title: z.string(),
      from: z.string(),
      to: z.string(),
      time: z.string(),
      source: z.string(),
      isOurs: z.boolean(),
      isOverdue: z.boolean(),
      path: z.string(),
    }),
  ),
  /** Units that have completed it; `total` 0: it is not followed unit by unit, and `done` 1 says that it is complete. */
  decoration: z
    .object({
      title: z.string(),
      on: z.string(),
      done: z.number(),
      total: z.number(),
      path: z.string(),
      /** Sites of the whole campaign; absent where there are none, and in packs frozen before sites were kept. */
      sites: z
        .object({
          planned: z.number(),
          /** Complete, with those since taken down; the name is that of the packs frozen so far. */
          standing: z.number(),
          checked: z.number(),
          needsRepair: z.number(),
          path: z.string(),
        })
        .optional(),
    })
    .nullable(),
  /** SVG of the product's own drawing; "" where there is nothing to draw. */
  pictures: z.object({ curve: z.string(), unitWeeks: z.string() }),
});
export type MeetingPack = z.infer<typeof meetingPack>;
export type PackTopic = MeetingPack["topics"][number];

export const packPictures = ["curve", "unitWeeks"] as const;
export type PackPicture = (typeof packPictures)[number];
