import { addDays, civilDateOfInstant, parseVietnameseDate, weekdayOf } from "~/domain/calendar/civil-date";
import { holidaysOf } from "~/domain/calendar/working-days";
import { EDITIONS } from "~/domain/law/editions/index";
import { draftName, type SetUpDraft, type SetUpStep, setUpSteps } from "~/domain/set-up";
import { offered } from "~/domain/set-up-content";
import { dayWithCount } from "~/domain/set-up-days";
import { blankPhaseIds, type PostedForm } from "~/domain/set-up-forms";
import {
  type ListChoice,
  type SetUpFrame,
  type SetUpPage,
  type SetUpPart,
  type StepState,
  UNITS_PER_PAGE,
} from "~/domain/set-up-page";
import { planOf, type SetUpPlan } from "~/domain/set-up-plan";
import { previewOf } from "~/domain/set-up-preview";
import { DECORATED_BEFORE } from "~/domain/set-up-rhythm";
import type { UnitList } from "~/domain/unit-lists";
import { listCampaigns } from "~db/queries/campaigns.server";
import { listHolidays } from "~db/queries/holidays.server";
import { listCatalogue, listUnitLists } from "~db/queries/reference.server";
import { requireAdministrator } from "./administration.server";
import type { Actor, UseCaseContext } from "./context.server";
import { loadCopiedFigures } from "./set-up-copy.server";
import { applyForm, findDraft, type KeptDraft, seenMark } from "./set-up-drafts.server";

/**
 * A step of a set-up. `unsaved` is a form that could not be kept (another window, an ended session): the page shows it
 * in place of what is kept.
 */
export async function loadSetUp(
  ctx: UseCaseContext,
  draftId: string,
  step: SetUpStep,
  { page = 1, unsaved = null }: { page?: number; unsaved?: PostedForm | null } = {},
): Promise<SetUpPage> {
  const actor = requireAdministrator(ctx, "campaign.create");
  const [kept, campaigns] = await Promise.all([
    findDraft(ctx.db.read, actor.accountId, draftId),
    listCampaigns(ctx.db.read),
  ]);
  const draft = unsaved ? applyForm(kept.draft, step, unsaved).draft : kept.draft;
  const plan = planOf(draft, {
    today: civilDateOfInstant(ctx.now()),
    takenSlugs: campaigns.map(({ slug }) => slug),
    catalogue: listCatalogue(),
  });
  const isShown = (one: { step: SetUpStep }) =>
    step === "preview" || (one.step === step && draft.visited.includes(step));
  const frame: SetUpFrame = {
    draftId,
    name: draftName(draft),
    seen: seenMark(ctx, kept.draft, step),
    // There is nothing to copy from before the first election.
    steps: stepStates(draft, plan).filter(({ step: one }) => one !== "copy" || campaigns.length > 0),
    problems: plan.problems.filter(isShown),
    warnings: plan.warnings.filter(isShown),
    canUndoCopy: draft.beforeCopy !== undefined,
  };
  const facts: PartFacts = { ctx, actor, kept, draft, plan, page };
  if (step !== "copy") return { frame, part: await partOfStep(step, facts) };
  const choices = campaigns.map(({ slug, shortName, electionOn }) => ({ slug, name: shortName, electionOn }));
  return { frame, part: { step, campaigns: choices, copied: draft.copied } };
}

function stepStates(draft: SetUpDraft, plan: SetUpPlan): StepState[] {
  return setUpSteps.map((step) => {
    const wrong = plan.problems.filter((one) => one.step === step).length;
    if (step === "preview" || step === "copy") {
      return { step, wrong: 0, state: step === "copy" && draft.copied ? "ready" : "new" };
    }
    return { step, wrong, state: !draft.visited.includes(step) ? "new" : wrong > 0 ? "wrong" : "ready" };
  });
}

interface PartFacts {
  ctx: UseCaseContext;
  actor: Actor;
  kept: KeptDraft;
  draft: SetUpDraft;
  plan: SetUpPlan;
  page: number;
}

async function partOfStep(step: Exclude<SetUpStep, "copy">, facts: PartFacts): Promise<SetUpPart> {
  switch (step) {
    case "basics":
      return basicsPart(facts);
    case "units":
      return unitsPart(facts);
    case "phases":
      return phasesPart(facts);
    case "rhythm":
      return rhythmPart(facts);
    case "content":
      return contentPart(facts);
    case "preview":
      return previewPart(facts);
  }
}

function basicsPart({ draft: { basics }, plan, actor }: PartFacts): SetUpPart {
  const { electionOn, startsOn, endsOn, slug, proposedEdition } = plan.basics;
  const typed = parseVietnameseDate(basics.electionOn);
  const told = (day: string | null) => (day && electionOn ? dayWithCount(day, electionOn) : "");
  return {
    step: "basics",
    basics,
    proposed: { slug, startsOn: told(startsOn), endsOn: told(endsOn), edition: proposedEdition },
    isSunday: typed.ok ? weekdayOf(typed.date) === 7 : null,
    editions: Object.values(EDITIONS).map(({ key, name }) => ({ key, name: name[actor.locale] })),
  };
}

function unitsPart({ draft, plan, actor, page: asked }: PartFacts): SetUpPart {
  const { units } = draft;
  const total = units.lines.length;
  const pages = Math.max(1, Math.ceil(total / UNITS_PER_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const wrongIds = new Set(plan.problems.map(({ field }) => field.split(".")[1]));
  const wrongPages = units.lines.flatMap(({ id }, index) =>
    wrongIds.has(id) ? [Math.floor(index / UNITS_PER_PAGE) + 1] : [],
  );
  const choice = ({ key, name, source }: UnitList): ListChoice => ({
    key,
    name: name[actor.locale],
    source: source[actor.locale],
  });
  const lists = listUnitLists();
  return {
    step: "units",
    root: units.root || (draft.visited.includes("units") ? "" : draft.basics.place),
    lines: units.lines.slice((page - 1) * UNITS_PER_PAGE, page * UNITS_PER_PAGE),
    total,
    page,
    pages,
    perPage: UNITS_PER_PAGE,
    wrongPages: [...new Set(wrongPages)],
    pasted: units.pasted,
    areas: lists.filter(({ what }) => what === "area").map(choice),
    bodies: lists.filter(({ what }) => what === "bodies").map(choice),
  };
}

function phasesPart({ draft, plan }: PartFacts): SetUpPart {
  const { electionOn, startsOn, endsOn } = plan.basics;
  return {
    step: "phases",
    lines: draft.phases.lines,
    blanks: blankPhaseIds(draft),
    span: startsOn && endsOn ? { startsOn, endsOn } : null,
    milestones: draft.phases.milestones.map((one) => ({
      ...one,
      dueOn: electionOn && addDays(electionOn, -one.daysBefore),
    })),
  };
}

function rhythmPart({ draft: { rhythm }, plan }: PartFacts): SetUpPart {
  const { electionOn } = plan.basics;
  const proposed = electionOn ? dayWithCount(addDays(electionOn, -DECORATED_BEFORE), electionOn) : "";
  return { step: "rhythm", rhythm, proposedDecoration: proposed };
}

function contentPart({ draft: { content }, actor }: PartFacts): SetUpPart {
  return {
    step: "content",
    categories: offered(listCatalogue(), content.extra).map((one) => ({
      key: one.key,
      name: one[actor.locale],
      unit: one.unit[actor.locale],
      group: one.group,
    })),
    ticked: content.categories,
    messages: content.messages.map(({ name }) => name).join("\n"),
  };
}

async function previewPart({ ctx, actor, kept, draft, plan }: PartFacts): Promise<SetUpPart> {
  const { outline } = plan;
  const figures = outline && (await loadCopiedFigures(ctx.db.read, draft, outline));
  const copied = { targets: figures?.targets.length ?? 0, rules: figures?.rules.length ?? 0 };
  const holidays = holidaysOf(await listHolidays(ctx.db.read));
  return {
    step: "preview",
    preview: outline && previewOf(outline, { ...copied, locale: actor.locale, holidays }),
    version: kept.version,
    formKey: ctx.newId(),
  };
}
