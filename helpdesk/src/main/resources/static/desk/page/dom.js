/**
 * Makes an element. Text becomes text nodes, never markup.
 *
 * Properties: `class`, `on` (event → listener), `with` (DOM properties such as value), everything else
 * an attribute; false, null and undefined leave it out.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name === 'on') listen(element, value);
    else if (name === 'with') Object.assign(element, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...present(children));
  return element;
}

/** Puts these children in place of all that the element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
  return element;
}

/** Sets an attribute, or takes it away when the value is null or false. */
export function mark(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/**
 * Shows items as children in their order and keeps the element of an item that was there before, so
 * that focus and scroll stay.
 *
 * @param show (item, elementBefore?) → element
 */
export function keyed(parent, items, keyOf, show) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let at = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    const old = before.get(key);
    const element = show(item, old);
    element.dataset.key = key;
    before.delete(key);
    if (old && old !== element) {
      if (at === old) at = element;
      old.replaceWith(element);
    }
    if (element === at) at = at.nextElementSibling;
    else parent.insertBefore(element, at);
  }
  before.forEach((gone) => gone.remove());
}

/** An id that no other element has. */
export function freshId(stem) {
  freshId.last = (freshId.last ?? 0) + 1;
  return `${stem}-${freshId.last}`;
}

/** Whether keys typed now go into a field. */
export function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.matches('input:not([type=checkbox],[type=radio]), textarea, select'));
}

function listen(element, listeners) {
  for (const [type, listener] of Object.entries(listeners)) {
    if (listener) element.addEventListener(type, listener);
  }
}

function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== '')
    .map((child) => child instanceof Node ? child : document.createTextNode(String(child)));
}
