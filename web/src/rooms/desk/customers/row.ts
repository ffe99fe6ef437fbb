import type { Fate } from "@/design/CsvPreview";
import type { Row } from "@/design/csv";
import type { Person } from "@/people/person";
import type { useCustomersWords } from "./words";

type Words = ReturnType<typeof useCustomersWords>;
type Before = Pick<Person, "userId" | "email" | "firstName" | "lastName">;
type Customer = Omit<Before, "userId"> & { username: string; before?: Before };

export const NAMES = ["firstName", "lastName"] as const;

/** The customer that a row of a file means; what it says nothing of stays as it is. */
export function customerOf(row: Row, kept: ReadonlyMap<string, Before>, say: Words): Customer {
  const { username = "", email = "" } = row;
  if (!username) throw new Error(`${say("username")}?`);
  if (!/^\S+@\S+$/.test(email)) throw new Error(`${say("email")}: ${email || "?"}`);
  const before = kept.get(username);
  const { firstName = before?.firstName ?? "", lastName = before?.lastName ?? "" } = row;
  return { username, email, firstName, lastName, before };
}

export function fateOf({ before, ...now }: Customer): Fate {
  if (!before) return "new";
  const isSame = (["email", ...NAMES] as const).every((name) => now[name] === before[name]);
  return isSame ? "same" : "changed";
}
