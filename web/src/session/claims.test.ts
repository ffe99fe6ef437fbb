import { expect, it } from "vitest";
import { sessionIdOf } from "./claims";

it("reads the session of a token, and none of what is no token", () => {
  const said = btoa(JSON.stringify({ sid: "s-1>>?", sub: "amelie" }));
  const url = said.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  expect(sessionIdOf(`head.${url}.sign`)).toBe("s-1>>?");
  expect(sessionIdOf("")).toBe("");
  expect(sessionIdOf("spoilt")).toBe("");
});
