/** Why records could not be kept or read: no room, too many at once, or a disk or a server that fails. */
export type TroubleKind = "full" | "busy" | "failing";

/**
 * The place where records are kept could not do what was asked, through no fault of who asked: nothing was recorded, and the
 * same may be asked again.
 */
export class StorageTrouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    options: { cause: unknown },
  ) {
    super(options.cause instanceof Error ? options.cause.message : String(options.cause), options);
    this.name = "StorageTrouble";
  }
}
