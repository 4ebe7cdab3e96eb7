/** What was given cannot be read at all (no such folder, a wrong passphrase): exit code 3. The message is a sentence for a person. */
export class CannotRead extends Error {}
