import { useEffect } from "react";
import { cache } from "@/api/cache";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import type { Problem } from "@/api/problem";
import { useSession } from "@/session/session";
import { useKept } from "@/shell/kept";
import { placesKey } from "./books";
import {
  type Count,
  type Place,
  partsOf,
  type Recorded,
  type Tally,
  type Typed,
  talliesOf,
  typedAt,
  withoutRecorded,
  withTallies,
} from "./count";

const PATH = "/api/v1/inventory/stock-counts/{countId}/places";
const PAUSE_MS = 700;

export type Tallies = {
  typed: Typed;
  type: (place: Place, counted: string) => void;
  /** So many places are typed and not recorded yet. */
  waiting: number;
  problem: Problem | null;
  /** Records what waits, now; false when that did not go. */
  send: () => Promise<boolean>;
};

/** What is typed of a count, recorded as soon as somebody pauses, and again when that failed. */
export function useTallies({ countId }: Count): Tallies {
  const me = useSession()?.userId ?? "";
  // An aisle may be out of reach.
  const [typed, setTyped] = useKept<Typed>(`entrepot.count.${countId}`, {}, "browser");
  const sending = useDo<Typed>({
    act: async (sent) => {
      for (const lines of partsOf(talliesOf(sent))) {
        await api.POST(PATH, { params: { path: { countId } }, body: { lines } });
        show(countId, lines, me);
      }
      setTyped((now) => withoutRecorded(now, sent));
    },
    quiet: true,
  });
  const { busy, problem, run, forget } = sending;
  const waiting = talliesOf(typed).length;
  useEffect(() => {
    if (!waiting || busy || problem) return;
    const timer = setTimeout(() => void run(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    addEventListener("online", forget);
    return () => removeEventListener("online", forget);
  });
  return {
    typed,
    waiting,
    problem,
    type: (place, counted) => {
      if (problem) forget();
      setTyped((now) => typedAt(now, place, counted, new Date()));
    },
    send: async () => waiting === 0 || run(typed),
  };
}

/** What the server has just taken, until the live feed has it asked again. */
function show(countId: string, lines: readonly Tally[], me: string): void {
  const key = placesKey(countId);
  const before = cache.getQueryData<Recorded[]>(key) ?? [];
  const known = new Map(before.map((one) => [one.sku + one.bin + one.lot, one.book]));
  const about = ({ sku, bin = "", lot = "", countedAt }: Tally) => ({
    book: known.get(sku + bin + lot) ?? 0,
    countedAt: countedAt ?? new Date().toISOString(),
    countedBy: me,
  });
  cache.setQueryData(key, withTallies(before, lines, about));
  void cache.invalidateQueries({ queryKey: key });
}
