import type { OneTimeLink } from "~/usecases/account-links.server";
import { momentOf } from "~/usecases/instants.server";
import type { ShownLink } from "./one-time-link";

/** A new link as its page shows it, on the address at which the administrator reached the server. */
export function shownLink({ token, expiresAt }: OneTimeLink, url: URL): ShownLink {
  return { href: new URL(`/dang-nhap/lien-ket/${token}`, url.origin).href, until: momentOf(expiresAt) };
}
