/** The page's first file: policy before libraries, styles before components. */
import "./bridge/trusted-types.ts";
import "@fontsource-variable/bricolage-grotesque/standard.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "@fontsource-variable/noto-sans-arabic/wdth.css";
import "./styles/base.scss";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { dropStrayTouches } from "./app/one-touch.ts";
import { reportFailures } from "./app/report-failures.ts";
import { startTranslations } from "./i18n/index.ts";

reportFailures(window);
dropStrayTouches(window);
startTranslations();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
