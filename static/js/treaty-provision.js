// <treaty-provision eid="art_8__para_3" edition="…"> shows a provision with its standing and its source, in a frame.
// Load it with <script type="module" src="https://…/embed.js">. A page with a Content-Security-Policy must allow this
// host in script-src and frame-src; nothing else is needed: no style is inline, no markup is made from text.
// What stands inside the element (a link, say) is shown where scripts are not run, or no such provision is named.
const site = new URL(import.meta.url).origin;
const EID = /^[a-zA-Z0-9_]+$/;

class TreatyProvision extends HTMLElement {
  static observedAttributes = ["eid", "edition"];
  #frame = null;
  #heard = (event) => {
    const told = event.origin === site && event.source === this.#frame?.contentWindow ? event.data : null;
    if (Number.isFinite(told?.height)) this.#frame.height = Math.min(Math.max(told.height, 80), 20000);
  };

  connectedCallback() {
    addEventListener("message", this.#heard);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#heard);
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#show();
  }

  #show() {
    const eid = this.getAttribute("eid") ?? "";
    if (!EID.test(eid)) return;
    const address = new URL(`/embed/${eid}`, site);
    const edition = this.getAttribute("edition");
    if (edition) address.searchParams.set("edition", edition);
    if (this.#frame?.src === address.href) return;
    this.#frame ??= document.createElement("iframe");
    Object.assign(this.#frame, { src: address.href, title: `Provision ${eid}`, height: 240, width: "100%", loading: "lazy" });
    this.#frame.setAttribute("frameborder", "0");
    this.replaceChildren(this.#frame);
  }
}

if (!customElements.get("treaty-provision")) customElements.define("treaty-provision", TreatyProvision);
