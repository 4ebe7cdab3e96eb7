/**
 * PouchDB's own server: express-pouchdb over PouchDB on LevelDB, as its documentation sets it up for PouchDB clients. It also serves
 * the benchmark's page, so that the peer has no cross-origin preflights to pay for. Counts the requests that it answers.
 *
 * Arguments: the folder of the store, the folder of the page. Prints its address.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const express = require('express');
const expressPouch = require('express-pouchdb');
const PouchDB = require('pouchdb');

const [folder, pageFolder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
process.chdir(folder);

const app = express();
let requests = 0;
app.use('/page', express.static(pageFolder));
app.use('/page', express.static(path.join(import.meta.dirname, 'node_modules/pouchdb/dist')));
app.get('/__requests', (_request, response) => {
  response.json(requests);
});
app.use((_request, _response, next) => {
  requests += 1;
  next();
});
const options = { mode: 'minimumForPouchDB', overrideMode: { include: [] }, inMemoryConfig: true, logPath: path.join(folder, 'log.txt') };
app.use('/', expressPouch(PouchDB.defaults({ prefix: `${folder}/` }), options));
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
