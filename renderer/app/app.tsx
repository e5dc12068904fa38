/** Everything a screen can rely on, in the order in which it is needed. */
import { type ReactNode, useEffect } from "react";
import { BridgeProvider } from "../bridge/BridgeProvider.tsx";
import { KeyboardProvider } from "../ui/keyboard/keyboard-provider.tsx";
import { ToastProvider } from "../ui/toast.tsx";
import { NavigationProvider } from "./navigation.tsx";
import { PreferencesProvider } from "./preferences.tsx";
import { followScreenSize } from "./screen-size.ts";
import { SessionProvider, useSession } from "./session.tsx";
import { SheetsProvider } from "./sheets.tsx";
import { useShopStatus } from "./shop-status.ts";
import { Shell } from "./shell.tsx";
import { Starting } from "./starting.tsx";

export function App() {
  return (
    <BridgeProvider>
      <SessionProvider waiting={<Starting />}>
        <NavigationProvider>
          <OnePerson>
            <Shell />
          </OnePerson>
        </NavigationProvider>
      </SessionProvider>
    </BridgeProvider>
  );
}

/** A new generation is a new person: nothing below is kept, not even a half-typed word. */
function OnePerson({ children }: { readonly children: ReactNode }) {
  const { generation } = useSession();
  return (
    <PreferencesProvider key={generation}>
      <ScreenSize />
      <ToastProvider>
        <KeyboardProvider>
          <SheetsProvider>{children}</SheetsProvider>
        </KeyboardProvider>
      </ToastProvider>
    </PreferencesProvider>
  );
}

function ScreenSize() {
  const { pixelsPerMillimetre } = useShopStatus();
  useEffect(() => followScreenSize(window, pixelsPerMillimetre), [pixelsPerMillimetre]);
  return null;
}
