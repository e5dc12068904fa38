/** The models page. What takes its time is begun here and told by `models.changed`. */
import { AppError } from "../../preload/errors.ts";
import type { HandlersOf } from "../ipc/handlers.ts";
import { ModelFault } from "./fault.ts";
import type { ModelStore } from "./store.ts";

export function createModelsHandlers(store: ModelStore): HandlersOf<"models"> {
  return {
    "models.state": store.state,
    "models.download": ({ id }) => begun(store.bring(id)),
    "models.cancel": ({ key }) => {
      store.cancel(key);
      return store.state();
    },
    "models.look": ({ folder }) => store.find(folder).catch(told),
    "models.import": async ({ path }) => {
      if ((await store.find(path).catch(told)).length === 0) throw new AppError("not-found", "There is no GGUF file.");
      return begun(store.importFrom(path));
    },
    "models.exam": ({ id }) => begun(store.exam(id)),
    "models.activate": ({ id, role }) => begun(store.activate(id, role)),
    "models.rollback": async ({ role }) => {
      await store.rollback(role).catch(told);
      return store.state();
    },
  };

  /** Its fault stands in the state, and the log has it. */
  function begun(work: Promise<void>) {
    work.catch(() => {});
    return store.state();
  }
}

function told(error: unknown): never {
  throw error instanceof ModelFault && error.code === "not-found" ? new AppError("not-found", "It is not there.", { cause: error }) : error;
}
