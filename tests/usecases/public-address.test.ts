import { describe, expect, it } from "vitest";
import { isPublicAddress, publicOr } from "~/adapters/public-address.server";

describe("an address", () => {
  it.each([
    ["8.8.8.8", true],
    ["2606:4700:4700::1111", true],
    ["127.0.0.1", false],
    ["127.255.255.254", false],
    ["10.0.0.1", false],
    ["172.16.0.1", false],
    ["172.31.255.255", false],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["0.0.0.0", false],
    ["192.0.2.1", false],
    ["198.18.0.1", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::1", false],
    ["::", false],
    ["::ffff:127.0.0.1", false],
    ["::ffff:a00:1", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["ff02::1", false],
    ["64:ff9b::7f00:1", false],
    ["2002:7f00:1::", false],
    ["2001:db8::1", false],
    ["not an address", false],
  ])("%s is public: %s", (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  it("of a network that the operator named may be connected to, and no other private one", () => {
    const may = publicOr(["10.20.0.0/16"]);
    expect(["10.20.3.4", "8.8.8.8", "10.21.0.1", "127.0.0.1", "::1"].map(may)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
