/** Changes the address; `replace` leaves no step to go back to. */
export function go(hash, { replace = false } = {}) {
  if (location.hash === hash) return;
  if (!replace) location.hash = hash;
  else location.replace(hash);
}

/** The address of something that has an id. */
export function to(area, id) {
  return id === undefined ? `#/${area}` : `#/${area}/${encodeURIComponent(id)}`;
}
