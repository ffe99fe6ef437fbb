import { expect, it } from "vitest";
import { agentName } from "./agent";

it("names the browser and the system, or what came first", () => {
  const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  const chrome = "(KHTML, like Gecko) Chrome/150.0.0.0";
  const edge = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/150.0.0.0`;
  const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1";
  expect(agentName(firefox)).toBe("Firefox 140, Linux");
  expect(agentName(edge)).toBe("Edge 150, Windows");
  expect(agentName(phone)).toBe("Safari 19, iOS");
  expect(agentName("curl/8.5.0")).toBe("curl/8.5.0");
});
