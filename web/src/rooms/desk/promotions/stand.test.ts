import { expect, it } from "vitest";
import { standOf } from "./stand";

const NOW = Date.parse("2026-06-15T12:00:00Z");
const stand = (status: string, startsAt: string | null = null, endsAt: string | null = null) =>
  standOf({ status, conditions: { startsAt, endsAt } as never }, NOW);

it("runs from its first moment to its last, as long as there is a budget and nobody stops it", () => {
  expect(stand("running")).toBe("active");
  expect(stand("running", "2026-06-15T12:00:00Z", "2026-06-15T12:00:01Z")).toBe("active");
  expect(stand("running", "2026-06-15T12:00:01Z")).toBe("planned");
  expect(stand("running", "2026-06-01T00:00:00Z", "2026-06-15T12:00:00Z")).toBe("over");
  expect(stand("budget_spent")).toBe("spent");
  expect(stand("budget_spent", null, "2026-06-01T00:00:00Z")).toBe("over");
  expect(stand("stopped", "2027-01-01T00:00:00Z")).toBe("stopped");
});
