// Reads the program sooner: what V8 made of its files is kept, and the next command begins with that. Node 22 brings this
// itself; for Node 20 the same is done here, and goes when that goes. What is kept is a mere copy: without it, with another
// edition of V8 or with a file that has changed since, files are compiled as ever.
const {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const v8 = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** Keeps it in this folder, which may be read-only or absent: then nothing is kept. */
function keepCompiledCode(folder) {
  if (Module.enableCompileCache) Module.enableCompileCache(folder);
  else keepCompiledCodeAs(join(folder, `${process.arch}-${v8.cachedDataVersionTag()}`));
}

function keepCompiledCodeAs(file) {
  const kept = read(file);
  /** Compiled anew in this process. */
  const scripts = new Map();
  const compileAsEver = Module.prototype._compile;
  Module.prototype._compile = function compile(content, filename, ...more) {
    const script = scriptOf({ content, filename, kept, scripts });
    if (!script) return compileAsEver.call(this, content, filename, ...more);
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, requireOf(this), this, filename, dirname(filename));
  };
  process.once('exit', () => {
    if (scripts.size > 0) write(file, kept, scripts);
  });
}

const [BEFORE] = Module.wrapper;

/** @returns null for what only Node itself can compile: a kept script knows no `import()`, and a module may be no script */
function scriptOf({ content, filename, kept, scripts }) {
  if (content.includes('import(') || process.sourceMapsEnabled) return null;
  const sum = crc32(content);
  const known = kept.get(filename);
  const cachedData = known?.sum === sum ? known.code : undefined;
  try {
    // As long as what stands before it, so that a stack tells the columns of the file.
    const script = new Script(Module.wrap(content), { filename, cachedData, columnOffset: -BEFORE.length });
    if (!cachedData || script.cachedDataRejected) scripts.set(filename, { sum, script });
    return script;
  } catch {
    return null;
  }
}

/** What Node hands to a file. */
function requireOf(module) {
  const require = (id) => module.require(id);
  require.resolve = (id, options) => Module._resolveFilename(id, module, false, options);
  require.resolve.paths = (id) => Module._resolveLookupPaths(id, module);
  require.main = process.mainModule;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  return require;
}

/** By the name of the file: the checksum of what it held, and what V8 made of that. */
function read(file) {
  try {
    return v8.deserialize(readFileSync(file));
  } catch {
    return new Map();
  }
}

/** Whole or not at all, also where two end at once. */
function write(file, kept, scripts) {
  const draft = `${file}.${process.pid}`;
  let open;
  try {
    if (!existsSync(dirname(file))) mkdirSync(dirname(file));
    open = openSync(draft, 'wx');
  } catch {
    // Nothing can be kept here.
    return;
  }
  try {
    try {
      for (const [filename, { sum, script }] of scripts) kept.set(filename, { sum, code: script.createCachedData() });
      writeFileSync(open, v8.serialize(kept));
    } finally {
      closeSync(open);
    }
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

module.exports = { keepCompiledCode };
