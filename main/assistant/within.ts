/** Patience has an end, whatever the other side does with the signal it was given. */

/** What the work gives, or the signal's reason as soon as it is aborted. */
export function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error); // `as`: a reason is whatever was given to abort
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
