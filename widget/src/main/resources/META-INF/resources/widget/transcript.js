/** The lines that the visitor reads: what the thread holds, then what is still on its way. */
export function transcript({ thread, outbox, readByOthers }) {
  let spoken = '';
  const lines = thread.all().flatMap((frame) => {
    if (frame.type === 'state') {
      const now = frame.state === 'closed' ? 'closed' : frame.state === 'agent' ? `agent ${nameOf(frame)}` : '';
      const told = now && now !== spoken;
      spoken = now;
      return told ? [{ ...frame, id: `s${frame.seq}` }] : [];
    }
    const status = frame.author.kind === 'customer' && (frame.seq <= readByOthers ? 'read' : 'sent');
    return [{ ...frame, id: frame.key ?? `s${frame.seq}`, status }];
  });
  const pending = outbox.of('say').map(({ frame, status, order }) => ({
    id: frame.key,
    key: frame.key,
    type: 'message',
    author: { kind: 'customer' },
    text: frame.text,
    at: new Date(order).toISOString(),
    status: status === 'sending' ? 'sending' : 'failed',
  }));
  return [...lines, ...pending];
}

/** An agent comes as a name or as an object with one. */
export const nameOf = ({ agent }) => agent?.name ?? agent ?? '';
