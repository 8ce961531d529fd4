// Says in words why an old Node cannot run this project, before anything else is loaded.
'use strict';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Coterie: this is Node ${process.versions.node}; its database needs Node 22.18 or newer and would crash here.\n` +
      'The right Node is one of the development dependencies: run `npm ci` (without --ignore-scripts) and start again with npm.',
  );
  process.exit(1);
}
