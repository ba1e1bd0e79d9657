/** Which machines may be connected to: those of the public internet, decided on the address of the connection itself. */
import { BlockList, isIP } from 'node:net';

/** IANA IPv4 Special-Purpose Address Registry, multicast, and what clouds answer to their own machines. */
const IPV4: readonly (readonly [net: string, bits: number, what: string])[] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private use'],
  ['100.64.0.0', 10, 'shared address space'],
  ['127.0.0.0', 8, 'loopback'],
  ['168.63.129.16', 32, 'host of a cloud'],
  ['169.254.0.0', 16, 'link local, metadata of clouds'],
  ['172.16.0.0', 12, 'private use'],
  ['192.0.0.0', 24, 'IETF protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.31.196.0', 24, 'AS112'],
  ['192.52.193.0', 24, 'AMT'],
  ['192.88.99.0', 24, 'deprecated 6to4 relay'],
  ['192.168.0.0', 16, 'private use'],
  ['192.175.48.0', 24, 'AS112'],
  ['198.18.0.0', 15, 'benchmarking'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved, broadcast'],
];

/** IANA IPv6 Special-Purpose Address Registry, multicast, and every form that carries an IPv4 address within. */
const IPV6: readonly (readonly [net: string, bits: number, what: string])[] = [
  ['::', 96, 'unspecified, loopback, IPv4-compatible'],
  ['::ffff:0:0', 96, 'IPv4-mapped'],
  ['::ffff:0:0:0', 96, 'IPv4-translated'],
  ['64:ff9b::', 96, 'NAT64'],
  ['64:ff9b:1::', 48, 'local NAT64'],
  ['100::', 64, 'discard only'],
  ['100:0:0:1::', 64, 'dummy prefix'],
  ['2001::', 23, 'IETF protocol assignments, Teredo'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, '6to4'],
  ['2620:4f:8000::', 48, 'AS112'],
  ['3fff::', 20, 'documentation'],
  ['5f00::', 16, 'segment routing'],
  ['fc00::', 7, 'unique local'],
  ['fe80::', 10, 'link local'],
  ['fec0::', 10, 'deprecated site local'],
  ['ff00::', 8, 'multicast'],
];

/** Apart, for Node holds every IPv4 address for one of `::ffff:0:0/96`. */
const blocked4 = new BlockList();
const blocked6 = new BlockList();
for (const [net, bits] of IPV4) blocked4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of IPV6) blocked6.addSubnet(net, bits, 'ipv6');
/** The one part of IPv6 that is given out for the public internet. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** True for an address that anybody on the internet may reach. `ip` is one as a socket gives it; anything else is false. */
export function isPublic(ip: string): boolean {
  const bare = ip.split('%')[0]!;
  const family = isIP(bare);
  if (family === 4) return !blocked4.check(bare, 'ipv4');
  return family === 6 && given.check(bare, 'ipv6') && !blocked6.check(bare, 'ipv6');
}
