// @ts-check

/** @typedef {Record<string, { optionalDependencies?: Record<string, string> }>} Packages the `packages` of package-lock.json */

/**
 * Optional dependencies that a locked package names and the file does not lock.
 * @param {Packages} packages
 * @returns {{ holder: string, name: string }[]}
 */
export function unlockedOptionals(packages) {
  return Object.entries(packages).flatMap(([holder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isReachable(packages, holder, name))
      .map((name) => ({ holder, name })),
  );
}

/** Node's own search: beside the holder, then one folder up at a time. @param {Packages} packages @param {string} holder @param {string} name */
function isReachable(packages, holder, name) {
  for (let folder = holder; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (`${folder ? `${folder}/` : ""}node_modules/${name}` in packages) return true;
    if (!folder) return false;
  }
}
