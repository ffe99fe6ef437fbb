import { useState } from "react";
import { useAsk } from "@/api/ask";
import type { Choice } from "@/design/Combobox";
import { useMay } from "@/session/session";
import { useVendorNames } from "./names";

const SHOWN = 20;

type Choices = { choices: Choice[]; onType: (text: string) => void };

/** Vendors found by typing; the one that is chosen stays among them. */
export function useVendorChoices(vendorId = ""): Choices {
  const when = useMay("vendors:read");
  const [typed, onType] = useState("");
  const query = { limit: SHOWN, ...(typed && { search: typed }) };
  const vendors = useAsk("/api/v1/vendors/names", { query }, { when, keep: true });
  const nameOf = useVendorNames(vendorId ? [vendorId] : []);
  const found = (vendors.data?.items ?? []).map((one) => ({
    value: one.vendorId,
    label: one.name,
    note: one.vendorId,
  }));
  const isThere = !vendorId || found.some(({ value }) => value === vendorId);
  const choices = isThere ? found : [...found, { value: vendorId, label: nameOf(vendorId) }];
  return { choices, onType };
}
