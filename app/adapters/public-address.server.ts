import ipaddr from "ipaddr.js";

/** Whether a connection to an address may be made. */
export type MayConnect = (address: string) => boolean;

/**
 * Whether an address belongs to the public internet: no loopback, private, link-local (where clouds keep their secrets),
 * carrier, multicast, reserved or translated one. IPv4 written as IPv6 is judged as IPv4.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}

/** Public addresses, and those of the networks that the operator has named ("10.20.0.0/16"). Throws on a wrong one. */
export function publicOr(networks: readonly string[]): MayConnect {
  const ranges = networks.map((network) => ipaddr.parseCIDR(network));
  return (address) => {
    if (isPublicAddress(address)) return true;
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return ranges.some((range) => range[0].kind() === parsed.kind() && parsed.match(range));
  };
}

/** Whether a text names a network, such as "10.20.0.0/16". */
export const isNetwork = (text: string): boolean => ipaddr.isValidCIDR(text);
