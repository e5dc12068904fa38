/** How this person likes to see the page. Forgotten with the session, because the provider starts anew with it. */
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { useRememberedOnAnyPage } from "./remembered.ts";

export interface Preferences {
  readonly text: "100" | "125" | "150";
  readonly contrast: "standard" | "night" | "yellow";
  readonly motion: "full" | "less";
}

interface PreferencesStore {
  readonly preferences: Preferences;
  change(part: Partial<Preferences>): void;
}

const standardPreferences: Preferences = { text: "100", contrast: "standard", motion: "full" };

const PreferencesContext = createContext<PreferencesStore>({ preferences: standardPreferences, change: () => {} });

export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useRememberedOnAnyPage("preferences", standardPreferences);
  useEffect(() => show(preferences), [preferences]);
  const store = useMemo(
    () => ({ preferences, change: (part: Partial<Preferences>) => setPreferences((before) => ({ ...before, ...part })) }),
    [preferences, setPreferences],
  );
  return <PreferencesContext value={store}>{children}</PreferencesContext>;
}

export function usePreferences(): PreferencesStore {
  return useContext(PreferencesContext);
}

function show({ text, contrast, motion }: Preferences): void {
  Object.assign(document.documentElement.dataset, { text, contrast, motion });
}
