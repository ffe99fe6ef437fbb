import { expect, it } from "vitest";
import { inkOn } from "./ink";

it.each([
  ["#000000", "white"],
  ["#ffffff", "black"],
  ["#7a4a1d", "white"],
  ["#ffd400", "black"],
  ["#777777", "black"],
  ["#757575", "white"],
])("on %s one reads %s", (colour, ink) => expect(inkOn(colour)).toBe(ink));
