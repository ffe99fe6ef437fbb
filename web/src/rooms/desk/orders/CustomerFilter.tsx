import { useState } from "react";
import { useAsk } from "@/api/ask";
import { Combobox } from "@/design/Combobox";
import { nameOf } from "@/people/person";
import { useMay } from "@/session/session";
import { useOrdersWords } from "./words";

const SHOWN = 20;

/** Whose orders; found by typing a part of a name. */
export function CustomerFilter(props: { userId: string; onChoose: (userId: string) => void }) {
  const { userId, onChoose } = props;
  const say = useOrdersWords();
  const may = useMay("identity:read");
  const [typed, setTyped] = useState("");
  const query = { role: "customer" as const, limit: SHOWN, ...(typed && { search: typed }) };
  const found = useAsk("/api/v1/users", { query }, { when: may, keep: true });
  const path = { userId };
  const chosen = useAsk("/api/v1/users/{userId}", { path }, { when: may && userId !== "" });
  if (!may) return null;
  const people = found.data?.items ?? [];
  const known = chosen.data && userId ? [chosen.data] : [];
  const others = people.filter((one) => one.userId !== userId);
  const choices = [...known, ...others].map((one) => ({
    value: one.userId,
    label: nameOf(one),
    note: one.email,
  }));
  return (
    <Combobox
      label={say("customer")}
      value={userId}
      choices={choices}
      onType={setTyped}
      onChoose={onChoose}
    />
  );
}
