const SPACE = 'http://www.w3.org/2000/svg';

/** Each icon is a list of path data on a 24 × 24 grid. */
const SHAPES = {
  inbox: ['M4 13 6.5 5h11L20 13v6H4z', 'M4 13h5a3 3 0 0 0 6 0h5'],
  people: ['M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z', 'M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6', 'M16 4.6a3.5 3.5 0 0 1 0 5.8', 'M18 14.6c2.1.8 3.5 2.7 3.5 5.4'],
  person: ['M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M4.5 20.5c0-3.9 3.4-6.5 7.5-6.5s7.5 2.6 7.5 6.5'],
  star: ['m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L12 16.9l-5.3 2.8 1.1-5.9L3.5 9.7l5.9-.8z'],
  book: ['M5 4.5h10.5A3.5 3.5 0 0 1 19 8v12H7.5a2.5 2.5 0 0 1-2.5-2.5z', 'M5 17.5A2.5 2.5 0 0 1 7.5 15H19'],
  badge: ['M12 3 5 5.6v5.6c0 4.3 2.9 7.6 7 9.3 4.1-1.7 7-5 7-9.3V5.6z', 'm9 11.8 2.2 2.2 4-4.3'],
  search: ['M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z', 'm20 20-4.9-4.9'],
  send: ['M20.5 3.5 10 14', 'M20.5 3.5 14 20.5 10 14l-6.5-4z'],
  lock: ['M6 10.5h12V20H6z', 'M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5'],
  transfer: ['M4 8.5h14', 'm14.5 5 3.5 3.5L14.5 12', 'M20 15.5H6', 'M9.5 12 6 15.5 9.5 19'],
  check: ['m5 12.5 4.5 4.5L19 7.5'],
  clock: ['M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M12 7.5V12l3 2'],
  back: ['M14.5 5.5 8 12l6.5 6.5'],
  forward: ['M9.5 5.5 16 12l-6.5 6.5'],
  panel: ['M4 5h16v14H4z', 'M14.5 5v14'],
  leave: ['M10 4.5H5v15h5', 'M9.5 12H20', 'm16.5 8.5 3.5 3.5-3.5 3.5'],
  globe: ['M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M3.5 12h17', 'M12 3.5c2.3 2.4 3.4 5.2 3.4 8.5s-1.1 6.1-3.4 8.5c-2.3-2.4-3.4-5.2-3.4-8.5s1.1-6.1 3.4-8.5z'],
  plus: ['M12 5v14', 'M5 12h14'],
  close: ['m6 6 12 12', 'M18 6 6 18'],
  again: ['M20 11.5A8 8 0 0 0 5.6 7L4 9', 'M4 4.5V9h4.5', 'M4 12.5A8 8 0 0 0 18.4 17L20 15', 'M20 19.5V15h-4.5'],
  out: ['M13.5 4.5h6v6', 'm19.5 4.5-8.5 8.5', 'M17.5 13.5v6h-13v-13h6'],
  phone: ['M5 4h4l1.5 4.5L8 10.5a12 12 0 0 0 5.5 5.5l2-2.5L20 15v4a1.5 1.5 0 0 1-1.5 1.5C10.5 20.5 3.5 13.5 3.5 5.5A1.5 1.5 0 0 1 5 4z'],
  mail: ['M3.5 6h17v12.5h-17z', 'm3.5 7 8.5 6.5L20.5 7'],
  alert: ['M12 4 2.8 19.5h18.4z', 'M12 10v4.5', 'M12 17v.2'],
  info: ['M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M12 11v5', 'M12 8v.2'],
  copy: ['M9 9h11v11H9z', 'M15 9V4H4v11h5'],
  upload: ['M12 15.5v-11', 'M7.5 8.5 12 4l4.5 4.5', 'M4.5 15v4.5h15V15'],
  keys: ['M3 6.5h18v11H3z', 'M7 10v.2', 'M11 10v.2', 'M15 10v.2', 'M8 14h8'],
  quote: ['M5 6.5h14', 'M5 11h14', 'M5 15.5h8'],
  hand: ['M8 12V5.8a1.5 1.5 0 0 1 3 0V11', 'M11 10.5V4.3a1.5 1.5 0 0 1 3 0v6.2', 'M14 10.8V6.3a1.5 1.5 0 0 1 3 0V14c0 4-2.5 6.5-6 6.5-3 0-4.3-1.3-5.8-4.2l-1.6-3.2c-.8-1.6 1.3-2.7 2.3-1.3L8 14'],
  eye: ['M2.5 12C4.6 8 8 5.8 12 5.8s7.4 2.2 9.5 6.2c-2.1 4-5.5 6.2-9.5 6.2S4.6 16 2.5 12z', 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z'],
  filter: ['M4 5.5h16L14 13v6l-4-2v-4z'],
  machine: ['M5 8.5h14V19H5z', 'M12 8.5V5', 'M12 5a1 1 0 1 0 0-2 1 1 0 0 0 0 2z', 'M9.5 13v1.5', 'M14.5 13v1.5'],
};

/** A picture of an idea; hidden from screen readers, for the words stand beside it. */
export function icon(name) {
  const svg = document.createElementNS(SPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', DIRECTED.has(name) ? 'icon directed' : 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  for (const shape of SHAPES[name]) {
    const path = document.createElementNS(SPACE, 'path');
    path.setAttribute('d', shape);
    svg.append(path);
  }
  return svg;
}

/** Icons that point along the line of reading, and turn round with it. */
const DIRECTED = new Set(['back', 'forward', 'leave', 'send', 'panel', 'quote', 'out']);
