import { addressIn, isPublicAddress, readOutsideUrl } from './public-address.js';

/** Ways to write an address of this machine or of a network behind it. */
const inside = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456::1]/',
  'https://[ff02::1]/',
  'https://[2001:db8::1]/',
  'https://１２７.０.０.１/',
  'https://127.0.0.1:8443/',
];

describe('where a message may go', () => {
  it.each(inside)('not to %s', (text) => {
    const url = readOutsideUrl(text);
    expect(url && isPublicAddress(addressIn(url) ?? '')).toBe(false);
  });

  it.each(['93.184.215.14', '41.250.1.1', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1'])('to %s', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each(['', 'example.com', '1.2.3', '1.2.3.4.5', '::g'])('%p is no address', (text) => expect(isPublicAddress(text)).toBe(false));

  it.each([
    'http://example.com/',
    'ftp://example.com/',
    'https://a:b@example.com/',
    'https://example.com:22/',
    'https://example.com/#x',
    'file:///etc/passwd',
    'javascript:1',
    'https://',
    '',
  ])('%p is no URL that we call', (text) => expect(readOutsideUrl(text)).toBeUndefined());
  it.each(['https://example.com/hook?a=1', 'https://example.com:8443/'])('%s is', (text) => expect(readOutsideUrl(text)?.hostname).toBe('example.com'));
});
