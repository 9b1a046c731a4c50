#!/usr/bin/env node
// Needs only Node and npm. This file is so plain that an old Node can read it and refuse with a sentence.
const commands = ['start', 'dev', 'test', 'test-inngest', 'check', 'bench', 'chaos', 'fuzz'];
const version = process.versions.node.split('.').map(Number);

if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error('Darkroom needs Node 20.19 or newer, this is ' + process.versions.node + '.');
  process.exit(1);
}

const command = process.argv[2] || 'start';
if (commands.indexOf(command) === -1) {
  console.error('Unknown command "' + command + '": use one of ' + commands.join(', ') + '.');
  process.exit(1);
}

// Since 24.9, a server can refuse the offer of another protocol.
const isNewEnough = version[0] > 24 || (version[0] === 24 && version[1] >= 9);
import(isNewEnough ? './lib/main.mjs' : './lib/newer-node.mjs')
  .then(function (main) {
    return main.runCommand(command, process.argv.slice(3));
  })
  .catch(function (error) {
    console.error(error);
    process.exit(1);
  });
