import { useState } from "react";
import { useAsk } from "@/api/ask";
import { Combobox } from "@/design/Combobox";
import { useMay } from "@/session/session";
import { nameOf } from "./person";
import type { Role } from "./roles";

const SHOWN = 20;

type Props = {
  label: string;
  /** Of everybody, where no role is named. */
  of?: Role;
  userId: string;
  /** What stands for nobody chosen, where nobody need be. */
  none?: string;
  onChoose: (userId: string) => void;
};

/** Somebody, of a role or of any, found by typing the beginning of a name. */
export function PersonChoice({ label, of, userId, none, onChoose }: Props) {
  const may = useMay("identity:read");
  const [typed, setTyped] = useState("");
  const query = { ...(of && { role: of }), limit: SHOWN, ...(typed && { search: typed }) };
  const found = useAsk("/api/v1/users", { query }, { when: may, keep: true });
  const path = { userId };
  const chosen = useAsk("/api/v1/users/{userId}", { path }, { when: may && userId !== "" });
  if (!may) return null;
  const people = found.data?.items ?? [];
  const known = chosen.data && userId ? [chosen.data] : [];
  const others = people.filter((one) => one.userId !== userId);
  const named = [...others, ...known].map((one) => ({
    value: one.userId,
    label: nameOf(one),
    note: one.email,
  }));
  const choices = none === undefined ? named : [{ value: "", label: none }, ...named];
  return (
    <Combobox
      label={label}
      value={userId}
      choices={choices}
      onType={setTyped}
      onChoose={onChoose}
    />
  );
}
