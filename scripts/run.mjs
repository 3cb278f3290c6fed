/**
 * `node scripts/run.mjs start` installs what is missing, then runs scripts/start.mjs; arguments after the name are
 * the script's. The scripts themselves are loaded only then, so they may use packages and any syntax of the Node
 * that package.json asks for. This file and install.mjs may not: see there.
 */
import { ensureInstalled } from './install.mjs'

ensureInstalled()
const [name] = process.argv.splice(2, 1)
import(`./${name}.mjs`)
