// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Bridge, Connection, Reply } from "../../preload/bridge.ts";
import { BridgeProvider } from "../../renderer/bridge/BridgeProvider.tsx";
import { forgetEverything } from "../../renderer/bridge/queries.ts";
import { escapeHtml } from "../../renderer/bridge/trusted-types.ts";
import { useConnection } from "../../renderer/bridge/use-connection.ts";
import { useRequest } from "../../renderer/bridge/use-request.ts";

const listeners = new Map<string, (data: unknown) => void>();
const asked: string[] = [];
const watchers = new Set<(connection: Connection) => void>();
const tellConnection = (connection: Connection) => watchers.forEach((watcher) => watcher(connection));
let answer: (name: string) => Promise<Reply> | Reply = () => ({ ok: true, value: [] });

const bridge: Bridge = {
  invoke: async (name) => (name === "session.current" ? { ok: true, value: { generation: 1 } } : (asked.push(name), answer(name))),
  subscribe: (name, listener) => (listeners.set(name, listener), () => listeners.delete(name)),
  watchConnection(listener) {
    watchers.add(listener);
    listener("open");
    return () => void watchers.delete(listener);
  },
};

function Suggestions() {
  const questions = useRequest("assistant.suggestions", null, { refreshOn: "catalogue.changed" });
  if (questions.state === "loading") return <p>loading</p>;
  if (questions.state === "failed") return <button onClick={questions.again}>{questions.error.code}</button>;
  return <p>{questions.value.join(", ")}</p>;
}

function Wire() {
  return <i>{useConnection()}</i>;
}

const open = () => render(<BridgeProvider>{[<Suggestions key="1" />, <Wire key="2" />]}</BridgeProvider>);

beforeEach(() => {
  Object.defineProperty(window, "kiosk", { value: bridge, configurable: true });
  asked.length = 0;
  forgetEverything();
});
afterEach(cleanup);

test("a request is loading, then ready, and asked once however often it is drawn", async () => {
  answer = () => ({ ok: true, value: ["What is new?"] });
  const page = open();
  expect(screen.getByText("loading")).toBeTruthy();
  await screen.findByText("What is new?");
  page.rerender(<BridgeProvider>{[<Suggestions key="1" />, <Wire key="2" />]}</BridgeProvider>);
  expect(asked).toEqual(["assistant.suggestions"]);
});

test("a failed request shows its code, and can be asked again", async () => {
  answer = () => ({ ok: false, code: "offline", message: "away" });
  open();
  const button = await screen.findByRole("button", { name: "offline" });
  answer = () => ({ ok: true, value: ["Back"] });
  act(() => button.click());
  await screen.findByText("Back");
});

test("an event that says the answer is old asks again", async () => {
  answer = () => ({ ok: true, value: ["Old"] });
  open();
  await screen.findByText("Old");
  answer = () => ({ ok: true, value: ["New"] });
  act(() => listeners.get("catalogue.changed")?.({ asOf: "" }));
  await screen.findByText("New");
});

test("a lost connection is known, and everything shown is asked again when it is back", async () => {
  answer = () => ({ ok: true, value: ["Before"] });
  open();
  await screen.findByText("Before");
  answer = () => ({ ok: true, value: ["After"] });
  act(() => tellConnection("lost"));
  expect(screen.getByText("lost")).toBeTruthy();
  expect(asked).toHaveLength(1);
  act(() => tellConnection("open"));
  await screen.findByText("After");
});

test("the next person sees nothing that was asked for the last one, not even on a page that stayed open", async () => {
  answer = () => ({ ok: true, value: ["Ann's"] });
  open();
  await screen.findByText("Ann's");
  act(() => listeners.get("session.changed")?.({ generation: 1 }));
  expect(screen.getByText("Ann's")).toBeTruthy();
  answer = () => ({ ok: true, value: ["Bob's"] });
  act(() => listeners.get("session.changed")?.({ generation: 2 }));
  await waitFor(() => expect(screen.queryByText("Ann's")).toBeNull());
  await screen.findByText("Bob's");
});

test("a string that a library hands to the page as mark-up comes out as text", () => {
  const box = document.createElement("div");
  box.innerHTML = escapeHtml(`<img src=x onerror="alert(1)"> & 'more'`);
  expect({ children: box.children.length, text: box.textContent }).toEqual({ children: 0, text: `<img src=x onerror="alert(1)"> & 'more'` });
});
