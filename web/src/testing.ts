import { act } from "react";
import { vi } from "vitest";

/** Waits until it holds: what a component asked for is rendered some timers after its answer. */
export const seen = (holds: () => void) =>
  act(async () => vi.waitFor(holds, { timeout: 10_000, interval: 10 }));
