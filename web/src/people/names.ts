import { groupsOf, useAskEach } from "@/api/ask";
import { useNamed } from "@/api/named";
import { useMay, useSession } from "@/session/session";
import { words } from "@/words/words";
import { nameOf } from "./person";

const MANY = 200;
const ID = /^[\w.:-]+$/;
const HOUSE = "entrepot";

const useWords = words({
  en: { you: "You", other: "Somebody else" },
  de: { you: "Sie", other: "Jemand anderes" },
  pt: { you: "Você", other: "Outra pessoa" },
});

/** What these people are called; an id that is nobody's here stays as it is. */
export function usePeopleNames(ids: readonly string[]): (id: string) => string {
  const may = useMay("identity:read");
  const people = ids.filter((id) => ID.test(id) && id !== HOUSE);
  const asked = groupsOf(may ? people : [], MANY).map((group) => ({
    query: { users: group.join(","), limit: MANY },
  }));
  return useNamed(useAskEach("/api/v1/users", asked).map((one) => [one.userId, nameOf(one)]));
}

/** Which of these did something, also for those who may not see who is who. */
export function useWho(ids: readonly string[]): (id: string) => string {
  const say = useWords();
  const me = useSession()?.userId;
  const nameOf = usePeopleNames(ids);
  return (id) => {
    if (id === HOUSE) return "Entrepot";
    const name = nameOf(id);
    if (name !== id || !id) return name;
    return say(id === me ? "you" : "other");
  };
}
