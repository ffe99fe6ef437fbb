import { expect, it } from "vitest";
import { customerOf, fateOf } from "./row";

const say = (name: string) => name;
const ADA = { userId: "1", email: "ada@x", firstName: "Ada", lastName: "Byron" };
const kept = new Map([["ada", ADA]]);
const row = { username: "ada", email: "ada@x", firstName: "Ada", lastName: "Byron" };
const fate = (typed: Record<string, string>) => fateOf(customerOf(typed, kept, say));

it("a customer of a file is known by the username, and changed only where the file says so", () => {
  expect(fate(row)).toBe("same");
  expect(fate({ username: "ada", email: "ada@x" })).toBe("same");
  expect(fate({ ...row, lastName: "Lovelace" })).toBe("changed");
  expect(fate({ ...row, lastName: "" })).toBe("changed");
  expect(fate({ ...row, username: "bob" })).toBe("new");
});

it.each([{ username: "" }, { email: "" }, { email: "two words@x" }])(
  "what is no customer is a mistake: %o",
  (wrong) => expect(() => customerOf({ ...row, ...wrong }, kept, say)).toThrow(),
);
