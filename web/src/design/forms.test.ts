import type { FormEvent } from "react";
import { expect, it } from "vitest";
import { fieldsOf } from "./forms";

it("a text is without the blanks around it, a password as it was typed", () => {
  const form = document.createElement("form");
  form.innerHTML = `<input name="name" value=" Ada "><input name="password" type="password">`;
  const password = form.querySelector<HTMLInputElement>("[type=password]");
  if (password) password.value = " wheels and a bell ";
  const event = { preventDefault: () => {}, currentTarget: form };
  const names = ["name", "password", "none"] as const;
  const texts = fieldsOf(event as unknown as FormEvent<HTMLFormElement>, names);
  expect(texts).toEqual({ name: "Ada", password: " wheels and a bell ", none: "" });
});
