import type { Schema } from "@/api/answers";

export type Person = Schema<"identity.UserAnswer">;

export function nameOf(person: Person): string {
  return `${person.firstName} ${person.lastName}`.trim() || person.username;
}
