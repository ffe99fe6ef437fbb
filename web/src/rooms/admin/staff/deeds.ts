import { words } from "@/words/words";
import type { Deed } from "./rights";

const DEEDS = [
  ...(["read", "write", "cancel", "reserve", "moderate", "policy"] as const),
  ...(["refund", "pay", "import", "audit", "admin"] as const),
];

const useWords = words({
  en: {
    read: "see",
    write: "change",
    cancel: "cancel",
    reserve: "reserve",
    moderate: "moderate",
    policy: "set the terms",
    refund: "refund",
    pay: "pay out",
    import: "take over",
    audit: "audit",
    admin: "administer",
    own: "{deed} (own only)",
  },
  de: {
    read: "sehen",
    write: "ändern",
    cancel: "stornieren",
    reserve: "reservieren",
    moderate: "moderieren",
    policy: "Bedingungen festlegen",
    refund: "erstatten",
    pay: "auszahlen",
    import: "übernehmen",
    audit: "prüfen",
    admin: "verwalten",
    own: "{deed} (nur Eigenes)",
  },
  pt: {
    read: "ver",
    write: "alterar",
    cancel: "cancelar",
    reserve: "reservar",
    moderate: "moderar",
    policy: "definir as condições",
    refund: "reembolsar",
    pay: "pagar",
    import: "assumir",
    audit: "auditar",
    admin: "administrar",
    own: "{deed} (só o próprio)",
  },
});

/** What may be done, in the reader's language; what is not known here stays as it is. */
export function useDeedNames(): (right: Deed) => string {
  const say = useWords();
  return ({ deed, own }) => {
    const known = DEEDS.find((one) => one === deed);
    const name = known ? say(known) : deed;
    return own ? say("own", { deed: name }) : name;
  };
}
