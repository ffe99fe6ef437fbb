import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { cache } from "@/api/cache";
import "@/design/design.css";
import { useCarefulLocation, watchTyping } from "@/design/unsaved";
import { startLive } from "@/live/feed";
import { onSession, session } from "@/session/session";
import { language } from "@/words/language";
import { App } from "./App";

document.documentElement.lang = language();

// What one person was shown is not shown to the next.
let before = session()?.userId;
onSession(() => {
  if (session()?.userId === before) return;
  before = session()?.userId;
  void cache.resetQueries();
});

startLive();
watchTyping();

const place = document.getElementById("app");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={cache}>
        <Router hook={useCarefulLocation}>
          <App />
        </Router>
      </QueryClientProvider>
    </StrictMode>,
  );
}
