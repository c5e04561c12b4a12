// @ts-check
/**
 * Stands in for `native-watchdog`, which VS Code Server would compile at install time.
 * Its task is to end an extension host whose parent has died; looking now and then does as well.
 */

/** @param {number} parentProcessId */
exports.start = (parentProcessId) => {
  const timer = setInterval(() => {
    try {
      process.kill(parentProcessId, 0);
    } catch {
      process.exit(87);
    }
  }, 3000);
  timer.unref();
};
