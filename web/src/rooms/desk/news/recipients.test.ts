import { expect, it } from "vitest";
import type { Person } from "@/people/person";
import { addressesIn, customersIn, PART_MAX, partsOf, recipientsOf } from "./recipients";

const somebody = (email: string) => ({ email, name: "" });
const NEWS = { subject: "Spring", text: "Bells are here.", language: "en" };

it("addresses are read as people list them", () => {
  expect(addressesIn(" a@x.org, b@x.org;\nc@x.org  d@x.org ")).toHaveLength(4);
  expect(addressesIn(" ,; ")).toEqual([]);
});

it("nobody is written to twice, or against their wish, or where no address is", () => {
  const all = ["a@x.org", "A@x.org", "Quiet@x.org", "nowhere"].map(somebody);
  const { to, quiet, wrong } = recipientsOf(all, ["quiet@x.org"]);
  expect(to.map((one) => one.email)).toEqual(["A@x.org"]);
  expect(quiet.map((one) => one.email)).toEqual(["Quiet@x.org"]);
  expect(wrong).toEqual(["nowhere"]);
});

it("customers who did not ask for news are left out, and others by their language", () => {
  const person = (email: string, wantsMarketing: boolean, language: string) =>
    ({
      ...{ email, firstName: "Ana", lastName: "", username: "ana" },
      preferences: { wantsEmail: true, wantsMarketing, language },
    }) as Person;
  const people = [person("A@x.org", true, "pt"), person("B@x.org", false, "pt")];
  const { all, quiet } = customersIn([...people, person("c@x.org", true, "de")], "pt");
  const { to } = recipientsOf(all, quiet);
  expect(to).toEqual([{ email: "A@x.org", name: "Ana" }]);
  expect(customersIn(people).quiet).toEqual(["b@x.org"]);
});

it("the same news sent again bear the same ids, so that they reach nobody twice", () => {
  const to = Array.from({ length: PART_MAX + 1 }, (_, n) => somebody(`p${n}@x.org`));
  const plan = { newsId: "n", news: NEWS, to };
  const parts = partsOf(plan);
  expect(parts.map((part) => part.length)).toEqual([PART_MAX, 1]);
  expect(parts[1]?.[0]).toMatchObject({ id: `n-${PART_MAX}`, command: { subject: "Spring" } });
  expect(partsOf(plan)).toEqual(parts);
});
