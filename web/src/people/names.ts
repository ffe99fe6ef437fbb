import { useAsk } from "@/api/ask";
import { nameOf } from "./person";

const ALL = { query: { limit: 500 } };

/** What people are called, by id; an id that is nobody's here stays as it is. */
export function usePeopleNames(): (id: string) => string {
  const { data } = useAsk("/api/v1/users", ALL);
  const names = new Map(data?.items.map((one) => [one.userId, nameOf(one)]));
  return (id) => names.get(id) ?? id;
}
