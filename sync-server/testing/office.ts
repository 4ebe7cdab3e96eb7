/** A service with two practitioners and a vault that the first owns: where most tests begin. */
import { Laptop, type NewService, Vault } from './laptop.ts';
import { TestServer, type TestServerOptions } from './server.ts';

export interface Office {
  readonly server: TestServer;
  readonly service: NewService;
  readonly alice: Laptop;
  readonly bob: Laptop;
  /** Alice owns it, Bob is a member. */
  readonly vault: Vault;
}

export const FROM_START = { epoch: new Uint8Array(0), seq: 0, chain: new Uint8Array(0), limit: 1 << 20 };

export async function openOffice(options: TestServerOptions = {}): Promise<Office> {
  const server = await TestServer.start(options);
  const service = await server.setUp();
  const [alice, bob] = [new Laptop(), new Laptop()];
  await server.add(service, alice, bob);
  const vault = new Vault(alice);
  vault.grant(alice, bob);
  await server.exchange(alice, service, { append: [[vault.bytes, vault.log.entries]] });
  return { server, service, alice, bob, vault };
}
