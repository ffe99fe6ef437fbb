import type { Movement } from "./Movements";

/** How much was on hand after each of the movements, the oldest first; `now` is after the last. */
export function courseOf(movements: readonly Movement[], now: number): number[] {
  let level = now;
  const course = [level];
  for (const one of movements) {
    level += one.source === one.warehouseId ? one.quantity : -one.quantity;
    course.unshift(level);
  }
  return course;
}
