import { expect, it } from "vitest";
import { masked } from "./masked";

it("shows only the end of an account, and nothing of a short one", () => {
  expect(masked("acct_1Q2w3e4r5t6y")).toBe("•••••••••••••5t6y");
  expect(masked("12345678")).toBe("••••••••");
  expect(masked("")).toBe("");
});
