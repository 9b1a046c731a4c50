import { once } from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import { fromRoot } from '../lib/paths.mjs';
import { portOf } from '../lib/ports.mjs';

const edgePixels = 1024;

/** A server that answers every image request of OpenAI's protocol at once with the same picture of 1024 × 1024 pixels. */
export async function startInstantProvider() {
  const body = JSON.stringify({ created: 1, data: [{ b64_json: await drawPicture() }] });
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const env = {
    OPENAI_API_KEY: 'bench',
    OPENAI_BASE_URL: `http://127.0.0.1:${portOf(server)}/v1`,
    AI_IMAGE_PROVIDERS: 'openai',
  };
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { env, stop };
}

/** A picture in base64. */
export async function drawPicture() {
  const sharp = createRequire(fromRoot('packages/ai/package.json'))('sharp');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${edgePixels}" height="${edgePixels}"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#f6a04d"/><stop offset="1" stop-color="#1c1410"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  const picture = await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
  return picture.toString('base64');
}
