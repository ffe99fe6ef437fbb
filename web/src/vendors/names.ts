import { groupsOf, useAskEach } from "@/api/ask";
import { useNamed } from "@/api/named";
import { useMay } from "@/session/session";

const MANY = 200;

/** What these vendors are called; an id that is nobody's here stays as it is. */
export function useVendorNames(ids: readonly string[]): (id: string) => string {
  const may = useMay("vendors:read");
  const asked = groupsOf(may ? ids : [], MANY).map((group) => ({
    query: { vendors: group.join(","), limit: MANY },
  }));
  const found = useAskEach("/api/v1/vendors/names", asked);
  return useNamed(found.map((one) => [one.vendorId, one.name]));
}
