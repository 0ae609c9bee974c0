/**
 * Wraps whatever is handed to the browser (listener, timer, promise callback): a fault of ours
 * never reaches the customer's page. `failed` is for tests and development; production is silent.
 */
export function guard<A extends unknown[], R>(
  fn: (...args: A) => R,
  failed: (error: unknown) => void = () => {},
): (...args: A) => R | undefined {
  return (...args) => {
    let result: R | undefined;
    try {
      result = fn(...args);
      if (result instanceof Promise) result.catch(failed);
    } catch (error) {
      failed(error);
    }
    return result;
  };
}
