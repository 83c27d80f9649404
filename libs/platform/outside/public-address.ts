import { BlockList, isIP } from 'node:net';

/** Networks that are not the public internet: this machine, private and shared ones, link-local, documentation, tests, groups (RFC 6890 and its registry). */
const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, prefix, 'ipv4');

/** Of IPv6 only what is handed out to the public (2000::/3), without tunnels that carry another address inside, and without examples. */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed6.addSubnet(network, prefix, 'ipv6');

/** Whether a message may go to this address: it is one of the public internet. Anything else, or no address at all: false. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

/** A URL to which this house may speak of its own accord: https, a usual port, no name and password inside. Undefined for any other text. */
export function readOutsideUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const port = url.port === '' ? 443 : Number(url.port);
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '' && url.hash === '';
  return plain && (port === 443 || port >= 1024) ? url : undefined;
}

/** The address that stands in a URL instead of a name, without brackets. */
export const addressIn = ({ hostname }: URL): string | undefined => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) ? bare : undefined;
};
