import { expect, it } from "vitest";
import { addressesIn, PART_MAX, partsOf } from "./recipients";

const NEWS = { subject: "Spring", text: "Bells are here.", language: "en" };

it("addresses are read as people list them", () => {
  expect(addressesIn(" a@x.org, b@x.org;\nc@x.org  d@x.org ").to).toHaveLength(4);
  expect(addressesIn(" ,; ")).toEqual({ to: [], wrong: [] });
});

it("nobody is written to twice, or where no address is", () => {
  const { to, wrong } = addressesIn("a@x.org A@x.org nowhere");
  expect(to).toEqual(["A@x.org"]);
  expect(wrong).toEqual(["nowhere"]);
});

it("the same news sent again bear the same ids, so that they reach nobody twice", () => {
  const to = Array.from({ length: PART_MAX + 1 }, (_, n) => `p${n}@x.org`);
  const plan = { newsId: "n", news: NEWS, count: to.length, to };
  const parts = partsOf(plan);
  expect(parts.map((part) => part.length)).toEqual([PART_MAX, 1]);
  expect(parts[1]?.[0]).toMatchObject({ id: `n-${PART_MAX}`, command: { subject: "Spring" } });
  expect(partsOf(plan)).toEqual(parts);
});
