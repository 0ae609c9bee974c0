import { purposes, words, type Subject } from "../subject.ts";

const boxes = purposes.map((name) => `<label><input type=checkbox name=${name}> ${name}</label> `).join("");

const style =
  "#c{position:fixed;inset:auto 0 0;padding:1em;background:#fff;color:#222;border-top:1px solid}#c[hidden]{display:none}#c button{min-height:44px;min-width:8em}";

/** Choice by purpose as `0` and `1`, with version and time; templates; all four storages; other tabs; asks again. */
const script = `{
const d=document,c=d.querySelector("#c"),q=[...c.querySelectorAll("input")],h=new BroadcastChannel("c"),
kept=()=>d.cookie.match(/(?:^|; )c=1\\.\\d+\\.([01]+)/)?.[1],
wipe=n=>{for(const k of["_a","_b"])d.cookie=n+k+"=;max-age=0;path=/";delete localStorage[n+"_l"];delete sessionStorage[n+"_s"];indexedDB.deleteDatabase(n+"_d")};
let now="";
const use=v=>{const lost=q.some((i,x)=>now[x]>v[x]);now=v;c.hidden=true;q.forEach((i,x)=>{i.checked=+v[x];if(!i.checked)wipe(i.name)});
if(lost)return location.reload();
for(const t of d.querySelectorAll("template[data-p]"))if(q.find(i=>i.name==t.dataset.p).checked)t.replaceWith(t.content)};
const say=v=>{d.cookie="c=1."+Date.now()+"."+v+";path=/;max-age=15552000;samesite=lax";h.postMessage(v);use(v)};
h.onmessage=e=>use(e.data);
c.onclick=({target:{id}})=>{id=="y"?say("111"):id=="n"?say("000"):id=="s"&&say(q.map(i=>+i.checked).join(""))};
addEventListener("DOMContentLoaded",()=>{const v=kept();if(v)use(v);d.querySelector("#o").onclick=()=>c.hidden=false})
}`;

/** What a gate costs physically: markup, style and script inline, no words but these, no theme, no record. */
export function floorFragment(nonce: string): string {
  return `<style nonce=${nonce}>${style}</style><section id=c aria-label="Cookies"><h2>${words.title}</h2><p>${words.body}</p><button id=y>${words.accept}</button> <button id=n>${words.reject}</button> <details><summary>${words.settings}</summary>${boxes}<button id=s>Save</button></details></section><script nonce=${nonce}>${script}</script>`;
}

export const floorPage: Subject = {
  id: "floor",
  title: "an inline stub",
  kind: "floor",
  markup: (nonce) => ({
    top: floorFragment(nonce),
    gated: `${purposes
      .map(
        (name) => `<template data-p=${name}><script src="/t/${name}.js" nonce=${nonce}></script></template>`,
      )
      .join(
        "\n",
      )}<template data-p=marketing><iframe src="/t/frame.html" title="A map"></iframe></template><button id=o type=button>Cookies</button>`,
  }),
  layerOne: { box: "#c", accept: "#y", reject: "#n", settings: "#c summary" },
  layerTwo: "#c details[open]",
  withdraw: async (page) => {
    await page.click("#o");
    await page.click("#n");
  },
};
