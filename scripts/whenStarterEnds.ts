import { execFileSync } from "node:child_process";

/**
 * Calls `fn` when the command that a person typed (`npx … start`) is gone. It ends by a signal without
 * passing it on, and what it started would otherwise go on unseen.
 */
export function whenStarterEnds(fn: () => void): void {
  const starter = process.platform === "win32" ? undefined : findStarter();
  if (starter === undefined) return;
  const watch = setInterval(() => {
    if (isAlive(starter)) return;
    clearInterval(watch);
    fn();
  }, 500);
  watch.unref();
}

/** The outermost package manager among the ancestors. */
function findStarter(): number | undefined {
  let found: number | undefined;
  for (let pid = process.ppid; pid > 1;) {
    const [parent = 0, command = ""] = describe(pid);
    if (/\bp?npm\b|\bnpx\b/.test(command)) found = pid;
    pid = parent;
  }
  return found;
}

function describe(pid: number): [parent: number, command: string] | [] {
  try {
    const line = execFileSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [parent = "", ...command] = line.split(/\s+/);
    // Of the arguments only the program and its first words: a path below a folder of that name is no sign.
    return [Number(parent), command.slice(0, 3).join(" ")];
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
