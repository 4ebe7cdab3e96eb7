// Everything here runs under Node 24, which npm brings as an optional dependency; npm leaves one out without a word when it has no
// copy for this machine. Plain JavaScript, so that an older Node can say so.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Haversack needs Node 24, and this is ${process.version}: run \`npm ci\` again, or install Node 24 (npm has no copy of it for ${process.platform}-${process.arch}).\n`,
  );
  process.exit(1);
}
