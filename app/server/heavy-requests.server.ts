import type { Request, RequestHandler, Response } from "express";
import { type Rate, requestRates } from "./request-rates.server";
import { sessionToken } from "./session.server";

export interface HeavyLimits {
  /** Files made or read for one session in a minute. */
  perMinute: number;
  /** At work at once in this process, and of one session. */
  atOnce: number;
  perSession: number;
  /** How many wait for their turn, and how long at most (milliseconds). */
  waiting: number;
  longestWait: number;
  /** Milliseconds after which a turn is over though its file is still being taken. */
  longestTurn: number;
  turnAway: (request: Request, response: Response, status: 429 | 503, seconds?: number) => void;
}

/** From one address there may be a whole office. */
const sessionsBehindAddress = 10;
/** A search costs less than a file, and goes with the typing. */
const searchesPerFile = 4;

/**
 * Bounds what is dear: files that are made for the asking, files that are read in, pictures and searches. Who asks too
 * often gets 429; files wait for their turn, and beyond a queue of bounded length there is 503. The rest passes.
 */
export function heavyRequests(limits: HeavyLimits): RequestHandler {
  const waitFor = requestRates();
  const turns = turnsOf(limits);
  return (request, response, next) => {
    const kind = kindOf(request);
    if (kind === null) return next();
    const token = sessionToken(request.get("Cookie"), { isSecure: request.secure });
    const session = token === null ? `at ${request.ip}` : `of ${token}`;
    const rate = rateOf(kind === "file" ? limits.perMinute : limits.perMinute * searchesPerFile);
    const office = {
      ...rate,
      burst: rate.burst * sessionsBehindAddress,
      every: rate.every / sessionsBehindAddress,
    };
    const wait = waitFor([
      { key: `${kind} ${session}`, rate },
      { key: `${kind} from ${request.ip}`, rate: office },
    ]);
    if (wait > 0) return limits.turnAway(request, response, 429, Math.ceil(wait / 1000));
    if (kind === "search") return next();
    turns({ session, request, response, begin: next });
  };
}

const rateOf = (perMinute: number): Rate => ({ burst: perMinute, every: 60_000 / perMinute });

const made = /\/(tai-ve|bieu-mau|bien-ban|cong-van|nhap-tep\/mau|chua-lam\.csv)(\/[^/]+)?(\.data)?$/;
const taken = /\/(nhap-tep|dan)(\/[^/]+)?(\.data)?$/;
const looked = /\/(hinh(\/[^/]+)?|phan-bac\/tuong-tu)(\.data)?$/;

function kindOf(request: Request): "file" | "search" | null {
  const { path } = request;
  if (request.method === "POST" ? taken.test(path) : made.test(path)) return "file";
  return looked.test(path) || (request.query.q ?? "") !== "" ? "search" : null;
}

interface Turn {
  session: string;
  request: Request;
  response: Response;
  begin: () => void;
}

/** Gives the turns out: to whoever has waited longest of those whose session has not too many already. */
function turnsOf({ atOnce, perSession, waiting: most, longestWait, longestTurn, turnAway }: HeavyLimits) {
  const atWork = new Map<string, number>();
  const waiting: (Turn & { giveUp: NodeJS.Timeout })[] = [];
  let busy = 0;
  const mayBegin = ({ session }: Turn) => busy < atOnce && (atWork.get(session) ?? 0) < perSession;
  const count = (session: string, by: 1 | -1) => {
    busy += by;
    const now = (atWork.get(session) ?? 0) + by;
    if (now === 0) atWork.delete(session);
    else atWork.set(session, now);
  };
  const begin = ({ session, response, begin: work }: Turn) => {
    count(session, 1);
    const over = () => {
      clearTimeout(longest);
      response.off("close", over);
      count(session, -1);
      beginNext();
    };
    const longest = setTimeout(over, longestTurn);
    response.once("close", over);
    work();
  };
  const beginNext = () => {
    const at = waiting.findIndex(mayBegin);
    const [turn] = at < 0 ? [] : waiting.splice(at, 1);
    if (!turn) return;
    clearTimeout(turn.giveUp);
    if (turn.response.destroyed) beginNext();
    else begin(turn);
  };
  return (turn: Turn) => {
    if (mayBegin(turn)) return begin(turn);
    if (waiting.length >= most) return turnAway(turn.request, turn.response, 503);
    const leave = () => {
      const at = waiting.indexOf(entry);
      if (at < 0) return;
      clearTimeout(entry.giveUp);
      waiting.splice(at, 1);
      if (!turn.response.destroyed) turnAway(turn.request, turn.response, 503);
    };
    const entry = { ...turn, giveUp: setTimeout(leave, longestWait) };
    waiting.push(entry);
    turn.response.once("close", leave);
  };
}
