/** What a component under test stands on: words, providers and a bridge whose answers the test decides. */
import { render, type RenderResult } from "@testing-library/react";
import type { ReactElement } from "react";
import type { Bridge, Reply } from "../../../preload/bridge.ts";
import type { EventName, RequestName } from "../../../preload/contract/index.ts";
import { BridgeProvider } from "../../../renderer/bridge/BridgeProvider.tsx";
import { queries } from "../../../renderer/bridge/queries.ts";
import { startTranslations } from "../../../renderer/i18n/index.ts";
import { KeyboardProvider } from "../../../renderer/ui/keyboard/keyboard-provider.tsx";
import { KeyboardTray } from "../../../renderer/ui/keyboard/keyboard-tray.tsx";
import { ToastProvider, Toasts } from "../../../renderer/ui/toast.tsx";

export type Answers = { [N in RequestName]?: (input: never) => unknown };

/** The bridge of a page without a main: answers what the test says, remembers what was asked. */
export function fakeBridge(answers: Answers) {
  const asked: { name: string; input: unknown }[] = [];
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const bridge: Bridge = {
    async invoke(name, input): Promise<Reply> {
      asked.push({ name, input });
      const answer = answers[name as RequestName] as ((input: unknown) => unknown) | undefined; // the contract's own names
      return answer === undefined ? { ok: false, code: "internal", message: `The test has no answer to ${name}.` } : { ok: true, value: await answer(input) };
    },
    subscribe(name, listener) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => known.delete(listener);
    },
    watchConnection(listener) {
      listener("open");
      return () => {};
    },
  };
  const tell = (name: EventName, data: unknown) => listeners.get(name)?.forEach((listener) => listener(data));
  return { bridge, asked, tell };
}

export function stand(element: ReactElement, answers: Answers = {}): RenderResult & ReturnType<typeof fakeBridge> {
  const fake = fakeBridge(answers);
  Object.defineProperty(window, "kiosk", { value: fake.bridge, configurable: true });
  window.matchMedia ??= (query) => ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList; // jsdom has none; only these members are read
  Element.prototype.scrollIntoView ??= () => {};
  queries.clear();
  startTranslations();
  const rendered = render(
    <BridgeProvider>
      <ToastProvider>
        <KeyboardProvider>
          {element}
          <KeyboardTray />
          <Toasts />
        </KeyboardProvider>
      </ToastProvider>
    </BridgeProvider>,
  );
  return { ...rendered, ...fake };
}
