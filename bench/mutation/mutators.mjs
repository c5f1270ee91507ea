import { fileURLToPath, pathToFileURL } from 'node:url';

/** Stryker's list of mutators, which is no part of its interface; the version is pinned in package.json. */
const instrumenter = fileURLToPath(import.meta.resolve('@stryker-mutator/instrumenter'));
export const { allMutators } = await import(pathToFileURL(instrumenter.replace('index.js', 'mutators/mutate.js')));
