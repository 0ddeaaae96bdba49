// A receiver of webhooks as somebody else would write one: it checks signatures by Node's own cryptography, says one line of JSON
// for each call, and is told by lines on its input which secret it knows and what it shall answer.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

let key = Buffer.alloc(0);
let status = 204;

createInterface({ input: process.stdin }).on('line', (line) => {
    const [what, value] = line.split(' ');
    if (what === 'secret') key = Buffer.from(value.replace(/^whsec_/, ''), 'base64');
    if (what === 'status') status = Number(value);
    console.log(JSON.stringify({ told: what }));
}).on('close', () => process.exit());

const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part)).on('end', () => {
        const body = Buffer.concat(parts);
        const headers = request.headers;
        console.log(JSON.stringify({
            id: headers['webhook-id'],
            type: headers['content-type'],
            signatures: (headers['webhook-signature'] ?? '').split(' ').length,
            genuine: isGenuine(headers, body),
            path: request.url,
            event: body.length ? JSON.parse(body.toString('utf8')) : null,
        }));
        response.writeHead(status, status === 302 ? { location: `http://${headers.host}/elsewhere` } : {});
        response.end();
    });
});

function isGenuine(headers, body) {
    const age = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']));
    if (!(age < 300)) return false;
    const expected = createHmac('sha256', key).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.`).update(body).digest();
    return headers['webhook-signature'].split(' ').some((signature) => {
        const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64');
        return given.length === expected.length && timingSafeEqual(given, expected);
    });
}

server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));
