import { useAsk } from "@/api/ask";
import { useMay, useSession } from "@/session/session";
import { words } from "@/words/words";
import { nameOf } from "./person";

const ALL = { query: { limit: 500 } };
const HOUSE = "entrepot";

const useWords = words({
  en: { you: "You", other: "Somebody else" },
  de: { you: "Sie", other: "Jemand anderes" },
  pt: { you: "Você", other: "Outra pessoa" },
});

/** What people are called, by id; an id that is nobody's here stays as it is. */
export function usePeopleNames(): (id: string) => string {
  const { data } = useAsk("/api/v1/users", ALL, { when: useMay("identity:read") });
  const names = new Map(data?.items.map((one) => [one.userId, nameOf(one)]));
  return (id) => names.get(id) ?? id;
}

/** Who did something, also for those who may not see who is who. */
export function useWho(): (id: string) => string {
  const say = useWords();
  const me = useSession()?.userId;
  const nameOf = usePeopleNames();
  return (id) => {
    if (id === HOUSE) return "Entrepot";
    const name = nameOf(id);
    if (name !== id || !id) return name;
    return say(id === me ? "you" : "other");
  };
}
