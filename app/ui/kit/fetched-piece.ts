import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/**
 * A piece of a page that is fetched when it is needed. Where it cannot be, the page stays as it is, with all that was
 * typed, and the piece is missing until the page is loaded anew: by itself React would put an error in place of the whole.
 */
export function fetchedPiece<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => load().catch(() => ({ default: Missing })));
}

const Missing = () => null;
