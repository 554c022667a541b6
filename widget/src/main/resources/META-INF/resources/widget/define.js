/** Defines <guichet-chat> once, however often the page includes it. */
import { GuichetChat } from './element.js';

if (!customElements.get('guichet-chat')) customElements.define('guichet-chat', GuichetChat);
