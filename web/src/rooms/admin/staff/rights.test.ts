import { expect, it } from "vitest";
import { rightsOf } from "./rights";

it("groups what somebody may do by context, without what is part of more", () => {
  expect(rightsOf(["orders:write:own", "admin", "orders:read", "orders:read:own"])).toEqual([
    { context: "admin", deeds: [{ deed: "admin", own: false }] },
    {
      context: "orders",
      deeds: [
        { deed: "read", own: false },
        { deed: "write", own: true },
      ],
    },
  ]);
});
