// A provider of text messages in this process, which writes down what reaches the phones. `honours`: the same reference is one message. It fails a message once at most, so that a round ends.
import http from 'node:http';

export async function openGateway({ honours, random }) {
  const arrivals = [];
  const seen = new Set();
  const failed = new Set();
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const { reference } = JSON.parse(body);
      const mood = failed.has(reference) ? 1 : random();
      if (mood < 0.04) failed.add(reference);
      if (mood < 0.02) return void response.writeHead(429).end();
      const again = seen.has(reference);
      if (!again || !honours) arrivals.push({ reference, at: Date.now() });
      seen.add(reference);
      // where references are honoured an answer may get lost after the message was accepted
      if (honours && mood < 0.04) return void request.socket.destroy();
      setTimeout(() => response.writeHead(again && honours ? 409 : 200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `g-${reference}` })), mood * 30);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { arrivals, url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
