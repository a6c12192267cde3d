import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { factorPath, mustChangeFirst } from "~/domain/accounts";
import { keptFields } from "~/domain/form-drafts";
import type { Action } from "~/domain/permissions";
import type { ServerTrouble } from "~/domain/server-trouble";
import type { ConfirmWay } from "~/domain/sessions";
import { safeReturnPath } from "~/domain/sign-in";
import type { Locale } from "~/i18n/texts";
import { requireAdministrator } from "~/usecases/administration.server";
import { openCampaign, requireOpenElection } from "~/usecases/campaigns.server";
import {
  AccessDenied,
  CampaignClosed,
  NotFound,
  SignInNeeded,
  StepUpNeeded,
  type UseCaseContext,
} from "~/usecases/context.server";
import { saveDraft, takeDraft } from "~/usecases/form-drafts.server";
import { wayToConfirm } from "~/usecases/step-up.server";
import { type FormInput, formOf, readForm } from "./forms.server";
import { BrokenForm } from "./multipart.server";
import type { Arrival } from "./session.server";
import { troubleAnswer } from "./trouble.server";
import { type UploadedFile, uploadsOf } from "./uploads.server";

/** What every loader gets. `params` holds the URL's named parts. */
export interface LoaderArgs {
  ctx: UseCaseContext;
  request: Request;
  url: URL;
  params: Record<string, string>;
  /** The visitor's address, as far as trusted proxies tell. */
  address: string;
  arrival: Arrival;
  /** The language that the page is shown in. */
  locale: Locale;
  /** Why nobody can tell who is asking. */
  trouble: ServerTrouble | null;
}

export interface GuardedLoaderArgs extends LoaderArgs {
  /** What was typed before the session ended, given back once (`?nhap=…`). */
  draft: FormInput | null;
}

export interface ActionArgs extends LoaderArgs {
  form: FormInput;
}

/** A loader for people who are signed in; refusals of use cases become 404, 403 or the sign-in page. */
export function guardedLoader<T>(work: (args: GuardedLoaderArgs) => Promise<T>) {
  return async (input: LoaderFunctionArgs): Promise<T> => {
    const args = argsOf(input);
    try {
      await requireSession(args);
      return await work({ ...args, draft: await draftOf(args) });
    } catch (error) {
      if (error instanceof SignInNeeded) throw signInFirst(args.url);
      if (error instanceof StepUpNeeded) throw redirect(confirmPath(args.url));
      throw answerOf(error, input, args);
    }
  };
}

/**
 * An action for people who are signed in. Without a session nothing typed is lost: the sign-in page carries it. With
 * `required`, a role that may not do it at all is refused before the form is looked at; over which units it may is the
 * use case's to say. A closed election takes no form at all, except those that `goesOn`.
 */
export function guardedAction<T>(
  work: (args: ActionArgs) => Promise<T>,
  required?: Action,
  whenClosed: "refused" | "goesOn" = "refused",
) {
  return async (input: ActionFunctionArgs): Promise<T> => {
    const args = argsOf(input);
    const form = await readForm(input.request);
    try {
      await requireSession(args, form);
      if (required) await requireAction(args, required);
      if (whenClosed === "refused") await requireNotClosed(args);
      return await work({ ...args, form });
    } catch (error) {
      if (error instanceof SignInNeeded) throw signInAgain(args.url, form);
      if (error instanceof StepUpNeeded) throw await confirmFirst(args, form);
      throw answerOf(error, input, args, form);
    }
  };
}

export interface UploadArgs extends LoaderArgs {
  /** The files as they come in, to be read in turn; null: the form says that it is longer than it may be. */
  uploads: AsyncIterable<UploadedFile> | null;
}

/**
 * An action for people who are signed in that takes files (multipart/form-data, see `takesFiles`). Who may not is
 * refused before a byte of them is read. Throws a Response: 415 for another form, 400 for one that breaks off.
 */
export function guardedUpload<T>(work: (args: UploadArgs) => Promise<T>, required: Action) {
  return async (input: ActionFunctionArgs): Promise<T> => {
    const args = argsOf(input);
    try {
      await requireSession(args);
      await requireAction(args, required);
      await requireNotClosed(args);
      return await work({ ...args, uploads: uploadsOf(input.request) });
    } catch (error) {
      if (error instanceof SignInNeeded) throw signInAgain(args.url, formOf([]));
      if (error instanceof BrokenForm) throw new Response(null, { status: 400 });
      throw answerOf(error, input, args);
    }
  };
}

/** A loader for everybody, signed in or not. */
export function publicLoader<T>(work: (args: LoaderArgs) => Promise<T>) {
  return async (input: LoaderFunctionArgs): Promise<T> => {
    const args = argsOf(input);
    try {
      return await work(args);
    } catch (error) {
      throw answerOf(error, input, args);
    }
  };
}

/** An action for everybody, signed in or not. */
export function publicAction<T>(work: (args: ActionArgs) => Promise<T>) {
  return async (input: ActionFunctionArgs): Promise<T> => {
    const args = argsOf(input);
    const form = await readForm(input.request);
    try {
      return await work({ ...args, form });
    } catch (error) {
      throw answerOf(error, input, args, form);
    }
  };
}

function argsOf({ context, request, params }: LoaderFunctionArgs): LoaderArgs {
  const named = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    ctx: context.useCases,
    address: context.address,
    arrival: { isSecure: context.isSecure },
    locale: context.locale,
    trouble: context.trouble ?? null,
    request,
    url: new URL(request.url),
    params: Object.fromEntries(named),
  };
}

/** Lets nobody past who is not signed in, or has something to do first; a form that was sent meanwhile is kept. */
async function requireSession({ ctx, url, trouble }: LoaderArgs, form?: FormInput): Promise<void> {
  if (trouble) throw trouble;
  if (!ctx.actor) throw new SignInNeeded();
  const detour = mustChangeFirst(ctx.actor, url.pathname);
  if (detour === null) return;
  if (detour !== factorPath) throw redirect(detour);
  const { path, body } = carried(url, form ?? formOf([]));
  const next = form ? await saveDraft(ctx, path, body) : path;
  throw redirect(next === null || next === "/" ? detour : `${detour}?tiep=${encodeURIComponent(next)}`);
}

async function requireAction({ ctx, params }: LoaderArgs, action: Action): Promise<void> {
  if (params.campaign !== undefined) await openCampaign(ctx, params.campaign, action);
  else requireAdministrator(ctx, action);
}

async function requireNotClosed({ ctx, params }: LoaderArgs): Promise<void> {
  if (params.campaign !== undefined) await requireOpenElection(ctx, params.campaign);
}

async function draftOf({ ctx, url }: LoaderArgs): Promise<FormInput | null> {
  const id = url.searchParams.get("nhap");
  if (!id) return null;
  const body = await takeDraft(ctx, id);
  return body === null ? null : formOf(new URLSearchParams(body));
}

function confirmPath(url: URL): string {
  return `/tai-khoan/xac-nhan?tiep=${encodeURIComponent(url.pathname + url.search)}`;
}

function signInFirst(url: URL): Response {
  const next = url.pathname === "/" ? "" : `?tiep=${encodeURIComponent(url.pathname + url.search)}`;
  return redirect(`/dang-nhap${next}`);
}

/** Where a form was sent, with its fields; what the error page of a 401 carries along. */
export interface CarriedForm {
  path: string;
  /** URL-encoded, without passwords. */
  body: string;
}

/** What the error page of a 401 gets, to sign in on the spot with the typed fields carried along. */
export interface SignInAgain {
  resume: CarriedForm;
}

/** The same where the session is there, but the person has to confirm first: then the form goes on by itself. */
export interface ConfirmFirst {
  confirm: CarriedForm;
  asks: ConfirmWay;
}

const signInAgain = (url: URL, form: FormInput) =>
  data<SignInAgain>({ resume: carried(url, form) }, { status: 401 });
const confirmFirst = async ({ ctx, url }: LoaderArgs, form: FormInput) =>
  data<ConfirmFirst>({ confirm: carried(url, form), asks: await wayToConfirm(ctx) }, { status: 401 });

/**
 * Without the codes of a second factor that accounts' own pages ask for: what is carried may be kept in the database. A page
 * that asks who is there carries a form itself, and that one is what was typed.
 */
function carried(url: URL, form: FormInput): CarriedForm {
  const waiting = safeReturnPath(form.get("_resume_path"));
  if (waiting !== null) return { path: waiting, body: keptFields(form.get("_resume_body")) };
  const body = new URLSearchParams();
  const isSecret = (name: string) => name === "code" && url.pathname.startsWith("/tai-khoan/");
  for (const [name, values] of Object.entries(form.fields()))
    for (const value of isSecret(name) ? [] : values) body.append(name, value);
  return { path: url.pathname + url.search, body: keptFields(body.toString()) };
}

/** What the error page of a 403 gets when it is the election's end that stands against it. */
export interface ElectionClosed {
  closedOn: string;
  requestId: string;
}

/** A refused use case, or a disk that is full, as an answer; anything else is a bug and goes on as it is. */
function answerOf(
  error: unknown,
  { context }: LoaderFunctionArgs,
  { ctx, url }: LoaderArgs,
  form?: FormInput,
): unknown {
  const trouble = troubleAnswer(error, context, form ? carried(url, form) : null);
  if (trouble) return trouble;
  if (error instanceof CampaignClosed)
    return data<ElectionClosed>({ closedOn: error.closedOn, requestId: ctx.requestId }, { status: 403 });
  const status = error instanceof NotFound ? 404 : error instanceof AccessDenied ? 403 : null;
  if (status === null) return error;
  return data({ requestId: ctx.requestId }, { status });
}
