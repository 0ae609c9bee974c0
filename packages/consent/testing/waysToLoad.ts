/** Ways in which a page's own code loads something; each is run in the page, by its text. */
export const waysToLoad: Readonly<Record<string, (address: string) => void>> = {
  "script, src before it is put in": (address) => {
    const element = document.createElement("script");
    element.src = address;
    element.type = "text/javascript";
    document.head.append(element);
  },
  "script, src after it is put in": (address) => {
    const element = document.createElement("script");
    document.head.appendChild(element);
    element.src = address;
  },
  "script, setAttribute, before another script": (address) => {
    const element = document.createElement("script");
    element.setAttribute("SRC", address);
    const first = document.querySelector("script")!;
    first.parentNode!.insertBefore(element, first);
  },
  "script inside a tree that is put in": (address) => {
    const box = document.createElement("div");
    const element = box.appendChild(document.createElement("script"));
    element.src = address;
    document.body.insertAdjacentElement("beforeend", box);
  },
  "script of a contextual fragment": (address) => {
    document.body.append(
      document.createRange().createContextualFragment(`<p><script src="${address}"></script></p>`),
    );
  },
  "frame, src before": (address) => {
    const element = document.createElement("iframe");
    element.src = address;
    document.body.replaceChild(element, document.body.appendChild(document.createElement("p")));
  },
  "frame, src after": (address) => {
    const element = document.createElement("iframe");
    document.body.append(element);
    element.src = address;
  },
  "frame, innerHTML": (address) => {
    const box = document.body.appendChild(document.createElement("div"));
    box.innerHTML = `<b>a</b><iframe src="${address}"></iframe>c`;
  },
  "frame, insertAdjacentHTML": (address) => {
    document.querySelector("h1")!.insertAdjacentHTML("afterend", `<iframe src="${address}"></iframe>text`);
  },
  "frame, outerHTML": (address) => {
    const box = document.body.appendChild(document.createElement("div"));
    box.outerHTML = `<iframe src="${address}"></iframe>`;
  },
  "frame in a shadow root": (address) => {
    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" });
    root.innerHTML = `<iframe src="${address}"></iframe>`;
  },
  "frame of a template": (address) => {
    const template = document.createElement("template");
    template.innerHTML = `<iframe src="${address}"></iframe>`;
    document.body.append(document.importNode(template.content, true));
  },
  "frame of another document": (address) => {
    const other = new DOMParser().parseFromString(`<iframe src="${address}"></iframe>`, "text/html");
    document.body.append(other.body.firstChild!);
  },
  "image, never put in": (address) => {
    new Image().src = address;
  },
  "image, setAttributeNS": (address) => {
    document.createElement("img").setAttributeNS(null, "src", address);
  },
  "image, srcset": (address) => {
    const element = document.createElement("img");
    element.srcset = `/own.png 1x, ${address} 2x`;
    element.srcset = `${address} 1x`;
  },
  "image, innerHTML, never put in": (address) => {
    document.createElement("div").innerHTML = `<img src="${address}">`;
  },
  "image of a picture": (address) => {
    const picture = document.body.appendChild(document.createElement("picture"));
    const source = document.createElement("source");
    source.srcset = address;
    picture.append(source, document.createElement("img"));
  },
  "image, cloned from a template": (address) => {
    const template = document.createElement("template");
    template.innerHTML = `<img src="${address}">`;
    document.createElement("div").append(template.content.cloneNode(true));
  },
  "style sheet": (address) => {
    const element = document.createElement("link");
    element.rel = "stylesheet";
    element.href = address;
    document.head.append(element);
  },
  "preload, HTML": (address) => {
    document.head.insertAdjacentHTML("beforeend", `<link rel="preload" as="script" href="${address}">`);
  },
};
