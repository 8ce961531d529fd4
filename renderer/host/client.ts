/** The window's side of the contract: every request, typed and checked, over whatever line the host gives. */
import { createORPCClient, mapEventIterator } from '@orpc/client';
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { ResponseValidationPlugin } from '@orpc/contract/plugins';
import { contract } from '../../shared/contract/index.ts';
import type { Contract } from '../../shared/contract/index.ts';
import type { Host } from '../../shared/contract/host.ts';
import { asPort } from './line.ts';

export type Coterie = ContractRouterClient<Contract>;

/** The engine ended before it answered. What had been finished is in the library; the next request reaches a new engine. */
export class EngineGone extends Error {
  constructor() {
    super('Coterie’s engine stopped before it answered. What was finished before is kept. Try again.');
    this.name = 'EngineGone';
  }
}

/** A client of the contract. It connects with the first request, and again after the engine has gone. */
export function coterieClient(host: Pick<Host, 'connect'>): Coterie {
  return createORPCClient(new ReconnectingLink(host));
}

interface OpenLine {
  link: RPCLink<ClientContext>;
  ended: boolean;
}

class ReconnectingLink implements ClientLink<ClientContext> {
  readonly #host: Pick<Host, 'connect'>;
  #line: Promise<OpenLine> | null = null;

  constructor(host: Pick<Host, 'connect'>) {
    this.#host = host;
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const line = await this.#connected();
    const explain = (error: unknown): unknown => (line.ended ? new EngineGone() : error);
    try {
      const output = await line.link.call(path, input, options);
      if (!isIterator(output)) return output;
      return mapEventIterator(output, { value: async (value) => value, error: async (error) => explain(error) });
    } catch (error) {
      throw explain(error);
    }
  }

  #connected(): Promise<OpenLine> {
    this.#line ??= this.#open();
    return this.#line;
  }

  async #open(): Promise<OpenLine> {
    try {
      const port = await this.#host.connect();
      const line: OpenLine = {
        ended: false,
        link: new RPCLink({ port: asPort(port), plugins: [new ResponseValidationPlugin(contract)] }),
      };
      port.onClose(() => {
        line.ended = true;
        this.#line = null;
      });
      return line;
    } catch (error) {
      this.#line = null;
      throw error;
    }
  }
}

function isIterator(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}
