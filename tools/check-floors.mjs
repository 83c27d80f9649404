// Checks the floors, doors, pure rooms, cycles, sizes and homes that tools/floors.mjs states, type imports included.
// `node tools/check-floors.mjs [root]`: prints each breach on a line; exit code 1 if there is one.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as house from './floors.mjs';
import { readFile, resolve, sourceFiles } from './read-imports.mjs';

const within = (file, place) => file === place || file.startsWith(`${place}/`);
const placeOf = (file) => {
  for (const [floor, places] of house.floors.entries()) for (const place of places) if (within(file, place)) return { floor, place };
  return undefined;
};

function breachOfFloor(from, to) {
  if (within(from, house.web.place))
    return within(to, house.web.place) || house.web.mayImport.some((allowed) => allowed.test(to)) ? '' : 'the pages import only the kernel and texts';
  const mine = placeOf(from);
  const theirs = placeOf(to);
  if (!mine) return `stands on no floor: add its place to tools/floors.mjs`;
  if (within(to, house.web.place)) return 'nobody imports the pages';
  if (!theirs) return ''; // package.json and the like
  if (mine.place === theirs.place) return '';
  if (theirs.floor > mine.floor) return `${mine.place} is below ${theirs.place}`;
  return theirs.floor === mine.floor ? `${mine.place} and ${theirs.place} share a floor` : '';
}

function breachOfDoor(from, to) {
  const entered = house.featureOf(to);
  const inside = house.featureOf(from) === entered;
  if (!entered || /\.(json|csv)$/.test(to)) return '';
  if (inside) return house.isDoor(to) ? 'a room does not leave by its own door' : '';
  return house.isDoor(to) || house.isTest(from) ? '' : `enter by #features/${entered}`;
}

const roomOf = (file) => /^libs\/features\/[^/]+\/([^/]+)\//.exec(file)?.[1];

function breachOfRoom(from, to) {
  const order = house.rooms[house.featureOf(from) ?? ''];
  if (!order || house.featureOf(to) !== house.featureOf(from) || house.isTest(from)) return '';
  const [mine, theirs] = [roomOf(from), roomOf(to)].map((room) => order.indexOf(room));
  return mine >= 0 && theirs > mine ? `the room ${order[mine]} is below ${order[theirs]}` : '';
}

function breachOfPurity(from, to) {
  if (!house.isPure(from) || house.mayImportPurely(from, to)) return '';
  return 'rules are pure: they import the kernel and rules of their own feature';
}

function breachesOfFile(file, { says, lines }) {
  const list = [];
  if (lines > house.MOST_LINES && !house.mayBeLong(file)) list.push(`${lines} lines; ${house.MOST_LINES} is the most`);
  if (/(^|\/)index\.tsx?$/.test(file) && !house.isDoor(file) && !within(file, house.web.place)) list.push('index.ts exists only at the door of a feature');
  for (const word of ['new Date()', 'Date.now()', 'Date()']) if (says.has(word) && !house.clockHomes(file)) list.push(`${word}: time comes only from the Clock`);
  if (says.has('process.env') && !house.settingsHomes(file) && !within(file, house.web.place)) list.push('process.env: settings come only from platform/config');
  for (const word of ['forwardRef(', 'enum']) if (says.has(word)) list.push(`${word} is not used in this house`);
  return list;
}

/** Groups of files that import each other in a circle (Tarjan). */
function circles(graph) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle);
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found;
}

export function checkFloors(root) {
  const files = sourceFiles(root);
  const known = new Set(files);
  const graph = new Map();
  const breaches = [];
  for (const file of files) {
    const read = readFile(root, file);
    for (const breach of breachesOfFile(file, read)) breaches.push(`${file}: ${breach}`);
    const ours = new Set();
    for (const specifier of read.imports) {
      const to = resolve(file, specifier, known);
      if (to === undefined) {
        if (house.isPure(file) && !house.purePackages.includes(specifier)) breaches.push(`${file} → ${specifier}: rules are pure: they import no package`);
        continue;
      }
      if (known.has(to)) ours.add(to);
      const breach = breachOfFloor(file, to) || breachOfDoor(file, to) || breachOfRoom(file, to) || breachOfPurity(file, to);
      if (breach) breaches.push(`${file} → ${specifier}: ${breach}`);
    }
    graph.set(file, ours);
  }
  for (const circle of circles(graph)) breaches.push(`import circle: ${circle.sort().join(' · ')}`);
  return { files: files.length, breaches };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, breaches } = checkFloors(path.resolve(process.argv[2] ?? '.'));
  for (const breach of breaches) console.log(breach);
  console.log(`${files} files, ${breaches.length} breaches`);
  process.exitCode = breaches.length || files === 0 ? 1 : 0;
}
