import { describe, expect, it } from "vitest";
import { drawn } from "./drawn";

describe("a letter", () => {
  it("keeps what letters are made of", () => {
    const letter = drawn(
      '<p style="margin:0">Hello <b>Ada</b></p><a href="https://a.example">x</a>',
    );
    expect(letter.textContent).toBe("Hello Adax");
    expect(letter.querySelector("p")?.style.margin).toContain("0");
    expect(letter.querySelector("a")?.getAttribute("rel")).toBe("noreferrer");
  });

  it.each([
    ["<script>alert(1)</script>", "script"],
    ['<img src="javascript:x" onerror="alert(1)">', "[onerror], [src]"],
    ['<a href="javascript:alert(1)">x</a>', "[href]"],
    ['<form action="/x"><input></form>', "form, input"],
    ['<iframe src="https://x.example"></iframe>', "iframe"],
    ["<svg><script>alert(1)</script></svg>", "svg, script"],
  ])("drops %s", (html, selector) => {
    expect(drawn(html).querySelector(selector)).toBeNull();
  });
});
