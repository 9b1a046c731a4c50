const imageInput = { kind: 'image', input: { prompt: 'A lighthouse at dusk', count: 1, aspectRatio: '1:1' } };

/** Calls the product's API as a browser does. @param {string} webUrl */
export function createClient(webUrl) {
  return {
    /** @returns {Promise<string>} the generation's id */
    async submit() {
      const response = await fetch(`${webUrl}/api/trpc/generation.create`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: imageInput }),
      });
      const answer = await response.text();
      if (!response.ok) throw new Error(`The submit failed: ${answer}`);
      return JSON.parse(answer).result.data.json.id;
    },
    /** Follows a generation to its end. Every event has its time of arrival. @param {string} id */
    async *follow(id) {
      const input = encodeURIComponent(JSON.stringify({ json: { id } }));
      const response = await fetch(`${webUrl}/api/trpc/generation.onEvent?input=${input}`, {
        headers: { accept: 'text/event-stream' },
      });
      for await (const message of readMessages(response.body)) {
        const data = JSON.parse(message);
        if (data?.json?.seq === undefined) continue;
        const { type, status, createdAt } = data.json;
        yield { type, status, createdAtMs: Date.parse(createdAt), arrivedAtMs: Date.now() };
        if (type === 'generation.finished') return;
      }
    },
  };
}

async function* readMessages(body) {
  const decoder = new TextDecoder();
  let buffer = '';
  for await (const chunk of body) {
    buffer += decoder.decode(chunk, { stream: true });
    const messages = buffer.split('\n\n');
    buffer = messages.pop() ?? '';
    for (const message of messages) {
      const line = message.split('\n').find((text) => text.startsWith('data:'));
      const data = line?.slice('data:'.length).trim();
      if (data) yield data;
    }
  }
}
