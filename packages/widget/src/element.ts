import { defineElement } from "./element/defineElement.ts";

defineElement();
