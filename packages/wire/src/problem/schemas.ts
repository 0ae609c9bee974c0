import * as z from "zod";
import { neutral } from "../datamap/registry.ts";
import { problems, type Problem, type ProblemCode } from "./types.ts";

const text = () => neutral("protocol", z.string());

export const problemSchema = z.object({
  type: text(),
  title: text(),
  status: neutral("protocol", z.number().int()),
  code: neutral("protocol", z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]])),
  detail: text(),
  path: text().exactOptional(),
}) satisfies z.ZodType<Problem>;
