/**
 * Why records could not be kept or read: no room, too many at once, a disk that fails, or a database server that cannot be
 * reached (it is being restarted, or the connection broke).
 */
export type TroubleKind = "full" | "busy" | "failing" | "away";

/** What the page of a 503 or 507 gets: why, and what was typed, to be sent again as it is. */
export interface TroubleTold {
  trouble: TroubleKind;
  requestId: string;
  /** Where a form was sent, with its fields URL-encoded and without passwords; null: nothing was typed. */
  resend: { path: string; body: string } | null;
}

export const isTroubleTold = (detail: unknown): detail is TroubleTold =>
  typeof detail === "object" && detail !== null && "trouble" in detail;

/**
 * The place where records are kept could not do what was asked, through no fault of who asked: nothing was recorded, and the
 * same may be asked again.
 */
export class ServerTrouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    options: { cause: unknown },
  ) {
    super(options.cause instanceof Error ? options.cause.message : String(options.cause), options);
    this.name = "ServerTrouble";
  }
}
