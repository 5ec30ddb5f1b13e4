// Asks one of the calculators on npm; ask.py says what goes in and comes out.

const { readFileSync } = require("node:fs");

const SEOUL = 126.978;
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const PLACE = new Map(
  Array.from({ length: 60 }, (_, i) => [STEMS[i % 10] + BRANCHES[i % 12], i]),
);

function manseryeok() {
  const { calculateFourPillars } = require("manseryeok");
  return ([year, month, day, hour, minute], offset) => {
    const sun = offset === undefined ? {} : { trueSolarTime: { longitude: SEOUL } };
    const birth = { year, month, day, hour, minute, dayBoundary: "splitJasi", ...sun };
    const pillars = calculateFourPillars(birth).toHanjaObject();
    return ["year", "month", "day", "hour"].map((name) => PLACE.get(pillars[name].hanja));
  };
}

function tyme4ts() {
  const { SolarTime } = require("tyme4ts");
  return (clock) => {
    const eight = SolarTime.fromYmdHms(...clock).getSixtyCycleHour().getEightChar();
    const pillars = [eight.getYear(), eight.getMonth(), eight.getDay(), eight.getHour()];
    return pillars.map((pillar) => pillar.getIndex());
  };
}

function moment(line) {
  const [clock, offset] = line.split(" ").map(Number);
  const at = new Date(clock * 1000);
  const date = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return [[...date, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()], offset];
}

const ask = { manseryeok, tyme4ts }[process.argv[2]]();
const lines = readFileSync(0, "utf-8").trim().split("\n");
process.stdout.write(lines.map((line) => ask(...moment(line)).join(" ")).join("\n") + "\n");
